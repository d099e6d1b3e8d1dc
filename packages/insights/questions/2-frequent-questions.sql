-- name: frequent-questions
-- title: Which problems and questions are most frequent?
-- description: Questions grouped by their content words, each shown in its commonest wording. At least two people must have asked.
-- parameter: from_date date the first day
-- parameter: to_date date the last day
-- column: question string the commonest wording
-- column: asked bigint how often it was asked, in any wording
-- column: people bigint different people who asked
-- column: wordings bigint different wordings
-- column: last_asked_on date the last day it was asked
-- chart: bars x=asked y=question
WITH wordings AS (
  SELECT
    question_key,
    text,
    count(*) AS asked,
    max(event_date) AS last_asked_on
  FROM updates
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND update_type IN ('message', 'business_message')
    AND is_question
    AND question_key <> ''
    AND user_is_bot = false
  GROUP BY question_key, text
),
askers AS (
  SELECT question_key, count(DISTINCT user_id) AS people
  FROM updates
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND update_type IN ('message', 'business_message')
    AND is_question
    AND question_key <> ''
    AND user_is_bot = false
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
