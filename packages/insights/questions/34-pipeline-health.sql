-- name: pipeline-health
-- title.en: Does everything arrive?
-- title.pt-BR: Chega tudo?
-- title.es: ¿Llega todo?
-- description.en: Updates by kind: how many, how late they arrived, and the newest. A delay is the time from the event to its arrival at the webhook, where Telegram tells the time of the event. Imported history is counted and has no delay.
-- description.pt-BR: Atualizações por tipo: quantas, com que atraso chegaram, e a mais nova. Atraso é o tempo do evento até a chegada no webhook, onde o Telegram informa a hora do evento. O histórico importado é contado e não tem atraso.
-- description.es: Actualizaciones por tipo: cuántas, con qué retraso llegaron, y la más nueva. Retraso es el tiempo del evento a su llegada al webhook, donde Telegram da la hora del evento. El historial importado se cuenta y no tiene retraso.
-- parameters: from_date, to_date, chat_id
-- column: update_type string text kind of the update
-- column: updates bigint events rows of this kind
-- column: median_delay_seconds bigint seconds half arrived within this; null where Telegram gives no time, or all are imported
-- column: p90_delay_seconds bigint seconds nine of ten arrived within this
-- column: newest_event_at timestamp none the newest event, UTC
-- column: newest_event_date date day its day
-- chart: table
WITH arrived AS (
  SELECT
    update_type,
    event_at,
    event_date,
    CASE WHEN event_at_source = 'telegram' AND source <> 'import' THEN date_diff('millisecond', event_at, received_at) / 1000 END AS delay
  FROM updates
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
),
placed AS (
  SELECT *, cume_dist() OVER (PARTITION BY update_type, delay IS NULL ORDER BY delay) AS place
  FROM arrived
)
SELECT
  update_type,
  count(*) AS updates,
  min(CASE WHEN place >= 0.5 THEN delay END) AS median_delay_seconds,
  min(CASE WHEN place >= 0.9 THEN delay END) AS p90_delay_seconds,
  max(event_at) AS newest_event_at,
  max(event_date) AS newest_event_date
FROM placed
GROUP BY update_type
ORDER BY updates DESC, update_type
