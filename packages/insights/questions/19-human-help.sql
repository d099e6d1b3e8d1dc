-- name: human-help
-- title.en: How much do people help?
-- title.pt-BR: Quanto as pessoas ajudam?
-- title.es: ¿Cuánto ayudan las personas?
-- description.en: Questions to which another person replied within 24 hours, whatever came of them.
-- description.pt-BR: Perguntas a que outra pessoa respondeu em 24 horas, seja qual for o desfecho.
-- description.es: Preguntas a las que otra persona respondió en 24 horas, sea cual sea el desenlace.
-- parameters: from_date, to_date, chat_id
-- column: week date week the Monday of the week
-- column: questions bigint questions questions asked
-- column: answered_by_people bigint questions of them
-- column: share double percent of the questions
-- chart: lines x=week y=share
SELECT
  CAST(date_trunc('week', event_date) AS date) AS week,
  count(*) AS questions,
  count(CASE WHEN human_answered_at IS NOT NULL THEN 1 END) AS answered_by_people,
  round(100 * CAST(count(CASE WHEN human_answered_at IS NOT NULL THEN 1 END) AS double) / count(*), 1) AS share
FROM questions
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND chat_id = coalesce(CAST(? AS bigint), chat_id)
GROUP BY CAST(date_trunc('week', event_date) AS date)
ORDER BY week
