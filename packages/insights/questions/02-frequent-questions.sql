-- name: frequent-questions
-- title.en: Which problems and questions are most frequent?
-- title.pt-BR: Quais problemas e perguntas são mais frequentes?
-- title.es: ¿Qué problemas y preguntas son más frecuentes?
-- description.en: Questions grouped by meaning, each shown in its commonest wording, with what came of them. At least two people must have asked. The same question again within 24 hours counts once.
-- description.pt-BR: Perguntas agrupadas por significado, cada uma na sua redação mais comum, com o desfecho. Pelo menos duas pessoas perguntaram. A mesma pergunta repetida em 24 horas conta uma vez.
-- description.es: Preguntas agrupadas por significado, cada una en su redacción más común, con su desenlace. Al menos dos personas preguntaron. La misma pregunta repetida en 24 horas cuenta una vez.
-- parameters: from_date, to_date, chat_id
-- column: question string text the commonest wording
-- column: asked bigint questions how often it was asked, in any wording
-- column: people bigint people different people who asked
-- column: confirmed bigint questions the asker thanked or approved
-- column: assumed bigint questions the bot answered and the asker came back no more
-- column: human_assisted bigint questions another person replied
-- column: unresolved bigint questions complaint, call for a human, or asked again
-- column: unknown bigint questions no sign of an answer
-- column: pending bigint questions less than 24 hours before the newest data
-- column: wordings bigint none different wordings
-- column: last_asked_on date day the last day it was asked
-- chart: bars x=confirmed,assumed,human_assisted,unresolved,unknown,pending y=question
WITH asked AS (
  SELECT
    questions.group_key,
    questions.event_date,
    questions.user_id,
    questions.text,
    questions.outcome,
    count(*) OVER (PARTITION BY questions.group_key, lower(questions.text)) AS same_wording,
    count(*) OVER (PARTITION BY questions.group_key, questions.text) AS same_text
  FROM questions
  WHERE questions.event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND questions.chat_id = coalesce(CAST(? AS bigint), questions.chat_id)
),
placed AS (
  SELECT
    asked.*,
    row_number() OVER (PARTITION BY group_key ORDER BY same_wording DESC, same_text DESC, text) AS place
  FROM asked
)
SELECT
  max(CASE WHEN place = 1 THEN text END) AS question,
  count(*) AS asked,
  count(DISTINCT user_id) AS people,
  count(CASE WHEN outcome = 'confirmed' THEN 1 END) AS confirmed,
  count(CASE WHEN outcome = 'assumed' THEN 1 END) AS assumed,
  count(CASE WHEN outcome = 'human_assisted' THEN 1 END) AS human_assisted,
  count(CASE WHEN outcome = 'unresolved' THEN 1 END) AS unresolved,
  count(CASE WHEN outcome = 'unknown' THEN 1 END) AS unknown,
  count(CASE WHEN outcome = 'pending' THEN 1 END) AS pending,
  count(DISTINCT lower(text)) AS wordings,
  max(event_date) AS last_asked_on
FROM placed
GROUP BY group_key
HAVING count(DISTINCT user_id) >= 2
ORDER BY asked DESC, people DESC, question
LIMIT 20
