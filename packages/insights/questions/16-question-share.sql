-- name: question-share
-- title.en: How much of it is questions?
-- title.pt-BR: Quanto disso são perguntas?
-- title.es: ¿Cuánto de eso son preguntas?
-- description.en: Of the messages people wrote in a week, how many ask something or tell a problem.
-- description.pt-BR: Das mensagens escritas por pessoas numa semana, quantas perguntam algo ou contam um problema.
-- description.es: De los mensajes escritos por personas en una semana, cuántos preguntan algo o cuentan un problema.
-- parameters: from_date, to_date, chat_id
-- column: week date week the Monday of the week
-- column: questions bigint messages messages that ask
-- column: messages bigint messages messages written
-- column: share double percent of the messages ask
-- chart: lines x=week y=share
SELECT
  CAST(date_trunc('week', event_date) AS date) AS week,
  CAST(sum(questions) AS bigint) AS questions,
  CAST(sum(messages) AS bigint) AS messages,
  round(100 * CAST(sum(questions) AS double) / nullif(sum(messages), 0), 1) AS share
FROM daily_activity
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
GROUP BY CAST(date_trunc('week', event_date) AS date)
HAVING sum(messages) > 0
ORDER BY week
