const WIDTH = 24

/**
 * A bar on one line of a terminal; on anything else nothing, so that files and pipes stay clean. It leaves the keyboard
 * and the signals alone, as the prompt libraries' bars do not: Ctrl-C has to reach the run that is to be ended.
 */
export class ProgressBar {
  readonly #stream: NodeJS.WriteStream
  readonly #total: number

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream
    this.#total = total
  }

  /** Draw it anew. @param done - 0 to total */
  show(done: number, label: string): void {
    if (!this.#stream.isTTY) return
    const filled = Math.round((done / Math.max(1, this.#total)) * WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    const line = `${bar} ${label}`.slice(0, Math.max(WIDTH, this.#stream.columns - 1))
    this.#stream.write(`\r\u001B[2K${line}`)
  }

  /** Take it away. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001B[2K')
  }
}
