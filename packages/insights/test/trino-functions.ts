/**
 * The functions questions and views may call: those that Athena (Trino) and DuckDB both have, under the macros of
 * duckdb-dialect.ts, with the same meaning. Each comes with expressions and what Trino gives for them.
 *
 * @see https://trino.io/docs/current/functions.html
 */
export const trinoFunctions: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
  array_agg: [
    [
      "array_join((SELECT array_agg(DISTINCT x ORDER BY x) FROM (VALUES ('b'), ('a'), ('b')) AS t (x)), ' ')",
      'a b',
    ],
    [
      "array_join((SELECT array_agg(x ORDER BY x) FILTER (WHERE x <> 'a') FROM (VALUES ('b'), ('a')) AS t (x)), ' ')",
      'b',
    ],
    ["(SELECT array_agg(x) FILTER (WHERE x <> 'a') FROM (VALUES ('a')) AS t (x))", null],
  ],
  array_distinct: [
    ["cardinality(array_distinct(split('a b a', ' ')))", 2],
    ['array_distinct(CAST(NULL AS array(varchar)))', null],
  ],
  array_join: [
    ["array_join(split('a b', ' '), '-')", 'a-b'],
    ["array_join(CAST(NULL AS array(varchar)), '-')", null],
  ],
  at_timezone: [
    [
      "CAST(at_timezone(with_timezone(TIMESTAMP '2020-03-01 02:59:59', 'UTC'), 'America/Sao_Paulo') AS date)",
      '2020-02-29',
    ],
    [
      "CAST(at_timezone(with_timezone(TIMESTAMP '2020-03-01 03:00:00', 'UTC'), 'America/Sao_Paulo') AS date)",
      '2020-03-01',
    ],
    [
      "CAST(at_timezone(with_timezone(TIMESTAMP '2020-03-01 18:15:00', 'UTC'), 'Asia/Kathmandu') AS date)",
      '2020-03-02',
    ],
  ],
  avg: [['(SELECT avg(CAST(x AS double)) FROM (VALUES (1), (2)) AS t (x))', 1.5]],
  cardinality: [
    ["cardinality(split('a b', ' '))", 2],
    ['cardinality(CAST(NULL AS array(varchar)))', null],
  ],
  coalesce: [['coalesce(NULL, 2, 3)', 2]],
  count: [
    ['(SELECT count(*) FROM (VALUES (1), (NULL)) AS t (x))', 2],
    ['(SELECT count(x) FROM (VALUES (1), (NULL)) AS t (x))', 1],
    ['(SELECT count(DISTINCT x) FROM (VALUES (1), (1), (NULL)) AS t (x))', 1],
    ['(SELECT count(*) FILTER (WHERE x > 1) FROM (VALUES (1), (2)) AS t (x))', 1],
  ],
  cume_dist: [
    [
      '(SELECT max(y) FROM (SELECT x, cume_dist() OVER (ORDER BY x) AS y FROM (VALUES (1), (2), (2), (3)) AS t (x)) WHERE x = 2)',
      0.75,
    ],
    [
      '(SELECT min(CASE WHEN y >= 0.9 THEN x END) FROM (SELECT x, cume_dist() OVER (ORDER BY x) AS y FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)) AS t (x)))',
      9,
    ],
    [
      '(SELECT count(*) FROM (SELECT cume_dist() OVER (PARTITION BY x IS NULL ORDER BY x) AS y FROM (VALUES (1), (NULL)) AS t (x)) WHERE y = 1)',
      2,
    ],
  ],
  date_diff: [
    ["date_diff('second', TIMESTAMP '2020-03-01 00:00:00', TIMESTAMP '2020-03-02 00:00:00')", 86400],
    ["date_diff('second', TIMESTAMP '2020-03-02 00:00:00', TIMESTAMP '2020-03-01 00:00:00')", -86400],
    ["date_diff('millisecond', TIMESTAMP '2020-06-01 12:30:45', TIMESTAMP '2020-06-01 12:30:45.123')", 123],
    ["date_diff('day', DATE '2020-03-01', DATE '2020-03-02')", 1],
  ],
  date_trunc: [
    ["CAST(date_trunc('week', DATE '2001-08-22') AS date)", '2001-08-20'],
    ["CAST(date_trunc('week', DATE '2001-08-20') AS date)", '2001-08-20'],
    ["CAST(date_trunc('week', DATE '2001-08-19') AS date)", '2001-08-13'],
  ],
  lag: [['(SELECT max(y) FROM (SELECT lag(x) OVER (ORDER BY x) AS y FROM (VALUES (1), (2)) AS t (x)))', 1]],
  lead: [['(SELECT max(y) FROM (SELECT lead(x) OVER (ORDER BY x) AS y FROM (VALUES (1), (2)) AS t (x)))', 2]],
  ln: [
    ['ln(1)', 0],
    ['round(ln(CAST(10 AS double)), 6)', 2.302585],
  ],
  lower: [["lower('SENHA É')", 'senha é']],
  max: [["(SELECT max(x) FROM (VALUES ('a'), ('b'), (NULL)) AS t (x))", 'b']],
  max_by: [
    ["(SELECT max_by(x, y) FROM (VALUES ('a', 1), ('b', 2)) AS t (x, y))", 'b'],
    ["(SELECT max_by(x, y) FILTER (WHERE x IS NOT NULL) FROM (VALUES ('a', 1), (NULL, 2)) AS t (x, y))", 'a'],
  ],
  min: [['(SELECT min(x) FROM (VALUES (2), (1), (NULL)) AS t (x))', 1]],
  ntile: [
    ['(SELECT max(y) FROM (SELECT ntile(2) OVER (ORDER BY x) AS y FROM (VALUES (1), (2), (3)) AS t (x)))', 2],
  ],
  nullif: [
    ['nullif(1, 1)', null],
    ['nullif(2, 1)', 2],
  ],
  round: [
    ['round(CAST(33.333 AS double), 1)', 33.3],
    ['round(CAST(-2.5 AS double))', -3],
  ],
  row_number: [
    ['(SELECT max(y) FROM (SELECT row_number() OVER (ORDER BY x) AS y FROM (VALUES (1), (1)) AS t (x)))', 2],
  ],
  sequence: [
    ["cardinality(sequence(DATE '2020-02-28', DATE '2020-03-01'))", 3],
    [
      "(SELECT max(day) FROM (VALUES (1)) AS t (x) CROSS JOIN UNNEST(sequence(DATE '2020-02-28', DATE '2020-03-01')) AS s (day))",
      '2020-03-01',
    ],
  ],
  split: [
    ["cardinality(split('a', ' '))", 1],
    ["cardinality(split('', ' '))", 1],
  ],
  split_part: [["split_part('pt-br', '-', 1)", 'pt']],
  sqrt: [['sqrt(CAST(9 AS double))', 3]],
  sum: [
    ['CAST((SELECT sum(x) FROM (VALUES (1), (NULL), (2)) AS t (x)) AS bigint)', 3],
    ['(SELECT sum(x) FROM (VALUES (CAST(NULL AS bigint))) AS t (x))', null],
  ],
  with_timezone: [["CAST(with_timezone(TIMESTAMP '2020-03-01 02:00:00', 'UTC') AS date)", '2020-03-01']],
}

