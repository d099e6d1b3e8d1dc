-- name: escalation-rate
-- title.en: How often do people call for a human?
-- title.pt-BR: Com que frequência chamam um humano?
-- title.es: ¿Con qué frecuencia piden un humano?
-- description.en: Questions after which the asker called for a human within 24 hours.
-- description.pt-BR: Perguntas após as quais quem perguntou chamou um humano em 24 horas.
-- description.es: Preguntas tras las que quien preguntó pidió un humano en 24 horas.
-- parameters: from_date, to_date, chat_id
-- column: week date week the Monday of the week
-- column: questions bigint questions questions asked
-- column: escalated bigint questions of them
-- column: share double percent of the questions
-- chart: lines x=week y=share
SELECT
  CAST(date_trunc('week', event_date) AS date) AS week,
  count(*) AS questions,
  count(CASE WHEN is_escalated THEN 1 END) AS escalated,
  round(100 * CAST(count(CASE WHEN is_escalated THEN 1 END) AS double) / count(*), 1) AS share
FROM questions
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND chat_id = coalesce(CAST(? AS bigint), chat_id)
GROUP BY CAST(date_trunc('week', event_date) AS date)
ORDER BY week
