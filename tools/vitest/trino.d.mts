/** An answer of Trino: values as its protocol has them. */
export interface TrinoResult {
  columns: { name: string; type: string }[]
  rows: unknown[][]
}

/** In what a statement is run. */
export interface TrinoSession {
  catalog?: string
  schema?: string
  statements?: Readonly<Record<string, string>> // prepared, by name
}

export interface Trino {
  version: string
  query(sql: string, session?: TrinoSession): Promise<TrinoResult>
  stop(): Promise<void>
}

/**
 * Start a Trino on loopback: the one in the folder TRINO_HOME, on the JDK in TRINO_JAVA_HOME.
 *
 * @param catalogs - properties of each by its name; the plugin it needs has to be there
 */
export declare function startTrino(
  catalogs?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<Trino>
