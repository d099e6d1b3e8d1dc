-- name: frequent-questions
-- title.en: Which problems and questions are most frequent?
-- title.pt-BR: Quais problemas e perguntas são mais frequentes?
-- title.es: ¿Qué problemas y preguntas son más frecuentes?
-- description.en: Questions grouped by meaning, each shown in its commonest wording. At least two people must have asked.
-- description.pt-BR: Perguntas agrupadas por significado, cada uma na sua redação mais comum. Pelo menos duas pessoas perguntaram.
-- description.es: Preguntas agrupadas por significado, cada una en su redacción más común. Al menos dos personas preguntaron.
-- parameters: from_date, to_date, chat_id
-- column: question string text the commonest wording
-- column: asked bigint questions how often it was asked, in any wording
-- column: people bigint people different people who asked
-- column: wordings bigint none different wordings
-- column: last_asked_on date day the last day it was asked
-- chart: bars x=asked y=question
WITH asked AS (
  SELECT question_key, text, user_id, event_date
  FROM updates
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)
    AND update_type IN ('message', 'business_message')
    AND is_question
    AND question_key <> ''
    AND user_is_bot = false
),
wordings AS (
  SELECT question_key, text, count(*) AS asked, max(event_date) AS last_asked_on
  FROM asked
  GROUP BY question_key, text
),
askers AS (
  SELECT question_key, count(DISTINCT user_id) AS people
  FROM asked
  GROUP BY question_key
),
ranked AS (
  SELECT
    question_key,
    text,
    sum(asked) OVER (PARTITION BY question_key) AS asked,
    count(*) OVER (PARTITION BY question_key) AS wordings,
    max(last_asked_on) OVER (PARTITION BY question_key) AS last_asked_on,
    row_number() OVER (PARTITION BY question_key ORDER BY asked DESC, text) AS place
  FROM wordings
)
SELECT
  ranked.text AS question,
  CAST(ranked.asked AS bigint) AS asked,
  askers.people,
  ranked.wordings,
  ranked.last_asked_on
FROM ranked
JOIN askers ON askers.question_key = ranked.question_key
WHERE ranked.place = 1
  AND askers.people >= 2
ORDER BY ranked.asked DESC, askers.people DESC, ranked.text
LIMIT 20
