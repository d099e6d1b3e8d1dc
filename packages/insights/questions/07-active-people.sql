-- name: active-people
-- title.en: How many people are active?
-- title.pt-BR: Quantas pessoas estão ativas?
-- title.es: ¿Cuántas personas están activas?
-- description.en: Different people with any update on a day, in the 7 and in the 30 days up to it.
-- description.pt-BR: Pessoas diferentes com alguma atualização no dia, nos 7 e nos 30 dias até ele.
-- description.es: Personas distintas con alguna actualización en el día, en los 7 y en los 30 días hasta él.
-- parameters: from_date, to_date, chat_id
-- column: day date day the day
-- column: daily bigint people active on the day
-- column: weekly bigint people active in the 7 days up to it
-- column: monthly bigint people active in the 30 days up to it
-- chart: lines x=day y=daily,weekly,monthly
SELECT event_date AS day, daily, weekly, monthly
FROM active_people
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), 0)
ORDER BY day
