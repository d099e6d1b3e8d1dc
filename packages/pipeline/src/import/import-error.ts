/** The counts of an import did not add up, its file changed meanwhile, or too many messages failed unexpectedly. It stays unfinished; the next repairs it. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
