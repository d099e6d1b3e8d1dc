-- name: languages
-- title.en: Which languages do people use?
-- title.pt-BR: Que idiomas as pessoas usam?
-- title.es: ¿Qué idiomas usan las personas?
-- description.en: Two different things: the language messages are written in, and the language of the app of those who write. Imported history does not tell the language of the app: who is only there counts under none.
-- description.pt-BR: Duas coisas diferentes: o idioma em que as mensagens são escritas, e o idioma do aplicativo de quem escreve. O histórico importado não diz o idioma do aplicativo: quem só aparece nele conta em none.
-- description.es: Dos cosas distintas: el idioma en que se escriben los mensajes, y el idioma de la aplicación de quien escribe. El historial importado no dice el idioma de la aplicación: quien solo aparece en él cuenta en none.
-- parameters: from_date, to_date, chat_id
-- column: language string text ISO 639 code such as pt; none where it is not known
-- column: messages bigint messages messages written in it
-- column: message_share double percent of the messages
-- column: people bigint people people whose app is known to be in it, or under none is not known; null where the app of nobody is known
-- column: people_share double percent of the people; null where people is
-- chart: bars x=message_share,people_share y=language
WITH written AS (
  SELECT
    user_id,
    coalesce(text_language, 'none') AS text_language,
    lower(split_part(user_language_code, '-', 1)) AS app_language
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
  WHERE app_language IS NOT NULL
  GROUP BY app_language
  UNION ALL
  SELECT 'none' AS language, 0 AS messages, count(DISTINCT user_id) - count(DISTINCT CASE WHEN app_language IS NOT NULL THEN user_id END) AS people
  FROM written
  HAVING count(*) > 0
),
summed AS (
  SELECT
    language,
    CAST(sum(messages) AS bigint) AS messages,
    CAST(sum(people) AS bigint) AS people,
    sum(sum(CASE WHEN language <> 'none' THEN people END)) OVER () > 0 AS is_known
  FROM both_kinds
  GROUP BY language
)
SELECT
  language,
  messages,
  round(100 * CAST(messages AS double) / nullif(sum(messages) OVER (), 0), 1) AS message_share,
  CASE WHEN is_known OR language = 'none' THEN people END AS people,
  CASE WHEN is_known OR language = 'none' THEN round(100 * CAST(people AS double) / nullif(sum(people) OVER (), 0), 1) END AS people_share
FROM summed
WHERE messages > 0
  OR people > 0
ORDER BY messages DESC, people DESC, language
LIMIT 12
