-- name: hashtags
-- title.en: Which hashtags are used?
-- title.pt-BR: Quais hashtags são usadas?
-- title.es: ¿Qué hashtags se usan?
-- description.en: Hashtags in messages of people, capitals ignored. A message counts once for each hashtag.
-- description.pt-BR: Hashtags em mensagens de pessoas, sem distinguir maiúsculas. Uma mensagem conta uma vez para cada hashtag.
-- description.es: Hashtags en mensajes de personas, sin distinguir mayúsculas. Un mensaje cuenta una vez por cada hashtag.
-- parameters: from_date, to_date, chat_id
-- column: hashtag string text the hashtag, lower case
-- column: messages bigint messages messages with it
-- column: people bigint people different people who used it
-- chart: bars x=messages y=hashtag
SELECT
  tags.hashtag,
  count(*) AS messages,
  count(DISTINCT messages.user_id) AS people
FROM messages
CROSS JOIN UNNEST(array_distinct(messages.hashtags)) AS tags (hashtag)
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
  AND is_human
GROUP BY tags.hashtag
ORDER BY messages DESC, tags.hashtag
LIMIT 15
