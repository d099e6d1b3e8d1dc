-- name: busiest-hours
-- title.en: At what hours is the bot used most?
-- title.pt-BR: Em que horários o bot é mais usado?
-- title.es: ¿A qué horas se usa más el bot?
-- description.en: Messages that people wrote, by day of the week and hour on the clock of the lake. Service messages, edits and messages of bots are left out.
-- description.pt-BR: Mensagens escritas por pessoas, por dia da semana e hora no relógio do lago. Sem mensagens de serviço, edições e mensagens de bots.
-- description.es: Mensajes escritos por personas, por día de la semana y hora en el reloj del lago. Sin mensajes de servicio, ediciones ni mensajes de bots.
-- parameters: from_date, to_date, chat_id
-- column: local_weekday int weekday day of the week, 1 = Monday to 7 = Sunday
-- column: local_hour int hour hour of the day, 0 to 23
-- column: messages bigint messages messages written
-- column: people bigint people different people who wrote them
-- chart: heatmap x=local_hour y=local_weekday value=messages
SELECT
  local_weekday,
  local_hour,
  count(*) AS messages,
  count(DISTINCT user_id) AS people
FROM messages
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
  AND is_human
GROUP BY local_weekday, local_hour
ORDER BY local_weekday, local_hour
