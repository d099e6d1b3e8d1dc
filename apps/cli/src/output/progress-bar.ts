const WIDTH = 24

/**
 * A bar on one line of a terminal; on anything else nothing, so that files and pipes stay clean. Unlike the bars of
 * prompt libraries it leaves keyboard and signals alone: Ctrl-C has to reach the run.
 */
export class ProgressBar {
  readonly #stream: NodeJS.WriteStream
  readonly #total: number

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream
    this.#total = total
  }

  /** @param done - 0 to total */
  show(done: number, label: string): void {
    if (!this.#stream.isTTY) return
    const filled = Math.round((done / Math.max(1, this.#total)) * WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    const line = `${bar} ${label}`.slice(0, Math.max(WIDTH, this.#stream.columns - 1))
    this.#stream.write(`\r\u001B[2K${line}`)
  }

  /** Remove the bar. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001B[2K')
  }
}
