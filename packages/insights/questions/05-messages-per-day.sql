-- name: messages-per-day
-- title.en: How much is written?
-- title.pt-BR: Quanto se escreve?
-- title.es: ¿Cuánto se escribe?
-- description.en: Messages that people wrote each day, and the mean of the seven days up to it.
-- description.pt-BR: Mensagens escritas por pessoas a cada dia, e a média dos sete dias até ele.
-- description.es: Mensajes escritos por personas cada día, y la media de los siete días hasta él.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: messages bigint messages messages written
-- column: people bigint people different people who wrote them
-- column: mean_of_week double messages mean of the seven days up to this one; null while seven days are not there
-- chart: columns x=day y=messages line=mean_of_week
WITH scope AS (
  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id
),
days AS (
  SELECT daily_activity.event_date, sum(daily_activity.messages) AS messages, count(DISTINCT daily_activity.user_id) AS people
  FROM daily_activity
  CROSS JOIN scope
  WHERE daily_activity.messages > 0
    AND coalesce(daily_activity.chat_id, 0) = coalesce(scope.chat_id, daily_activity.chat_id, 0)
  GROUP BY daily_activity.event_date
),
averaged AS (
  SELECT
    days.*,
    min(event_date) OVER () AS first_date,
    sum(messages) OVER (ORDER BY event_date RANGE BETWEEN INTERVAL '6' DAY PRECEDING AND CURRENT ROW) AS messages_of_week
  FROM days
)
SELECT
  averaged.event_date AS day,
  CAST(averaged.messages AS bigint) AS messages,
  averaged.people,
  CASE
    WHEN averaged.event_date >= averaged.first_date + INTERVAL '6' DAY
      THEN round(CAST(averaged.messages_of_week AS double) / 7, 1)
  END AS mean_of_week
FROM averaged
CROSS JOIN scope
WHERE averaged.event_date BETWEEN scope.from_date AND scope.to_date
ORDER BY day
