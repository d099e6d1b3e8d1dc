/** The keys of a listing, one by one. */
export async function* keysOfPages(pages: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const keys of pages) yield* keys
}
