-- name: active_people
-- description: How many different people were active on a day, in the 7 and in the 30 days up to it; for each chat, and with chat_id null for all chats together.
-- column: event_date date the first day of these numbers; a day without a change of the numbers has no row
-- column: last_date date the last day of these numbers: the day before they change, or the newest day of the lake
-- column: chat_id bigint the chat; null: all chats
-- column: daily bigint people active on the day
-- column: weekly bigint people active in the 7 days up to it
-- column: monthly bigint people active in the 30 days up to it
WITH active AS (
  SELECT event_date, chat_id, user_id FROM daily_activity WHERE chat_id IS NOT NULL
  UNION ALL
  SELECT DISTINCT event_date, CAST(NULL AS bigint) AS chat_id, user_id FROM daily_activity
),
followed AS (
  SELECT
    event_date,
    chat_id,
    user_id,
    lead(event_date) OVER (PARTITION BY chat_id, user_id ORDER BY event_date) AS next_date
  FROM active
),
-- Each active day lights a person for 1, 7 or 30 days, or until the next active day: steps up and down, no self-join.
steps AS (
  SELECT event_date, chat_id, count(*) AS daily, count(*) AS weekly, count(*) AS monthly
  FROM followed
  GROUP BY event_date, chat_id
  UNION ALL
  SELECT CAST(event_date + INTERVAL '1' DAY AS date), chat_id, -count(*), 0, 0
  FROM followed
  GROUP BY 1, chat_id
  UNION ALL
  SELECT
    CAST(CASE WHEN next_date < event_date + INTERVAL '7' DAY THEN next_date ELSE event_date + INTERVAL '7' DAY END AS date),
    chat_id,
    0,
    -count(*),
    0
  FROM followed
  GROUP BY 1, chat_id
  UNION ALL
  SELECT
    CAST(CASE WHEN next_date < event_date + INTERVAL '30' DAY THEN next_date ELSE event_date + INTERVAL '30' DAY END AS date),
    chat_id,
    0,
    0,
    -count(*)
  FROM followed
  GROUP BY 1, chat_id
),
changes AS (
  SELECT event_date, chat_id, sum(daily) AS daily, sum(weekly) AS weekly, sum(monthly) AS monthly
  FROM steps
  GROUP BY event_date, chat_id
),
newest AS (
  SELECT max(event_date) AS newest_date FROM updates
),
totals AS (
  SELECT
    event_date,
    chat_id,
    lead(event_date) OVER (PARTITION BY chat_id ORDER BY event_date) AS next_date,
    sum(daily) OVER so_far AS daily,
    sum(weekly) OVER so_far AS weekly,
    sum(monthly) OVER so_far AS monthly
  FROM changes
  WINDOW so_far AS (PARTITION BY chat_id ORDER BY event_date ROWS UNBOUNDED PRECEDING)
)
SELECT
  totals.event_date,
  CAST(
    CASE WHEN totals.next_date <= newest.newest_date THEN totals.next_date - INTERVAL '1' DAY ELSE newest.newest_date END AS date
  ) AS last_date,
  totals.chat_id,
  CAST(totals.daily AS bigint) AS daily,
  CAST(totals.weekly AS bigint) AS weekly,
  CAST(totals.monthly AS bigint) AS monthly
FROM totals
CROSS JOIN newest
WHERE totals.event_date <= newest.newest_date
