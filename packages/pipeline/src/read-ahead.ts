/**
 * Map a sequence with up to `concurrency` calls under way, giving results in the order of the sequence. The next item
 * is taken only when there is room, so that memory is bounded by `concurrency` results.
 */
export async function* readAhead<Item, Result>(
  items: AsyncIterable<Item>,
  concurrency: number,
  read: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for await (const item of items) {
    const result = read(item)
    result.catch(() => undefined) // a failure is seen when its turn comes, or not at all after an earlier one
    underWay.push(result)
    if (underWay.length >= concurrency) yield (await underWay.shift()) as Result
  }
  for (const result of underWay) yield await result
}
