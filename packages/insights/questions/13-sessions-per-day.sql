-- name: sessions-per-day
-- title.en: How many visits are there?
-- title.pt-BR: Quantas visitas há?
-- title.es: ¿Cuántas visitas hay?
-- description.en: Visits begun each day. A visit is what one person does in one chat until an hour of silence. Imported history shows messages only, no reactions or taps.
-- description.pt-BR: Visitas iniciadas a cada dia. Uma visita é o que uma pessoa faz num chat até uma hora de silêncio. O histórico importado mostra só mensagens, sem reações nem toques em botões.
-- description.es: Visitas iniciadas cada día. Una visita es lo que una persona hace en un chat hasta una hora de silencio. El historial importado muestra solo mensajes, sin reacciones ni toques de botones.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: sessions bigint sessions visits begun
-- column: people bigint people different people who came
-- chart: columns x=day y=sessions
SELECT
  event_date AS day,
  count(*) AS sessions,
  count(DISTINCT user_id) AS people
FROM sessions
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
GROUP BY event_date
ORDER BY day
