import { ARRAY_END, OBJECT_END, OBJECT_START } from './json-bytes.ts'

const HEAD_BYTES = 5

/** Where in the text's lines a byte is: the first that is not blank on its line, and the blanks before it. */
export interface LineStart {
  offset: number
  indent: number
}

/**
 * A wanted value that has begun, and the lines it is written on. Brackets and quotes decide where it ends; when they are
 * damaged, the lines do: Telegram Desktop, as `JSON.stringify` with spaces, closes a value in the column in which it opened
 * it, and files with a value on each line begin the next one on a line.
 */
export class OpenSlice {
  readonly path: string
  readonly depth: number // how many objects and arrays are around it
  readonly at: number
  readonly #indent: number | undefined // of its line; undefined when it does not begin one
  readonly #head: number[] = []
  #isOneLine: boolean | undefined // undefined: its first line has only its bracket so far
  #innerIndent: number | undefined // of its second line

  constructor(path: string, depth: number, at: number, line: LineStart) {
    this.path = path
    this.depth = depth
    this.at = at
    this.#indent = line.offset === at ? line.indent : undefined
  }

  /** Look at each byte of the value's first line that is not blank, from the bracket on; at least the first five. */
  lookAt(byte: number): void {
    this.#head.push(byte)
    if (this.#head.length > 1) this.#isOneLine ??= true
  }

  /** Whether `lookAt` has nothing left to see. */
  get isSeen(): boolean {
    return this.#head.length >= HEAD_BYTES || this.#isOneLine === false
  }

  /** The byte that closes the value is the first on its line, in the value's column; undefined: lines say nothing. */
  closesOnOwnLine(offset: number, line: LineStart): boolean | undefined {
    return this.#isIndented() ? line.offset === offset && line.indent === this.#indent : undefined
  }

  /**
   * Whether a line that begins with these bytes shows that the value is over, whatever the brackets before say.
   *
   * @param head - the first bytes of the line that are not blank
   * @param isNatural - whether the first byte may stand there, after the brackets and quotes before it
   * @param isDamaged - whether there were any where none may be
   * @returns 'here': the first byte closes it; 'before': it ended with the line before
   */
  endsAt(
    head: Uint8Array,
    indent: number,
    isNatural: boolean,
    isInString: boolean,
    isDamaged: boolean,
  ): 'here' | 'before' | undefined {
    this.#isOneLine ??= false
    if (this.#indent === undefined) return undefined
    if (!this.#isOneLine) this.#innerIndent ??= indent
    const [byte] = head
    if (this.#isIndented()) {
      if (indent === this.#indent && byte === this.#closing)
        return !isNatural && (isInString || isDamaged) ? 'here' : undefined
      if (indent === this.#indent && byte === OBJECT_START) return 'before'
      return !isInString && indent < this.#indent && (byte === OBJECT_END || byte === ARRAY_END)
        ? 'before'
        : undefined
    }
    if (!this.#isOneLine || indent !== this.#indent) return undefined
    if (byte === OBJECT_START)
      return !isNatural || this.#head.every((mine, place) => mine === head[place]) ? 'before' : undefined
    return byte === ARRAY_END && !isNatural ? 'before' : undefined
  }

  get #closing(): number {
    return this.#head[0] === OBJECT_START ? OBJECT_END : ARRAY_END
  }

  #isIndented(): boolean {
    return (
      this.#indent !== undefined &&
      this.#isOneLine === false &&
      this.#innerIndent !== undefined &&
      this.#innerIndent > this.#indent
    )
  }
}
