import { desktopSince2022 } from './desktop-since-2022.ts'
import { desktopUntil2021 } from './desktop-until-2021.ts'
import type { Fixture } from './fixture.ts'
import { otherWriters } from './other-writers.ts'

/** Small invented exports, one for each way in which the format was different, and what is to be read from each. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  ...desktopUntil2021,
  ...desktopSince2022,
  ...otherWriters,
}
