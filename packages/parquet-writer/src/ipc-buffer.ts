import { AsyncByteQueue, RecordBatchStreamWriter } from 'apache-arrow'
import type { Table } from 'apache-arrow'

const MESSAGES = 64 * 1024 // room for what a stream holds besides cells: its schema and where what lies

/**
 * Arrow tables as IPC streams in memory that is kept and used again. A part is tens of megabytes: getting them from
 * the system and giving them back for every part takes longer than filling them.
 *
 * @see https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format
 */
class IpcBuffer extends AsyncByteQueue {
  #bytes = new Uint8Array(0)
  #used = 0

  /** The stream of a table; what was returned before is overwritten. */
  streamOf(table: Table): Uint8Array {
    this.#used = 0
    const { byteLength } = table.data[0]!
    if (byteLength > this.#bytes.length) this.#bytes = new Uint8Array(byteLength + MESSAGES)
    const writer = new RecordBatchStreamWriter({ autoDestroy: false }) // it would close this queue
    writer.reset(this).writeAll(table)
    return this.#bytes.subarray(0, this.#used)
  }

  override write(chunk: ArrayBufferView): void {
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const end = this.#used + bytes.length
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length + (this.#bytes.length >> 1)))
      larger.set(this.#bytes.subarray(0, this.#used))
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.#used)
    this.#used = end
  }
}

const ipc = new IpcBuffer()

/** An Arrow table as an IPC stream, to be used before the next call. */
export function ipcStreamOf(table: Table): Uint8Array {
  return ipc.streamOf(table)
}
