-- name: edit-rate
-- title.en: How often are messages changed?
-- title.pt-BR: Com que frequência mensagens são alteradas?
-- title.es: ¿Con qué frecuencia se cambian los mensajes?
-- description.en: Messages whose text was edited, of the messages of the week. Edits that changed nothing visible are left out. Of imported messages the last edit alone is known, not what it changed.
-- description.pt-BR: Mensagens cujo texto foi editado, das mensagens da semana. Edições que não mudaram nada visível ficam de fora. Das mensagens importadas só se conhece a última edição, não o que ela mudou.
-- description.es: Mensajes cuyo texto fue editado, de los mensajes de la semana. Las ediciones que no cambiaron nada visible quedan fuera. De los mensajes importados solo se conoce la última edición, no lo que cambió.
-- parameters: from_date, to_date, chat_id
-- column: week date week the Monday of the week
-- column: messages bigint messages messages written
-- column: edited bigint messages messages edited in the week
-- column: share double percent edited
-- chart: lines x=week y=share
WITH scope AS (
  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id
),
happened AS (
  SELECT event_date, chat_id, message_id, false AS is_edit FROM messages WHERE direction = 'in'
  UNION ALL
  SELECT event_date, chat_id, message_id, true AS is_edit FROM message_edits
)
SELECT
  CAST(date_trunc('week', happened.event_date) AS date) AS week,
  count(CASE WHEN NOT happened.is_edit THEN 1 END) AS messages,
  count(DISTINCT CASE WHEN happened.is_edit THEN CAST(happened.chat_id AS varchar) || ' ' || CAST(happened.message_id AS varchar) END) AS edited,
  round(
    100 * CAST(count(DISTINCT CASE WHEN happened.is_edit THEN CAST(happened.chat_id AS varchar) || ' ' || CAST(happened.message_id AS varchar) END) AS double)
      / nullif(count(CASE WHEN NOT happened.is_edit THEN 1 END), 0),
    1
  ) AS share
FROM happened
CROSS JOIN scope
WHERE happened.event_date BETWEEN scope.from_date AND scope.to_date
  AND coalesce(happened.chat_id, 0) = coalesce(scope.chat_id, happened.chat_id, 0)
GROUP BY CAST(date_trunc('week', happened.event_date) AS date)
ORDER BY week
