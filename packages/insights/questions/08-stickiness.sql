-- name: stickiness
-- title.en: Do people come back day after day?
-- title.pt-BR: As pessoas voltam dia após dia?
-- title.es: ¿La gente vuelve día tras día?
-- description.en: Of the people active in the last 30 days, how many were on the day. Imported history shows messages only, no reactions or taps.
-- description.pt-BR: Das pessoas ativas nos últimos 30 dias, quantas estavam no dia. O histórico importado mostra só mensagens, sem reações nem toques em botões.
-- description.es: De las personas activas en los últimos 30 días, cuántas lo estaban en el día. El historial importado muestra solo mensajes, sin reacciones ni toques de botones.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: stickiness double percent active on the day, of those active in the 30 days up to it; null where nobody was
-- chart: lines x=day y=stickiness
WITH scope AS (
  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id
),
held AS (
  SELECT
    CASE WHEN active_people.event_date < scope.from_date THEN scope.from_date ELSE active_people.event_date END AS first_date,
    CASE WHEN active_people.last_date > scope.to_date THEN scope.to_date ELSE active_people.last_date END AS last_date,
    active_people.daily,
    active_people.monthly
  FROM active_people
  CROSS JOIN scope
  WHERE active_people.event_date <= scope.to_date
    AND active_people.last_date >= scope.from_date
    AND scope.from_date <= scope.to_date
    AND coalesce(active_people.chat_id, 0) = coalesce(scope.chat_id, 0)
)
SELECT
  days.day,
  round(100 * CAST(held.daily AS double) / nullif(held.monthly, 0), 1) AS stickiness
FROM held
-- Trino lists at most 10,000 days
CROSS JOIN UNNEST(
  sequence(
    CASE WHEN last_date > first_date + INTERVAL '9999' DAY THEN CAST(last_date - INTERVAL '9999' DAY AS date) ELSE first_date END,
    last_date
  )
) AS days (day)
ORDER BY day
