/** The counts of an import did not add up, or its file changed meanwhile. It stays unfinished; the next repairs it. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
