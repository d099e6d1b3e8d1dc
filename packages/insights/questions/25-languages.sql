-- name: languages
-- title.en: Which languages do people use?
-- title.pt-BR: Que idiomas as pessoas usam?
-- title.es: ¿Qué idiomas usan las personas?
-- description.en: Two different things: the language messages are written in, and the language of the app of those who write.
-- description.pt-BR: Duas coisas diferentes: o idioma em que as mensagens são escritas, e o idioma do aplicativo de quem escreve.
-- description.es: Dos cosas distintas: el idioma en que se escriben los mensajes, y el idioma de la aplicación de quien escribe.
-- parameters: from_date, to_date, chat_id
-- column: language string text ISO 639 code such as pt; none where it is not known
-- column: messages bigint messages messages written in it
-- column: message_share double percent of the messages
-- column: people bigint people people whose app is in it
-- column: people_share double percent of the people
-- chart: bars x=message_share,people_share y=language
WITH written AS (
  SELECT
    user_id,
    coalesce(text_language, 'none') AS text_language,
    coalesce(lower(split_part(user_language_code, '-', 1)), 'none') AS app_language
  FROM messages
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND is_human
),
both_kinds AS (
  SELECT text_language AS language, count(*) AS messages, 0 AS people
  FROM written
  GROUP BY text_language
  UNION ALL
  SELECT app_language AS language, 0 AS messages, count(DISTINCT user_id) AS people
  FROM written
  GROUP BY app_language
)
SELECT
  language,
  CAST(sum(messages) AS bigint) AS messages,
  round(100 * CAST(sum(messages) AS double) / nullif(sum(sum(messages)) OVER (), 0), 1) AS message_share,
  CAST(sum(people) AS bigint) AS people,
  round(100 * CAST(sum(people) AS double) / nullif(sum(sum(people)) OVER (), 0), 1) AS people_share
FROM both_kinds
GROUP BY language
ORDER BY messages DESC, people DESC, language
LIMIT 12
