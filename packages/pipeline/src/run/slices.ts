/**
 * Cut a sequence that comes in pages into slices of `size` items, the last one shorter. A slice, too, comes in pages; it
 * has to be gone through before the next one is asked for. Nothing is held but the rest of a page.
 */
export async function* slicesOf<Item>(
  pages: AsyncIterator<readonly Item[]>,
  size: number,
): AsyncGenerator<AsyncGenerator<readonly Item[]>> {
  let rest: readonly Item[] = []
  const hasMore = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const page = await pages.next()
      if (page.done === true) return false
      rest = page.value
    }
    return true
  }
  async function* take(): AsyncGenerator<readonly Item[]> {
    for (let room = size; room > 0 && (await hasMore());) {
      const taken = rest.slice(0, room)
      rest = rest.slice(room)
      room -= taken.length
      yield taken
    }
  }
  while (await hasMore()) yield take()
}
