-- name: busiest-hours
-- title: At what hours is the bot used most?
-- description: Messages that people wrote, by day of the week and hour on the clock of the lake. Service messages, edits and messages of bots are left out.
-- parameter: from_date date the first day
-- parameter: to_date date the last day
-- column: local_weekday int day of the week, 1 = Monday to 7 = Sunday
-- column: local_hour int hour of the day, 0 to 23
-- column: messages bigint messages written
-- column: people bigint different people who wrote them
-- chart: heatmap x=local_hour y=local_weekday value=messages
SELECT
  local_weekday,
  local_hour,
  count(*) AS messages,
  count(DISTINCT user_id) AS people
FROM updates
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND update_type IN ('message', 'business_message')
  AND content_type <> 'service'
  AND user_is_bot = false
GROUP BY local_weekday, local_hour
ORDER BY local_weekday, local_hour
