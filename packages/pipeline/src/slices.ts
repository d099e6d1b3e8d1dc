/**
 * Cut a sequence into slices of `size` items, the last one shorter. A slice has to be gone through before the next one
 * is asked for; nothing is held.
 */
export async function* slicesOf<Item>(
  items: AsyncIterator<Item>,
  size: number,
): AsyncGenerator<AsyncGenerator<Item>> {
  for (let first = await items.next(); first.done !== true; first = await items.next())
    yield take(first.value, items, size)
}

async function* take<Item>(first: Item, items: AsyncIterator<Item>, size: number): AsyncGenerator<Item> {
  yield first
  for (let taken = 1; taken < size; taken++) {
    const item = await items.next()
    if (item.done === true) return
    yield item.value
  }
}
