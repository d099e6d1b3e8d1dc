import { Tokenizer, TokenType } from '@streamparser/json'

/** A value of a JSON text: where it stands, and its bytes as they were written. */
export interface JsonSlice {
  path: string // keys joined by dots, `*` for the place in an array; '' for the root
  bytes: Buffer
  isEnd?: true // not a value: an object or array of `ends` is over
}

const opening: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET])
const closing: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET])

/** A JSON text that breaks off, or is none. The message tells where, never what is there. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
}

/**
 * Cut the values at some paths out of a JSON text that comes in chunks, in the order in which they end. Memory is
 * bounded by a chunk and the longest such value. The text is checked for whole brackets; each slice is left to
 * `JSON.parse`. About 50 MB a second.
 */
export class JsonSlicer {
  readonly #tokenizer = new Tokenizer()
  readonly #wanted: ReadonlySet<string>
  readonly #ends: ReadonlySet<string>
  readonly #frames: { token: TokenType; path: string }[] = [] // the objects and arrays that are open
  #key: string | undefined // of the member that comes next
  #awaitsKey = false
  #started: { path: string; depth: number; at: number } | undefined // the slice under way
  #isRootDone = false
  #found: JsonSlice[] = []
  #bytes: Buffer = Buffer.alloc(0) // the chunk, after what an open slice has of those before
  #base = 0 // where `#bytes` begins in the text
  #length = 0

  /**
   * @param wanted - paths such as `messages.*` or `chats.list.*.name`
   * @param ends - paths of objects and arrays whose end is told, after the values in them
   */
  constructor(wanted: readonly string[], ends: readonly string[] = []) {
    this.#wanted = new Set(wanted)
    this.#ends = new Set(ends)
    this.#tokenizer.onToken = ({ token, value, offset }) => this.#read(token, value, offset)
    this.#tokenizer.onError = () => {
      throw new JsonSyntaxError(`JSON: expected a token, got something else (near byte ${this.#length})`)
    }
  }

  /** @returns the slices that end in this chunk @throws {JsonSyntaxError} */
  write(chunk: Buffer): JsonSlice[] {
    const kept = this.#started === undefined ? undefined : this.#bytes.subarray(this.#started.at - this.#base)
    this.#base = kept === undefined ? this.#length : this.#started!.at
    this.#bytes = kept === undefined ? chunk : Buffer.concat([kept, chunk])
    this.#tokenizer.write(chunk)
    this.#length += chunk.byteLength
    const found = this.#found
    this.#found = []
    return found
  }

  /** Say that the text is over. @throws {JsonSyntaxError} It is not whole. */
  end(): void {
    if (!this.#isRootDone)
      throw new JsonSyntaxError(`JSON: expected a whole file, got one that breaks off (byte ${this.#length})`)
  }

  #read(token: TokenType, value: unknown, offset: number): void {
    const frame = this.#frames.at(-1)
    if (closing.has(token)) {
      const expected = token === TokenType.RIGHT_BRACE ? TokenType.LEFT_BRACE : TokenType.LEFT_BRACKET
      if (frame?.token !== expected)
        throw new JsonSyntaxError(`JSON: expected brackets in pairs, got one that is alone (byte ${offset})`)
      this.#frames.pop()
      this.#awaitsKey = false
      if (this.#started?.depth === this.#frames.length) {
        const { path, at } = this.#started
        this.#found.push({ path, bytes: this.#bytes.subarray(at - this.#base, offset + 1 - this.#base) })
        this.#started = undefined
      } else if (this.#started === undefined && this.#ends.has(frame.path))
        this.#found.push({ path: frame.path, bytes: Buffer.alloc(0), isEnd: true })
      if (this.#frames.length === 0) this.#isRootDone = true
      return
    }
    if (token === TokenType.COMMA) this.#awaitsKey = frame?.token === TokenType.LEFT_BRACE
    else if (token === TokenType.COLON) this.#awaitsKey = false
    else if (this.#awaitsKey) this.#key = value as string
    else if (opening.has(token)) {
      const path = this.#started === undefined ? this.#pathBelow(frame) : ''
      if (this.#started === undefined && this.#wanted.has(path))
        this.#started = { path, depth: this.#frames.length, at: offset }
      this.#frames.push({ token, path })
      this.#awaitsKey = token === TokenType.LEFT_BRACE
    } else {
      if (frame === undefined) this.#isRootDone = true
      if (this.#started !== undefined) return
      const path = this.#pathBelow(frame)
      if (this.#wanted.has(path)) this.#found.push({ path, bytes: Buffer.from(JSON.stringify(value)) })
    }
  }

  #pathBelow(frame: { token: TokenType; path: string } | undefined): string {
    if (frame === undefined) return ''
    const name = frame.token === TokenType.LEFT_BRACKET ? '*' : (this.#key ?? '')
    return frame.path === '' ? name : `${frame.path}.${name}`
  }
}
