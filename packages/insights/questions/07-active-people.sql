-- name: active-people
-- title.en: How many people are active?
-- title.pt-BR: Quantas pessoas estão ativas?
-- title.es: ¿Cuántas personas están activas?
-- description.en: Different people with any update on a day, in the 7 and in the 30 days up to it. Imported history shows messages only, no reactions or taps.
-- description.pt-BR: Pessoas diferentes com alguma atualização no dia, nos 7 e nos 30 dias até ele. O histórico importado mostra só mensagens, sem reações nem toques em botões.
-- description.es: Personas distintas con alguna actualización en el día, en los 7 y en los 30 días hasta él. El historial importado muestra solo mensajes, sin reacciones ni toques de botones.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day; every day from the first activity to the newest day of the lake
-- column: daily bigint people active on the day
-- column: weekly bigint people active in the 7 days up to it
-- column: monthly bigint people active in the 30 days up to it
-- chart: lines x=day y=daily,weekly,monthly
WITH scope AS (
  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id
),
held AS (
  SELECT
    CASE WHEN active_people.event_date < scope.from_date THEN scope.from_date ELSE active_people.event_date END AS first_date,
    CASE WHEN active_people.last_date > scope.to_date THEN scope.to_date ELSE active_people.last_date END AS last_date,
    active_people.daily,
    active_people.weekly,
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
  held.daily,
  held.weekly,
  held.monthly
FROM held
-- Trino lists at most 10,000 days
CROSS JOIN UNNEST(
  sequence(
    CASE WHEN last_date > first_date + INTERVAL '9999' DAY THEN CAST(last_date - INTERVAL '9999' DAY AS date) ELSE first_date END,
    last_date
  )
) AS days (day)
ORDER BY day
