-- name: stickiness
-- title.en: Do people come back day after day?
-- title.pt-BR: As pessoas voltam dia após dia?
-- title.es: ¿La gente vuelve día tras día?
-- description.en: Of the people active in the last 30 days, how many were on the day.
-- description.pt-BR: Das pessoas ativas nos últimos 30 dias, quantas estavam no dia.
-- description.es: De las personas activas en los últimos 30 días, cuántas lo estaban en el día.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: stickiness double percent active on the day, of those active in the 30 days up to it
-- chart: lines x=day y=stickiness
SELECT
  event_date AS day,
  round(100 * CAST(daily AS double) / nullif(monthly, 0), 1) AS stickiness
FROM active_people
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), 0)
ORDER BY day
