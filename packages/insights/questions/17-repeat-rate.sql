-- name: repeat-rate
-- title.en: How often must people ask again?
-- title.pt-BR: Com que frequência é preciso perguntar de novo?
-- title.es: ¿Con qué frecuencia hay que volver a preguntar?
-- description.en: Questions that the same person asked again in the same chat within 24 hours.
-- description.pt-BR: Perguntas que a mesma pessoa repetiu no mesmo chat em 24 horas.
-- description.es: Preguntas que la misma persona repitió en el mismo chat en 24 horas.
-- parameters: from_date, to_date, chat_id
-- column: week date week the Monday of the week
-- column: questions bigint questions questions asked
-- column: repeated bigint questions of them
-- column: share double percent of the questions
-- chart: lines x=week y=share
SELECT
  CAST(date_trunc('week', event_date) AS date) AS week,
  count(*) AS questions,
  count(CASE WHEN is_repeated THEN 1 END) AS repeated,
  round(100 * CAST(count(CASE WHEN is_repeated THEN 1 END) AS double) / count(*), 1) AS share
FROM questions
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND chat_id = coalesce(CAST(? AS bigint), chat_id)
GROUP BY CAST(date_trunc('week', event_date) AS date)
ORDER BY week
