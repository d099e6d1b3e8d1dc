-- name: top-senders
-- title.en: Who writes most?
-- title.pt-BR: Quem escreve mais?
-- title.es: ¿Quién escribe más?
-- description.en: The people with most messages. Names only where the lake keeps them.
-- description.pt-BR: As pessoas com mais mensagens. Nomes só onde o lago os guarda.
-- description.es: Las personas con más mensajes. Nombres solo donde el lago los guarda.
-- parameters: from_date, to_date, chat_id
-- column: person string text first name, else the id
-- column: user_id bigint none the person
-- column: messages bigint messages messages written
-- column: share double percent of all messages of people
-- column: questions bigint messages messages that ask
-- chart: bars x=messages y=person
WITH people AS (
  SELECT user_id, CAST(sum(messages) AS bigint) AS messages, CAST(sum(questions) AS bigint) AS questions
  FROM daily_activity
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
  GROUP BY user_id
  HAVING sum(messages) > 0
)
SELECT
  coalesce(users.user_first_name, CAST(people.user_id AS varchar)) AS person,
  people.user_id,
  people.messages,
  round(100 * CAST(people.messages AS double) / sum(people.messages) OVER (), 1) AS share,
  people.questions
FROM people
LEFT JOIN users ON users.user_id = people.user_id
ORDER BY people.messages DESC, people.user_id
LIMIT 15
