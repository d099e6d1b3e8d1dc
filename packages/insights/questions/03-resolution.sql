-- name: resolution
-- title.en: Is the bot resolving them?
-- title.pt-BR: O bot está resolvendo?
-- title.es: ¿Las está resolviendo el bot?
-- description.en: Every question's outcome, from what its asker did within 24 hours: a band, not one number. confirmed: thanks or approval; assumed: the bot answered and the asker came back no more; human_assisted: another person replied; unresolved: complaint, call for a human, or the same question again; unknown: no sign of an answer; pending: less than 24 hours ago.
-- description.pt-BR: O desfecho de cada pergunta, pelo que quem perguntou fez em 24 horas: uma faixa, não um número. confirmed: agradeceu ou aprovou; assumed: o bot respondeu e a pessoa não voltou; human_assisted: outra pessoa respondeu; unresolved: reclamou, chamou um humano ou perguntou de novo; unknown: nenhum sinal de resposta; pending: há menos de 24 horas.
-- description.es: El desenlace de cada pregunta, por lo que hizo quien preguntó en 24 horas: una franja, no un número. confirmed: agradeció o aprobó; assumed: el bot respondió y la persona no volvió; human_assisted: respondió otra persona; unresolved: se quejó, pidió un humano o volvió a preguntar; unknown: ninguna señal de respuesta; pending: hace menos de 24 horas.
-- parameters: from_date, to_date, chat_id
-- column: outcome string text confirmed, assumed, human_assisted, unresolved, unknown or pending
-- column: questions bigint questions questions with this outcome
-- column: share double percent of all questions
-- chart: band x=share y=outcome
WITH events AS (
  SELECT
    update_id,
    chat_id,
    message_id,
    user_id,
    user_is_bot,
    event_at,
    question_key,
    reply_to_message_id,
    update_type IN ('message', 'business_message') AND coalesce(is_question, false) AND question_key <> '' AS asks,
    update_type IN ('message', 'business_message') AND coalesce(is_positive_feedback, false)
      OR coalesce(reaction_signal, 0) > 0
      OR coalesce(callback_signal, 0) > 0 AS approves,
    update_type IN ('message', 'business_message') AND coalesce(is_negative_feedback, false)
      OR coalesce(reaction_signal, 0) < 0
      OR coalesce(callback_signal, 0) < 0 AS disapproves,
    update_type IN ('message', 'business_message') AND coalesce(is_escalation, false) AS escalates,
    coalesce(reply_to_is_bot, false)
      OR update_type IN ('message_reaction', 'callback_query') AS shows_bot_answer
  FROM updates
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND update_type IN ('message', 'business_message', 'message_reaction', 'callback_query')
),
horizon AS (
  SELECT max(event_at) AS data_until FROM events
),
asked AS (
  SELECT
    events.*,
    lag(event_at) OVER (PARTITION BY chat_id, user_id, question_key ORDER BY event_at, update_id) AS same_asked_at
  FROM events
  WHERE asks AND user_is_bot = false
),
opened AS (
  SELECT
    asked.*,
    lead(event_at) OVER (PARTITION BY chat_id, user_id ORDER BY event_at, update_id) AS next_opened_at
  FROM asked
  WHERE same_asked_at IS NULL OR same_asked_at < event_at - INTERVAL '24' HOUR
),
episodes AS (
  SELECT
    opened.*,
    CASE
      WHEN next_opened_at < event_at + INTERVAL '24' HOUR THEN next_opened_at
      ELSE event_at + INTERVAL '24' HOUR
    END AS closes_at
  FROM opened
),
signals AS (
  SELECT
    episodes.update_id,
    max(CASE WHEN later.approves THEN later.event_at END) AS approved_at,
    max(CASE WHEN later.disapproves OR later.escalates OR (later.asks AND later.question_key = episodes.question_key)
             THEN later.event_at END) AS disapproved_at,
    count(CASE WHEN later.shows_bot_answer THEN 1 END) AS bot_answers
  FROM episodes
  LEFT JOIN events AS later
    ON later.chat_id = episodes.chat_id
    AND later.user_id = episodes.user_id
    AND later.event_at > episodes.event_at
    AND later.event_at < episodes.closes_at
  GROUP BY episodes.update_id
),
helped AS (
  SELECT episodes.update_id, count(*) AS replies
  FROM episodes
  JOIN events AS reply
    ON reply.chat_id = episodes.chat_id
    AND reply.reply_to_message_id = episodes.message_id
    AND reply.user_id <> episodes.user_id
    AND reply.user_is_bot = false
    AND reply.event_at < episodes.closes_at
  GROUP BY episodes.update_id
),
outcomes AS (
  SELECT
    CASE
      WHEN signals.disapproved_at IS NOT NULL
        AND (signals.approved_at IS NULL OR signals.disapproved_at >= signals.approved_at) THEN 'unresolved'
      WHEN helped.replies > 0 THEN 'human_assisted'
      WHEN signals.approved_at IS NOT NULL THEN 'confirmed'
      WHEN episodes.event_at + INTERVAL '24' HOUR > horizon.data_until THEN 'pending'
      WHEN signals.bot_answers > 0 THEN 'assumed'
      ELSE 'unknown'
    END AS outcome
  FROM episodes
  JOIN signals ON signals.update_id = episodes.update_id
  LEFT JOIN helped ON helped.update_id = episodes.update_id
  CROSS JOIN horizon
),
band (place, outcome) AS (
  VALUES (1, 'confirmed'), (2, 'assumed'), (3, 'human_assisted'), (4, 'unresolved'), (5, 'unknown'), (6, 'pending')
)
SELECT
  band.outcome,
  count(outcomes.outcome) AS questions,
  round(100.0 * CAST(count(outcomes.outcome) AS double) / nullif(sum(count(outcomes.outcome)) OVER (), 0), 1) AS share
FROM band
LEFT JOIN outcomes ON outcomes.outcome = band.outcome
GROUP BY band.place, band.outcome
ORDER BY band.place
