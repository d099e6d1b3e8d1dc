-- name: bot-answer-time
-- title.en: How fast does the bot answer?
-- title.pt-BR: Com que rapidez o bot responde?
-- title.es: ¿Qué tan rápido responde el bot?
-- description.en: Time from a question to the answer of the bot, of the answers that left a trace; Telegram does not deliver the others. Questions in imported history count where a message shows a bot.
-- description.pt-BR: Tempo entre a pergunta e a resposta do bot, das respostas que deixaram rastro; o Telegram não entrega as outras. Perguntas do histórico importado contam onde uma mensagem mostra um bot.
-- description.es: Tiempo entre la pregunta y la respuesta del bot, de las respuestas que dejaron rastro; Telegram no entrega las otras. Las preguntas del historial importado cuentan donde un mensaje muestra un bot.
-- parameters: from_date, to_date, chat_id
-- column: questions bigint questions questions asked where a bot is known to be
-- column: answers_seen bigint questions questions whose answer left a trace
-- column: seen_share double percent of the questions
-- column: median_seconds bigint seconds half of the seen answers came within this
-- column: p90_seconds bigint seconds nine of ten came within this
-- chart: numbers y=median_seconds,p90_seconds,answers_seen,seen_share
WITH asked AS (
  SELECT
    asked_at,
    bot_answered_at,
    CASE WHEN bot_answered_at IS NOT NULL THEN date_diff('second', asked_at, bot_answered_at) END AS waited
  FROM questions
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND chat_id = coalesce(CAST(? AS bigint), chat_id)
    AND is_bot_known
),
placed AS (
  SELECT waited, cume_dist() OVER (PARTITION BY waited IS NULL ORDER BY waited) AS place
  FROM asked
)
SELECT
  count(*) AS questions,
  count(waited) AS answers_seen,
  round(100 * CAST(count(waited) AS double) / nullif(count(*), 0), 1) AS seen_share,
  min(CASE WHEN place >= 0.5 THEN waited END) AS median_seconds,
  min(CASE WHEN place >= 0.9 THEN waited END) AS p90_seconds
FROM placed
