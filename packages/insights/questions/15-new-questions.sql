-- name: new-questions
-- title.en: What is asked more than usual?
-- title.pt-BR: O que se pergunta mais do que o normal?
-- title.es: ¿Qué se pregunta más de lo normal?
-- description.en: Questions of the last seven days of the range that stand out against the weeks before in the range: how far they are above the usual number, measured by the square root of it.
-- description.pt-BR: Perguntas dos últimos sete dias do período que se destacam das semanas anteriores do período: quanto estão acima do número normal, medido pela raiz quadrada dele.
-- description.es: Preguntas de los últimos siete días del período que destacan frente a las semanas anteriores del período: cuánto superan el número normal, medido por la raíz cuadrada de este.
-- parameters: from_date, to_date, chat_id
-- column: question string text the commonest wording
-- column: asked bigint questions in the last seven days of the range
-- column: asked_before double questions the same in a usual week: the mean of the weeks of the range before
-- column: people bigint people different people who asked in the last seven days
-- column: score double ratio (asked - asked_before) / sqrt(asked_before + 1)
-- chart: bars x=score y=question
WITH scope AS (
  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id
),
asked AS (
  SELECT
    questions.group_key,
    questions.text,
    questions.user_id,
    date_diff('day', questions.event_date, scope.to_date) / 7 AS weeks_ago,
    count(*) OVER (PARTITION BY questions.group_key, lower(questions.text)) AS same_wording,
    count(*) OVER (PARTITION BY questions.group_key, questions.text) AS same_text
  FROM questions
  CROSS JOIN scope
  WHERE questions.event_date BETWEEN scope.from_date AND scope.to_date
    AND questions.chat_id = coalesce(scope.chat_id, questions.chat_id)
),
placed AS (
  SELECT
    asked.*,
    row_number() OVER (PARTITION BY group_key ORDER BY same_wording DESC, same_text DESC, text) AS place
  FROM asked
),
counted AS (
  SELECT
    max(CASE WHEN place = 1 THEN text END) AS question,
    count(CASE WHEN weeks_ago = 0 THEN 1 END) AS asked,
    count(CASE WHEN weeks_ago > 0 THEN 1 END) AS asked_before,
    count(DISTINCT CASE WHEN weeks_ago = 0 THEN user_id END) AS people
  FROM placed
  GROUP BY group_key
),
grouped AS (
  SELECT
    counted.*,
    CAST(counted.asked_before AS double) / CASE WHEN scope.to_date >= scope.from_date + INTERVAL '14' DAY THEN date_diff('day', scope.from_date, scope.to_date) / 7 ELSE 1 END AS usual
  FROM counted
  CROSS JOIN scope
)
SELECT
  grouped.question,
  grouped.asked,
  round(grouped.usual, 1) AS asked_before,
  grouped.people,
  round((grouped.asked - grouped.usual) / sqrt(grouped.usual + 1), 2) AS score
FROM grouped
WHERE grouped.people >= 2
  AND grouped.asked > grouped.usual
ORDER BY score DESC, question
LIMIT 10
