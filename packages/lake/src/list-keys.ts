import type { ObjectStore } from './object-store.ts'

/** Every key that begins with `prefix`, all pages, in the order of `ObjectStore.listPages`. */
export async function* listKeys(
  store: Pick<ObjectStore, 'listPages'>,
  prefix: string,
): AsyncGenerator<string> {
  for await (const keys of store.listPages(prefix)) yield* keys
}