/** What both engines do alike without a function, as questions and views use it. */
export const trinoExpressions: readonly (readonly [string, unknown])[] = [
  ['5 / 2', 2],
  ['-5 / 2', -2],
  ['100 * CAST(1 AS double) / 3 > 33.3', true],
  ["CAST(DATE '2020-02-28' + INTERVAL '7' DAY AS date)", '2020-03-06'],
  ["DATE '2020-03-06' >= DATE '2020-02-28' + INTERVAL '7' DAY", true],
  ["TIMESTAMP '2020-01-02 00:00:00' - INTERVAL '24' HOUR = TIMESTAMP '2020-01-01 00:00:00'", true],
  ["CAST('2020-01-01' AS date) = DATE '2020-01-01'", true],
  ["CAST('-100' AS bigint)", -100],
  ["CAST(5 AS varchar) || ' ' || 'x'", '5 x'],
  ['NULL IS NULL AND NOT (1 <> 1)', true],
  [
    "(SELECT array_join(array_agg(t.w ORDER BY t.w), '+') FROM (SELECT split('b a', ' ') AS words) AS s CROSS JOIN UNNEST(s.words) AS t (w))",
    'a+b',
  ],
  [
    '(SELECT count(*) FROM (SELECT CAST(NULL AS array(bigint)) AS ids) AS s CROSS JOIN UNNEST(s.ids) AS t (id))',
    0,
  ],
  // nulls last, whichever way
  ['(SELECT x FROM (VALUES (1), (NULL)) AS t (x) ORDER BY x DESC LIMIT 1)', 1],
  [
    "(SELECT CAST(max(s) AS bigint) FROM (SELECT sum(n) OVER (ORDER BY d RANGE BETWEEN INTERVAL '6' DAY PRECEDING AND CURRENT ROW) AS s FROM (VALUES (DATE '2020-01-01', 1), (DATE '2020-01-07', 2), (DATE '2020-01-08', 3)) AS t (d, n)))",
    5,
  ],
]
