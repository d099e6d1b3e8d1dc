-- name: commands
-- title.en: Which commands are used?
-- title.pt-BR: Quais comandos são usados?
-- title.es: ¿Qué comandos se usan?
-- description.en: Bot commands sent by people.
-- description.pt-BR: Comandos de bot enviados por pessoas.
-- description.es: Comandos de bot enviados por personas.
-- parameters: from_date, to_date, chat_id
-- column: command string text the command
-- column: times bigint events how often it was sent
-- column: people bigint people different people who sent it
-- chart: bars x=times y=command
SELECT
  command,
  count(*) AS times,
  count(DISTINCT user_id) AS people
FROM commands
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
GROUP BY command
ORDER BY times DESC, command
LIMIT 20
