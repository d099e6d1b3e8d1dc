/** Where DuckDB and Athena (Trino) differ by default, DuckDB is told to do as Athena does. */
export const duckDbSettings: readonly string[] = [
  "SET TimeZone = 'UTC'",
  'SET integer_division = true',
  "SET default_null_order = 'nulls_last'",
]

/** Functions of Trino that DuckDB has under another name. test/functions.test.ts shows that they mean the same. */
export const duckDbMacros: readonly string[] = [
  'CREATE MACRO array_join(list, delimiter) AS array_to_string(list, delimiter)',
  'CREATE MACRO cardinality(list) AS len(list)',
  // of days
  'CREATE MACRO sequence(first, last) AS CAST(generate_series(first, last, INTERVAL 1 DAY) AS DATE[])',
  'CREATE MACRO with_timezone(clock, zone) AS timezone(zone, clock)',
  // The clock of the zone, where Trino gives the moment in the zone: the same once it is cast to a date.
  'CREATE MACRO at_timezone(moment, zone) AS timezone(zone, moment)',
]
