-- name: reactions
-- title.en: How do people react?
-- title.pt-BR: Como as pessoas reagem?
-- title.es: ¿Cómo reaccionan las personas?
-- description.en: Reactions set on messages. They come only where the bot is administrator. Imported history has none.
-- description.pt-BR: Reações dadas a mensagens. Só chegam onde o bot é administrador. O histórico importado não traz nenhuma.
-- description.es: Reacciones dadas a mensajes. Solo llegan donde el bot es administrador. El historial importado no trae ninguna.
-- parameters: from_date, to_date, chat_id
-- column: reaction string text the emoji, custom:<id> or paid
-- column: times bigint events how often it was set
-- column: people bigint people different people who set it
-- column: share double percent of all reactions set
-- column: positive_share double percent of the reactions that judge which approve; the same in every row
-- chart: bars x=times y=reaction
WITH given AS (
  SELECT
    reaction,
    count(*) AS times,
    count(DISTINCT user_id) AS people,
    count(CASE WHEN reaction_signal > 0 THEN 1 END) AS approving,
    count(CASE WHEN reaction_signal < 0 THEN 1 END) AS disapproving
  FROM reactions
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND change = 1
  GROUP BY reaction
)
SELECT
  reaction,
  times,
  people,
  round(100 * CAST(times AS double) / sum(times) OVER (), 1) AS share,
  round(
    100 * CAST(sum(approving) OVER () AS double) / nullif(sum(approving) OVER () + sum(disapproving) OVER (), 0),
    1
  ) AS positive_share
FROM given
ORDER BY times DESC, reaction
LIMIT 20
