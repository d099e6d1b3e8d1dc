/**
 * Sentences of the log, and beginnings of errors, that alarms match. They are constants, so that a change of wording
 * changes the alarm with it.
 */

/** A request with the right secret was rejected; its record lies under `rejected/`. */
export const NOT_AN_UPDATE = 'signed request is not an update'

/** A run refused to finish: its counts did not add up. */
export const UNBALANCED = 'run: expected raw = rows + duplicates + rejected'
