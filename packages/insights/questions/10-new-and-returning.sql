-- name: new-and-returning
-- title.en: Who is new, who comes back?
-- title.pt-BR: Quem é novo, quem volta?
-- title.es: ¿Quién es nuevo, quién vuelve?
-- description.en: People active on each day: seen for the first time ever, seen before, or back after 30 days of silence. Imported history shows messages only, no reactions or taps.
-- description.pt-BR: Pessoas ativas em cada dia: vistas pela primeira vez, já vistas, ou de volta após 30 dias de silêncio. O histórico importado mostra só mensagens, sem reações nem toques em botões.
-- description.es: Personas activas en cada día: vistas por primera vez, ya vistas, o de vuelta tras 30 días de silencio. El historial importado muestra solo mensajes, sin reacciones ni toques de botones.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: new_people bigint people seen for the first time in the lake, or in the chat
-- column: returning_people bigint people seen in the 30 days before
-- column: resurrected_people bigint people back after 30 days or more
-- chart: columns x=day y=new_people,returning_people,resurrected_people
WITH scope AS (
  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id
),
active AS (
  SELECT DISTINCT daily_activity.event_date, daily_activity.user_id
  FROM daily_activity
  CROSS JOIN scope
  WHERE coalesce(daily_activity.chat_id, 0) = coalesce(scope.chat_id, daily_activity.chat_id, 0)
),
followed AS (
  SELECT
    event_date,
    lag(event_date) OVER (PARTITION BY user_id ORDER BY event_date) AS previous_date
  FROM active
)
SELECT
  followed.event_date AS day,
  count(CASE WHEN followed.previous_date IS NULL THEN 1 END) AS new_people,
  count(CASE WHEN followed.previous_date > followed.event_date - INTERVAL '30' DAY THEN 1 END) AS returning_people,
  count(CASE WHEN followed.previous_date <= followed.event_date - INTERVAL '30' DAY THEN 1 END) AS resurrected_people
FROM followed
CROSS JOIN scope
WHERE followed.event_date BETWEEN scope.from_date AND scope.to_date
GROUP BY followed.event_date
ORDER BY day
