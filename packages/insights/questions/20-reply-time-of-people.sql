-- name: reply-time-of-people
-- title.en: How fast do people answer each other?
-- title.pt-BR: Com que rapidez as pessoas se respondem?
-- title.es: ¿Qué tan rápido se responden las personas?
-- description.en: Time from a message to a reply of another person. Replies to messages that the lake does not know, such as those older than an imported history, are left out.
-- description.pt-BR: Tempo entre uma mensagem e a resposta de outra pessoa. Respostas a mensagens que o lago não conhece, como as anteriores a um histórico importado, ficam de fora.
-- description.es: Tiempo entre un mensaje y la respuesta de otra persona. Las respuestas a mensajes que el lago no conoce, como las anteriores a un historial importado, quedan fuera.
-- parameters: from_date, to_date, chat_id
-- column: waiting string text time until the reply: 0-1 min, 1-5 min, 5-60 min, 1-4 h, 4-8 h, 8-24 h, 24 h or more
-- column: replies bigint messages replies
-- column: share double percent of all replies
-- column: median_seconds bigint seconds half of all replies came within this; the same in every row
-- column: p90_seconds bigint seconds nine of ten came within this; the same in every row
-- chart: bars x=replies y=waiting
WITH replies AS (
  SELECT reply_latency_seconds AS waited
  FROM messages
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND is_human
    AND reply_to_is_bot = false
    AND reply_to_user_id <> user_id
    AND reply_latency_seconds >= 0
),
placed AS (
  SELECT
    waited,
    CASE
      WHEN waited < 60 THEN 1
      WHEN waited < 300 THEN 2
      WHEN waited < 3600 THEN 3
      WHEN waited < 14400 THEN 4
      WHEN waited < 28800 THEN 5
      WHEN waited < 86400 THEN 6
      ELSE 7
    END AS place
  FROM replies
),
spread AS (
  SELECT
    min(CASE WHEN part >= 0.5 THEN waited END) AS median_seconds,
    min(CASE WHEN part >= 0.9 THEN waited END) AS p90_seconds
  FROM (SELECT waited, cume_dist() OVER (ORDER BY waited) AS part FROM replies) AS ranked
)
SELECT
  buckets.waiting,
  count(placed.place) AS replies,
  round(100 * CAST(count(placed.place) AS double) / nullif(sum(count(placed.place)) OVER (), 0), 1) AS share,
  spread.median_seconds,
  spread.p90_seconds
FROM (
  VALUES (1, '0-1 min'), (2, '1-5 min'), (3, '5-60 min'), (4, '1-4 h'), (5, '4-8 h'), (6, '8-24 h'), (7, '24 h or more')
) AS buckets (place, waiting)
LEFT JOIN placed ON placed.place = buckets.place
CROSS JOIN spread
GROUP BY buckets.place, buckets.waiting, spread.median_seconds, spread.p90_seconds
ORDER BY buckets.place
