import { Chunks } from './chunks.ts'
import {
  ARRAY_END,
  ARRAY_START,
  BACKSLASH,
  COLON,
  COMMA,
  isBlank,
  LINE_FEED,
  OBJECT_END,
  OBJECT_START,
  QUOTE,
} from './json-bytes.ts'
import { OpenSlice } from './open-slice.ts'
import type { LineStart } from './open-slice.ts'

/** A value of a JSON text: where it is, and its bytes as they were written. */
export interface JsonSlice {
  path: string // keys joined by dots, `*` for the place in an array; '' for the root
  bytes: Buffer
  offset: number // of the first byte, in the text
  isEnd?: true // not a value: an object or array of `ends` is over
}

/** A JSON text that breaks off, or is none. The message says where, never what is there. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
}

export interface JsonSlicerOptions {
  ends?: readonly string[] // paths of objects and arrays whose end is reported, after the values in them
  hasManyRoots?: boolean // values follow one another; the root itself may be wanted, and what is no value is a slice too
}

interface Frame {
  isObject: boolean
  path: string | undefined // undefined: nothing in it is wanted
}

type State = 'value' | 'scalar' | 'key' | 'colon' | 'after'

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * Cut the values at some paths out of a JSON text that comes in chunks, in the order in which they end. Memory is bounded
 * by a chunk and the longest such value. Only brackets and quotes are read: a slice is left to the parser, and one that is
 * damaged does not cost the next where the lines of the file show where it ends. A byte-order mark is skipped. Where one
 * wanted array is in another wanted value (`result.*` and the root), its elements are cut out instead.
 */
export class JsonSlicer {
  readonly #wanted: ReadonlySet<string>
  readonly #ends: ReadonlySet<string>
  readonly #above: ReadonlySet<string> // paths of objects and arrays in which something is wanted
  readonly #hasManyRoots: boolean
  readonly #chunks = new Chunks()
  readonly #frames: Frame[] = [] // the objects and arrays that are open
  #state: State = 'value'
  #isInString = false
  #isEscaped = false
  #isLineStart = true // nothing but blanks on this line so far
  #lineAt = 0
  #line: LineStart = { offset: -1, indent: 0 }
  #key = '' // of the member that comes next, where it matters
  #keyAt: number | undefined // the key that is being read, where it matters
  #open: OpenSlice | undefined
  #isDamaged = false // the open slice has a quote or a bracket where none may be
  #doubt: number | undefined // after a bracket that may have closed the open slice, not where its lines would
  #hasRoot = false
  #found: JsonSlice[] = []

  /** @param wanted - paths such as `messages.*` or `chats.list.*.name` */
  constructor(wanted: readonly string[], { ends = [], hasManyRoots = false }: JsonSlicerOptions = {}) {
    this.#wanted = new Set(wanted)
    this.#ends = new Set(ends)
    this.#hasManyRoots = hasManyRoots
    this.#above = new Set([...wanted.flatMap(pathsAbove), ...ends])
  }

