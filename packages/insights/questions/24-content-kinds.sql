-- name: content-kinds
-- title.en: What do people send?
-- title.pt-BR: O que as pessoas enviam?
-- title.es: ¿Qué envían las personas?
-- description.en: Messages that people sent each day, by kind of content.
-- description.pt-BR: Mensagens enviadas por pessoas a cada dia, por tipo de conteúdo.
-- description.es: Mensajes enviados por personas cada día, por tipo de contenido.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: content_type string text text, photo, voice, sticker, ...; unknown for kinds newer than this version
-- column: messages bigint messages messages
-- chart: columns x=day y=messages series=content_type
SELECT
  event_date AS day,
  coalesce(content_type, 'unknown') AS content_type,
  count(*) AS messages
FROM messages
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
  AND is_human
GROUP BY event_date, coalesce(content_type, 'unknown')
ORDER BY day, messages DESC, content_type
