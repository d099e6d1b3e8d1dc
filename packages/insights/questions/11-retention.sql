-- name: retention
-- title.en: Do people stay?
-- title.pt-BR: As pessoas ficam?
-- title.es: ¿La gente se queda?
-- description.en: Of the people first seen in a week, how many were active again in each week after. The first week of the lake holds everybody who was there before. Imported history shows messages only, no reactions or taps.
-- description.pt-BR: Das pessoas vistas pela primeira vez numa semana, quantas voltaram em cada semana seguinte. A primeira semana do lago contém todos os que já estavam lá. O histórico importado mostra só mensagens, sem reações nem toques em botões.
-- description.es: De las personas vistas por primera vez en una semana, cuántas volvieron en cada semana siguiente. La primera semana del lago contiene a todos los que ya estaban. El historial importado muestra solo mensajes, sin reacciones ni toques de botones.
-- parameters: from_date, to_date, chat_id
-- column: first_week date week the Monday of the week in which they were first seen
-- column: weeks_later bigint none weeks since then, 0 = the same week
-- column: people bigint people active in that week
-- column: cohort bigint people first seen in the first week
-- column: share double percent of the cohort active in that week
-- chart: cohorts x=weeks_later y=first_week value=share
WITH scope AS (
  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id
),
active AS (
  SELECT DISTINCT
    daily_activity.user_id,
    CAST(date_trunc('week', daily_activity.event_date) AS date) AS week
  FROM daily_activity
  CROSS JOIN scope
  WHERE coalesce(daily_activity.chat_id, 0) = coalesce(scope.chat_id, daily_activity.chat_id, 0)
    AND daily_activity.event_date <= scope.to_date
),
placed AS (
  SELECT
    user_id,
    week,
    min(week) OVER (PARTITION BY user_id) AS first_week
  FROM active
),
counted AS (
  SELECT first_week, week, count(*) AS people
  FROM placed
  GROUP BY first_week, week
)
SELECT
  counted.first_week,
  date_diff('day', counted.first_week, counted.week) / 7 AS weeks_later,
  counted.people,
  max(counted.people) OVER (PARTITION BY counted.first_week) AS cohort,
  round(100 * CAST(counted.people AS double) / max(counted.people) OVER (PARTITION BY counted.first_week), 1) AS share
FROM counted
CROSS JOIN scope
WHERE counted.first_week >= CAST(date_trunc('week', scope.from_date) AS date)
ORDER BY first_week, weeks_later
