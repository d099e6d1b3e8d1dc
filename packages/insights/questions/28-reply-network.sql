-- name: reply-network
-- title.en: Who answers whom?
-- title.pt-BR: Quem responde a quem?
-- title.es: ¿Quién responde a quién?
-- description.en: Replies from one person to another or to a bot. Names only where the lake keeps them. Replies to messages that the lake does not know, such as those older than an imported history, are left out.
-- description.pt-BR: Respostas de uma pessoa a outra ou a um bot. Nomes só onde o lago os guarda. Respostas a mensagens que o lago não conhece, como as anteriores a um histórico importado, ficam de fora.
-- description.es: Respuestas de una persona a otra o a un bot. Nombres solo donde el lago los guarda. Las respuestas a mensajes que el lago no conoce, como las anteriores a un historial importado, quedan fuera.
-- parameters: from_date, to_date, chat_id
-- column: from_person string text who replied: first name, else the id
-- column: to_person string text who was replied to: first name, else the id; bot for bots
-- column: from_user_id bigint none who replied
-- column: to_user_id bigint none who was replied to
-- column: replies bigint messages replies
-- column: replies_back bigint messages replies the other way
-- column: to_is_bot boolean none whether a bot was replied to
-- chart: network from=from_person to=to_person value=replies
WITH edges AS (
  SELECT
    user_id AS from_user_id,
    reply_to_user_id AS to_user_id,
    count(*) AS replies,
    count(CASE WHEN reply_to_is_bot THEN 1 END) > 0 AS to_is_bot
  FROM messages
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND is_human
    AND reply_to_user_id <> user_id
  GROUP BY user_id, reply_to_user_id
)
SELECT
  coalesce(sender.user_first_name, CAST(edges.from_user_id AS varchar)) AS from_person,
  CASE
    WHEN edges.to_is_bot THEN 'bot'
    ELSE coalesce(receiver.user_first_name, CAST(edges.to_user_id AS varchar))
  END AS to_person,
  edges.from_user_id,
  edges.to_user_id,
  edges.replies,
  coalesce(back.replies, 0) AS replies_back,
  edges.to_is_bot
FROM edges
LEFT JOIN edges AS back
  ON back.from_user_id = edges.to_user_id
  AND back.to_user_id = edges.from_user_id
LEFT JOIN users AS sender ON sender.user_id = edges.from_user_id
LEFT JOIN users AS receiver ON receiver.user_id = edges.to_user_id
ORDER BY edges.replies DESC, edges.from_user_id, edges.to_user_id
LIMIT 60
