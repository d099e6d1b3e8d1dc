-- name: start-sources
-- title.en: Where do people come from?
-- title.pt-BR: De onde vêm as pessoas?
-- title.es: ¿De dónde vienen las personas?
-- description.en: Payloads of /start: the word a link to the bot carried (t.me/bot?start=word).
-- description.pt-BR: O que veio com /start: a palavra que o link do bot levava (t.me/bot?start=palavra).
-- description.es: Lo que vino con /start: la palabra que llevaba el enlace del bot (t.me/bot?start=palabra).
-- parameters: from_date, to_date, chat_id
-- column: source string text the payload; empty for a bare /start
-- column: starts bigint events how often
-- column: people bigint people different people
-- chart: bars x=people y=source
SELECT
  coalesce(start_payload, '') AS source,
  count(*) AS starts,
  count(DISTINCT user_id) AS people
FROM commands
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
  AND command = '/start'
GROUP BY coalesce(start_payload, '')
ORDER BY people DESC, source
LIMIT 20
