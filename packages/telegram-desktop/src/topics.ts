const MESSAGES_KEPT = 100_000

/**
 * The topics of a forum. An export says of no message in which topic it is: a message that answers nothing "replies" to
 * the message that created its topic, and one that does answer is in the topic of what it answers. Memory is bounded: an
 * answer to a message that is very far back has no topic.
 */
export class ExportTopics {
  readonly #titles = new Map<number, string | undefined>()
  #recent = new Map<number, number>() // topic of each message, of those read last
  #older = new Map<number, number>()

  /** Add a topic. @param id - of the message that created it */
  add(id: number, title?: string): void {
    this.#titles.set(id, title)
  }

  /** Whether a message created a topic. */
  has(id: number): boolean {
    return this.#titles.has(id)
  }

  /** What a topic was called when it was created. */
  titleOf(id: number): string | undefined {
    return this.#titles.get(id)
  }

  /** The topic of a message by what it replies to, to be asked in the order of the file. */
  topicOf(id: number, replyTo: number | undefined): number | undefined {
    if (this.#titles.size === 0) return undefined
    if (this.#titles.has(id)) return id
    if (replyTo === undefined) return undefined
    const topic = this.#titles.has(replyTo)
      ? replyTo
      : (this.#recent.get(replyTo) ?? this.#older.get(replyTo))
    if (topic === undefined) return undefined
    if (this.#recent.size >= MESSAGES_KEPT) {
      this.#older = this.#recent
      this.#recent = new Map()
    }
    this.#recent.set(id, topic)
    return topic
  }
}
