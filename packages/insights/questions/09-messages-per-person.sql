-- name: messages-per-person
-- title.en: How much does one person write?
-- title.pt-BR: Quanto escreve uma pessoa?
-- title.es: ¿Cuánto escribe una persona?
-- description.en: Messages for each person who wrote in the range. The median tells more than the mean: a few write most.
-- description.pt-BR: Mensagens por pessoa que escreveu no período. A mediana diz mais que a média: poucos escrevem a maior parte.
-- description.es: Mensajes por persona que escribió en el período. La mediana dice más que la media: pocos escriben la mayoría.
-- parameters: from_date, to_date, chat_id
-- column: people bigint people different people who wrote
-- column: messages bigint messages messages written
-- column: mean double messages messages for each person, mean
-- column: median bigint messages half of the people wrote at most this many
-- column: p90 bigint messages nine of ten people wrote at most this many
-- column: mean_of_day double messages messages for each person who wrote on a day, mean of all days
-- chart: numbers y=people,mean,median,p90,mean_of_day
WITH written AS (
  SELECT event_date, user_id, sum(messages) AS messages
  FROM daily_activity
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND messages > 0
  GROUP BY event_date, user_id
),
people AS (
  SELECT user_id, CAST(sum(messages) AS bigint) AS messages, count(*) AS days
  FROM written
  GROUP BY user_id
),
placed AS (
  SELECT *, cume_dist() OVER (ORDER BY messages) AS place
  FROM people
)
SELECT
  count(*) AS people,
  CAST(coalesce(sum(messages), 0) AS bigint) AS messages,
  round(avg(CAST(messages AS double)), 1) AS mean,
  min(CASE WHEN place >= 0.5 THEN messages END) AS median,
  min(CASE WHEN place >= 0.9 THEN messages END) AS p90,
  round(CAST(sum(messages) AS double) / nullif(sum(days), 0), 1) AS mean_of_day
FROM placed
