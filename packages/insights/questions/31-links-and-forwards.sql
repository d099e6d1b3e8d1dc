-- name: links-and-forwards
-- title.en: How much is passed on?
-- title.pt-BR: Quanto é repassado?
-- title.es: ¿Cuánto se comparte de otros?
-- description.en: Of the messages people sent, how many were forwarded, made through another bot, or carry links, hashtags or mentions. Imported history does not tell which messages were made through another bot: their share is of the others, null where there are none.
-- description.pt-BR: Das mensagens enviadas por pessoas, quantas foram encaminhadas, feitas por outro bot, ou trazem links, hashtags ou menções. O histórico importado não diz quais mensagens foram feitas por outro bot: a parte delas é das demais, nula onde não há outras.
-- description.es: De los mensajes enviados por personas, cuántos fueron reenviados, hechos con otro bot, o llevan enlaces, hashtags o menciones. El historial importado no dice qué mensajes se hicieron con otro bot: su parte es de los demás, nula donde no hay otros.
-- parameters: from_date, to_date, chat_id
-- column: kind string text forwarded, via_bot, with_link, with_hashtag or with_mention
-- column: messages bigint messages messages of the kind; one may be of several; null for via_bot where all are imported
-- column: share double percent of all messages of people; for via_bot, of those not imported
-- chart: bars x=share y=kind
WITH counted AS (
  SELECT
    count(*) AS sent,
    count(forward_kind) AS forwarded,
    count(CASE WHEN source <> 'import' THEN 1 END) AS sent_live,
    count(CASE WHEN source <> 'import' THEN via_bot_id END) AS via_bot,
    count(CASE WHEN cardinality(link_domains) > 0 THEN 1 END) AS with_link,
    count(CASE WHEN cardinality(hashtags) > 0 THEN 1 END) AS with_hashtag,
    count(CASE WHEN mention_count > 0 THEN 1 END) AS with_mention
  FROM messages
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND is_human
),
kinds AS (
  SELECT 1 AS place, 'forwarded' AS kind, forwarded AS messages, sent FROM counted
  UNION ALL
  SELECT 2, 'via_bot', CASE WHEN sent_live > 0 OR sent = 0 THEN via_bot END, sent_live FROM counted
  UNION ALL
  SELECT 3, 'with_link', with_link, sent FROM counted
  UNION ALL
  SELECT 4, 'with_hashtag', with_hashtag, sent FROM counted
  UNION ALL
  SELECT 5, 'with_mention', with_mention, sent FROM counted
)
SELECT
  kind,
  messages,
  round(100 * CAST(messages AS double) / nullif(sent, 0), 1) AS share
FROM kinds
ORDER BY place