  /** @returns the slices that end in this chunk @throws {JsonSyntaxError} */
  write(chunk: Buffer): JsonSlice[] {
    const start = this.#chunks.end
    this.#chunks.next(chunk, this.#open?.at ?? this.#keyAt)
    for (let place = 0; place < chunk.byteLength; place++) {
      const byte = chunk[place]!
      const offset = start + place
      if (offset < 3 && byte === BYTE_ORDER_MARK[offset]) this.#lineAt = offset + 1
      else if (byte === LINE_FEED) this.#readLineFeed(offset)
      else if (isBlank(byte) && !this.#isInString) continue
      else if (this.#isLineStart && !isBlank(byte) && this.#startLine(byte, offset)) continue
      else if (this.#isInString) this.#readInString(byte, offset)
      else this.#read(byte, offset)
    }
    return this.#takeFound()
  }

  /** Say that the text is over. @returns what it breaks off in, with many roots @throws {JsonSyntaxError} It is not whole. */
  end(): JsonSlice[] {
    const { end } = this.#chunks
    if (this.#state === 'scalar') this.#endScalar(end)
    if (this.#hasManyRoots && this.#open?.depth === 0) this.#close(this.#open, this.#trimmed(end))
    else if (this.#frames.length > 0 || (!this.#hasRoot && !this.#hasManyRoots))
      throw new JsonSyntaxError(`JSON: expected a whole file, got one that breaks off (byte ${end})`)
    return this.#takeFound()
  }

  #takeFound(): JsonSlice[] {
    const found = this.#found
    this.#found = []
    return found
  }

  #readLineFeed(offset: number): void {
    this.#isEscaped = false
    this.#isLineStart = true
    this.#lineAt = offset + 1
    if (!this.#isInString && this.#state === 'scalar') this.#endScalar(offset)
  }

  /** @returns whether the byte is done with: it ends a slice that is damaged */
  #startLine(byte: number, offset: number): boolean {
    this.#isLineStart = false
    const line = { offset, indent: offset - this.#lineAt }
    this.#line = line
    const open = this.#open
    if (open === undefined) return false
    const isNatural =
      !this.#isInString &&
      (byte === OBJECT_START ? this.#state === 'value' : this.#frames.length === open.depth + 1)
    const head = this.#chunks.slice(offset, offset + 5)
    const ending = open.endsAt(head, line.indent, isNatural, this.#isInString, this.#isDamaged)
    if (ending === undefined) return false
    this.#isInString = this.#isEscaped = false
    this.#keyAt = undefined
    this.#close(open, ending === 'here' ? offset + 1 : this.#trimmed(this.#lineAt))
    return ending === 'here'
  }

  #readInString(byte: number, offset: number): void {
    if (this.#open?.isSeen === false) this.#open.lookAt(byte)
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === BACKSLASH) this.#isEscaped = true
    else if (byte === QUOTE) this.#endString(offset)
  }

  #endString(offset: number): void {
    this.#isInString = false
    if (this.#state === 'key') {
      if (this.#keyAt !== undefined) this.#key = this.#chunks.slice(this.#keyAt + 1, offset).toString()
      this.#keyAt = undefined
      this.#state = 'colon'
    } else if (this.#state === 'value') {
      if (this.#open?.depth === this.#frames.length) this.#close(this.#open, offset + 1)
      this.#endValue()
    }
  }

  #read(byte: number, offset: number): void {
    if (this.#doubt !== undefined) this.#decide(byte, this.#doubt)
    if (byte === OBJECT_START || byte === ARRAY_START) {
      if (this.#state !== 'scalar' || this.#frames.length === 0) this.#openFrame(byte, offset)
    } else if (byte === OBJECT_END || byte === ARRAY_END) this.#closeFrame(byte, offset)
    else if (byte === COMMA) {
      if (this.#state === 'scalar') this.#endScalar(offset)
      const frame = this.#frames.at(-1)
      this.#state = frame?.isObject === true ? 'key' : 'value'
    } else if (byte === COLON) {
      if (this.#state === 'colon') this.#state = 'value'
    } else this.#readOther(byte, offset)
  }

  /** A quote, or a byte of a number, of a literal or of what is neither. */
  #readOther(byte: number, offset: number): void {
    if (this.#open?.isSeen === false) this.#open.lookAt(byte)
    if (this.#state === 'scalar') return
    if (this.#state === 'after' && this.#open === undefined && this.#frames.at(-1)?.isObject !== true)
      this.#state = 'value' // between the values of an array; what is there is not lost
    if (byte === QUOTE) {
      this.#isInString = true
      this.#isDamaged ||= this.#state === 'after' || this.#state === 'colon'
      if (this.#state === 'key' && this.#frames.at(-1)?.path !== undefined) this.#keyAt = offset
      if (this.#state === 'value') this.#startValue(byte, offset)
    } else if (this.#state === 'value') {
      this.#startValue(byte, offset)
      this.#state = 'scalar'
    }
  }

  #startValue(byte: number, offset: number): string | undefined {
    if (this.#frames.length === 0 && !this.#hasManyRoots) {
      if (this.#hasRoot || !/["[{\d\-tfn]/.test(String.fromCharCode(byte)))
        throw new JsonSyntaxError(
          `JSON: expected ${this.#hasRoot ? 'the end' : 'a token'}, got something else (byte ${offset})`,
        )
      this.#hasRoot = true
    }
    const path = this.#pathOf(this.#frames.at(-1))
    if (this.#open === undefined && path !== undefined && this.#wanted.has(path)) {
      this.#open = new OpenSlice(path, this.#frames.length, offset, this.#line)
      this.#isDamaged = false
    }
    return path
  }

  #openFrame(byte: number, offset: number): void {
    if (this.#state === 'scalar') this.#endScalar(offset)
    this.#isDamaged ||= this.#state !== 'value'
    const path = this.#startValue(byte, offset)
    const isAbove = path !== undefined && this.#above.has(path)
    if (byte === ARRAY_START && isAbove && this.#wanted.has(join(path, '*'))) this.#open = undefined // its elements are wanted, not what they are in
    if (this.#open?.isSeen === false) this.#open.lookAt(byte)
    this.#frames.push({ isObject: byte === OBJECT_START, path: isAbove ? path : undefined })
    this.#state = byte === OBJECT_START ? 'key' : 'value'
  }

  #closeFrame(byte: number, offset: number): void {
    if (this.#state === 'scalar') this.#endScalar(offset)
    const frame = this.#frames.at(-1)
    const open = this.#open
    if (frame?.isObject !== (byte === OBJECT_END)) {
      if (open !== undefined) {
        this.#isDamaged = true // the parser says how
        return
      }
      if (frame === undefined && this.#hasManyRoots) this.#foundSlice('', offset, offset + 1)
      else if (frame?.isObject !== false || frame.path === undefined)
        throw new JsonSyntaxError(`JSON: expected brackets in pairs, got one that is alone (byte ${offset})`)
      return
    }
    const isLast = open !== undefined && open.depth === this.#frames.length - 1
    if (isLast && open.closesOnOwnLine(offset, this.#line) === false) {
      if (!this.#isDamaged) this.#doubt = offset + 1
      return
    }
    this.#frames.pop()
    if (isLast) this.#close(open, offset + 1)
    else if (open === undefined && frame.path !== undefined && this.#ends.has(frame.path))
      this.#found.push({ path: frame.path, bytes: Buffer.alloc(0), offset, isEnd: true })
    this.#endValue()
  }

  /** A bracket that may have closed the slice did so when something follows that may follow a value. */
  #decide(byte: number, end: number): void {
    this.#doubt = undefined
    if (this.#open !== undefined && (byte === COMMA || byte === ARRAY_END || byte === OBJECT_END))
      this.#close(this.#open, end)
    else this.#isDamaged = true
  }

  #endScalar(offset: number): void {
    if (this.#open?.depth === this.#frames.length) this.#close(this.#open, this.#trimmed(offset))
    this.#endValue()
  }

  #endValue(): void {
    this.#state = this.#frames.length === 0 && this.#hasManyRoots ? 'value' : 'after'
  }

  /** End a slice, wherever the objects and arrays in it are. */
  #close({ path, depth, at }: OpenSlice, end: number): void {
    this.#frames.length = depth
    this.#open = undefined
    this.#isDamaged = false
    this.#doubt = undefined
    this.#foundSlice(path, at, end)
    this.#endValue()
  }

  #foundSlice(path: string, at: number, end: number): void {
    this.#found.push({ path, bytes: this.#chunks.slice(at, end), offset: at })
  }

  /** Where what is before an offset ends, without blanks and a comma. */
  #trimmed(end: number): number {
    const from = this.#open?.at ?? end
    const bytes = this.#chunks.slice(from, end)
    let length = bytes.byteLength
    const blanks = (): void => {
      while (length > 1 && isBlank(bytes[length - 1]!)) length--
    }
    blanks()
    if (length > 1 && bytes[length - 1] === COMMA) length--
    blanks()
    return from + length
  }

  #pathOf(frame: Frame | undefined): string | undefined {
    if (frame === undefined) return this.#frames.length === 0 ? '' : undefined
    return frame.path === undefined ? undefined : join(frame.path, frame.isObject ? this.#key : '*')
  }
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function pathsAbove(path: string): string[] {
  if (path === '') return ['']
  const names = path.split('.')
  return names.map((_, count) => names.slice(0, count).join('.'))
}
