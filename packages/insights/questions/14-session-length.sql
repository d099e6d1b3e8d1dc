-- name: session-length
-- title.en: How long is a visit?
-- title.pt-BR: Quanto dura uma visita?
-- title.es: ¿Cuánto dura una visita?
-- description.en: Length and events of visits, and how many consist of one event only. A visit of one event lasts 0 seconds. Imported history shows messages only, no reactions or taps.
-- description.pt-BR: Duração e eventos das visitas, e quantas têm um único evento. Uma visita de um evento dura 0 segundos. O histórico importado mostra só mensagens, sem reações nem toques em botões.
-- description.es: Duración y eventos de las visitas, y cuántas tienen un único evento. Una visita de un evento dura 0 segundos. El historial importado muestra solo mensajes, sin reacciones ni toques de botones.
-- parameters: from_date, to_date, chat_id
-- column: sessions bigint sessions visits
-- column: median_seconds bigint seconds half of the visits last at most this long
-- column: p90_seconds bigint seconds nine of ten visits last at most this long
-- column: mean_seconds double seconds mean length
-- column: events_per_session double events messages, reactions and taps in a visit, mean
-- column: one_event_share double percent of the visits have a single event
-- chart: numbers y=sessions,median_seconds,mean_seconds,events_per_session,one_event_share
WITH placed AS (
  SELECT seconds, events, cume_dist() OVER (ORDER BY seconds) AS place
  FROM sessions
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
)
SELECT
  count(*) AS sessions,
  min(CASE WHEN place >= 0.5 THEN seconds END) AS median_seconds,
  min(CASE WHEN place >= 0.9 THEN seconds END) AS p90_seconds,
  round(avg(CAST(seconds AS double)), 1) AS mean_seconds,
  round(avg(CAST(events AS double)), 1) AS events_per_session,
  round(100 * CAST(count(CASE WHEN events = 1 THEN 1 END) AS double) / nullif(count(*), 0), 1) AS one_event_share
FROM placed
