-- name: concentration
-- title.en: Do few people write most of it?
-- title.pt-BR: Poucas pessoas escrevem a maior parte?
-- title.es: ¿Pocas personas escriben la mayor parte?
-- description.en: People in ten groups of the same size, from those who write most to those who write least, with the share of messages up to each group.
-- description.pt-BR: Pessoas em dez grupos de mesmo tamanho, de quem mais escreve a quem menos escreve, com a parte das mensagens até cada grupo.
-- description.es: Personas en diez grupos del mismo tamaño, de quien más escribe a quien menos escribe, con la parte de los mensajes hasta cada grupo.
-- parameters: from_date, to_date, chat_id
-- column: tenth bigint none 1 = the tenth of the people who write most, to 10
-- column: people bigint people people in it
-- column: messages bigint messages messages they wrote
-- column: share double percent of all messages
-- column: share_so_far double percent of all messages written by this tenth and those before
-- chart: lines x=tenth y=share_so_far
WITH people AS (
  SELECT user_id, CAST(sum(messages) AS bigint) AS messages
  FROM daily_activity
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
  GROUP BY user_id
  HAVING sum(messages) > 0
),
ranked AS (
  SELECT messages, ntile(10) OVER (ORDER BY messages DESC, user_id) AS tenth
  FROM people
),
tenths AS (
  SELECT tenth, count(*) AS people, CAST(sum(messages) AS bigint) AS messages
  FROM ranked
  GROUP BY tenth
)
SELECT
  tenth,
  people,
  messages,
  round(100 * CAST(messages AS double) / sum(messages) OVER (), 1) AS share,
  round(100 * CAST(sum(messages) OVER (ORDER BY tenth ROWS UNBOUNDED PRECEDING) AS double) / sum(messages) OVER (), 1) AS share_so_far
FROM tenths
ORDER BY tenth
