import type { FlattenContext, Privacy } from '@telelake/flatten'
import { EnvironmentError } from '@telelake/settings'

const MAX_REMEMBERED = 100_000

/** What the variables `PII_MODE`, `PII_SECRET` and `DERIVE_TEXT` say. */
export interface FlattenSettings {
  PII_MODE: Privacy['mode']
  PII_SECRET?: string | undefined
  DERIVE_TEXT: boolean
}

/** How updates become rows, as far as settings decide it. */
export type FlattenOptions = Pick<FlattenContext, 'privacy' | 'text'>

/**
 * The options that the settings ask for.
 *
 * @param where - the app, named in errors
 * @throws {EnvironmentError} `pseudonymise` without a secret.
 */
export function flattenOptionsOf(settings: FlattenSettings, where: string): FlattenOptions {
  return { privacy: privacyOf(settings, where), text: settings.DERIVE_TEXT ? 'derive' : 'as-is' }
}

/**
 * A pseudonym is the first 52 bits of HMAC-SHA-256 of the id in decimal: an
 * integer that every reader holds exactly, the same for the same id and secret, and without the secret no way back.
 * Of a million people two share one with a chance of 1 in 9,000.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2104
 */
function privacyOf({ PII_MODE: mode, PII_SECRET: secret }: FlattenSettings, where: string): Privacy {
  if (mode !== 'pseudonymise') return { mode }
  if (secret === undefined)
    throw new EnvironmentError(
      ['environment variable PII_SECRET: expected a secret, as PII_MODE is pseudonymise, got nothing'],
      where,
    )
  const { createHmac } = process.getBuiltinModule('node:crypto') // 5 ms, of which other modes have no need
  const known = new Map<number | string, number>()
  return {
    mode,
    pseudonym(id) {
      let pseudonym = known.get(id)
      if (pseudonym === undefined) {
        if (known.size >= MAX_REMEMBERED) known.clear()
        known.set(id, (pseudonym = first52Bits(createHmac('sha256', secret).update(String(id)).digest())))
      }
      return pseudonym
    },
  }
}

function first52Bits(digest: Buffer): number {
  return digest.readUIntBE(0, 6) * 16 + ((digest[6] ?? 0) >> 4)
}
