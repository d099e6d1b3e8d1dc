-- name: growth
-- title.en: Is the group growing?
-- title.pt-BR: O grupo está crescendo?
-- title.es: ¿Está creciendo el grupo?
-- description.en: People who joined and who left or were banned, each day; in private chats, who stopped and restarted the bot. Imported history has only the joins and leaves that a service message shows.
-- description.pt-BR: Pessoas que entraram e que saíram ou foram banidas, a cada dia; em conversas privadas, quem parou e retomou o bot. O histórico importado traz só as entradas e saídas que uma mensagem de serviço mostra.
-- description.es: Personas que entraron y que salieron o fueron expulsadas, cada día; en chats privados, quién detuvo y reanudó el bot. El historial importado trae solo las entradas y salidas que muestra un mensaje de servicio.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: joined bigint people joined, or restarted the bot
-- column: left_or_banned bigint people left, were banned, or stopped the bot
-- column: net bigint people joined without left_or_banned
-- column: net_so_far bigint people net since the first day of the range
-- chart: columns x=day y=joined,left_or_banned line=net_so_far
WITH days AS (
  SELECT
    event_date,
    count(CASE WHEN member_event IN ('joined', 'bot_unblocked') THEN 1 END) AS joined,
    count(CASE WHEN member_event IN ('left', 'removed', 'banned', 'bot_blocked') THEN 1 END) AS left_or_banned
  FROM member_events
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND member_event IN ('joined', 'left', 'removed', 'banned', 'bot_blocked', 'bot_unblocked')
    AND (NOT is_bot_itself OR member_event IN ('bot_blocked', 'bot_unblocked'))
  GROUP BY event_date
)
SELECT
  event_date AS day,
  joined,
  left_or_banned,
  joined - left_or_banned AS net,
  CAST(sum(joined - left_or_banned) OVER (ORDER BY event_date ROWS UNBOUNDED PRECEDING) AS bigint) AS net_so_far
FROM days
ORDER BY day
