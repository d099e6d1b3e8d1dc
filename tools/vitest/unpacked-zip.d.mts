/** How a process of a Lambda ended. */
export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** A deployable ZIP in an empty folder, with nothing of this repository next to it. */
export interface UnpackedZip {
  folder: string
  names: string[]
  /** Call the handler in a process of its own, as Lambda does: from that folder, with those variables and no others. */
  invoke(environment: Record<string, string>, event: unknown): Promise<Ended & { answer: unknown }>
  /** Run a script in a process of its own; its arguments are the handler's file and those given. */
  run(environment: Record<string, string>, script: string, ...args: string[]): Promise<Ended>
  remove(): void
}

export function unpackZip(zip: URL): UnpackedZip
