-- name: peak-hours
-- title.en: How strong is the peak?
-- title.pt-BR: Quão forte é o pico?
-- title.es: ¿Qué tan fuerte es el pico?
-- description.en: The busiest hour against the mean hour, and the three hours in a row that hold most messages.
-- description.pt-BR: A hora mais movimentada em relação à média, e as três horas seguidas com mais mensagens.
-- description.es: La hora más activa frente a la media, y las tres horas seguidas con más mensajes.
-- parameters: from_date, to_date, chat_id
-- column: peak_hour int hour the busiest hour of the day
-- column: peak_messages bigint messages messages in that hour of the day
-- column: peak_factor double ratio messages of the busiest hour for one of the mean hour
-- column: span_from_hour int hour the first of the three busiest hours in a row; they may pass midnight
-- column: span_share double percent of all messages written in those three hours
-- chart: numbers y=peak_hour,peak_factor,span_from_hour,span_share
WITH hours AS (
  SELECT local_hour, count(*) AS messages
  FROM messages
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND is_human
  GROUP BY local_hour
),
-- The day twice in a row, so that spans pass midnight.
around AS (
  SELECT local_hour AS place, local_hour, messages FROM hours
  UNION ALL
  SELECT local_hour + 24 AS place, local_hour, messages FROM hours
),
spans AS (
  SELECT
    place,
    local_hour,
    sum(messages) OVER (ORDER BY place RANGE BETWEEN CURRENT ROW AND 2 FOLLOWING) AS messages
  FROM around
),
best AS (
  SELECT
    local_hour,
    messages,
    row_number() OVER (ORDER BY messages DESC, place) AS place
  FROM spans
  WHERE place < 24
),
ranked AS (
  SELECT
    local_hour,
    messages,
    sum(messages) OVER () AS all_messages,
    row_number() OVER (ORDER BY messages DESC, local_hour) AS place
  FROM hours
)
SELECT
  ranked.local_hour AS peak_hour,
  ranked.messages AS peak_messages,
  round(24 * CAST(ranked.messages AS double) / ranked.all_messages, 1) AS peak_factor,
  best.local_hour AS span_from_hour,
  round(100 * CAST(best.messages AS double) / ranked.all_messages, 1) AS span_share
FROM ranked
CROSS JOIN best
WHERE ranked.place = 1
  AND best.place = 1
