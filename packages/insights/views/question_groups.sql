-- name: question_groups
-- description: Which keys of questions mean the same: words of three languages become concepts, and a key joins the most frequent one it shares enough with. One row for each question_key.
-- column: question_key
-- column: group_key string the concepts of the most frequent key of the group
WITH keys AS (
  SELECT question_key, count(*) AS asked
  FROM updates
  WHERE update_type IN ('message', 'business_message')
    AND is_question
    AND question_key <> ''
    AND user_is_bot = false
  GROUP BY question_key
),
signatures AS (
  SELECT
    keys.question_key,
    keys.asked,
    coalesce(
      array_join(
        array_agg(DISTINCT coalesce(question_concepts.concept, words.stem) ORDER BY coalesce(question_concepts.concept, words.stem))
          FILTER (WHERE coalesce(question_concepts.concept, words.stem) <> 'no'),
        ' '
      ),
      keys.question_key
    ) AS signature
  FROM keys
  CROSS JOIN UNNEST(split(keys.question_key, ' ')) AS words (stem)
  LEFT JOIN question_concepts ON question_concepts.stem = words.stem
  GROUP BY keys.question_key, keys.asked
),
ranked AS (
  SELECT
    signature,
    sum(asked) AS asked,
    row_number() OVER (ORDER BY sum(asked) DESC, signature) AS place
  FROM signatures
  GROUP BY signature
),
weighed AS (
  SELECT
    ranked.place,
    words.concept,
    -- the rarer a concept, the more it says
    ln(1 + CAST(sum(asked) OVER () AS double) / sum(asked) OVER (PARTITION BY words.concept)) AS weight
  FROM ranked
  CROSS JOIN UNNEST(split(ranked.signature, ' ')) AS words (concept)
  WHERE ranked.place <= 2000
),
sized AS (
  SELECT
    weighed.*,
    count(*) OVER (PARTITION BY place) AS concepts,
    sum(weight) OVER (PARTITION BY place) AS total
  FROM weighed
),
-- Both directions, and each with itself.
pairs AS (
  SELECT
    one.place AS place,
    other.place AS other_place
  FROM sized AS one
  JOIN sized AS other ON other.concept = one.concept
  GROUP BY one.place, other.place, one.concepts, other.concepts, one.total, other.total
  HAVING count(*) * 4 >= one.concepts + other.concepts - count(*)
    AND sum(one.weight) * 2 >= CASE WHEN one.total < other.total THEN one.total ELSE other.total END
),
-- A key leads when none that is more frequent is like it; the others follow the most frequent leader they are like.
judged AS (
  SELECT
    place,
    other_place,
    min(place) OVER (PARTITION BY other_place) = other_place AS other_leads
  FROM pairs
),
followed AS (
  SELECT place, min(CASE WHEN other_leads THEN other_place END) AS leader_place
  FROM judged
  GROUP BY place
)
SELECT
  signatures.question_key,
  coalesce(leader.signature, signatures.signature) AS group_key
FROM signatures
JOIN ranked ON ranked.signature = signatures.signature
LEFT JOIN followed ON followed.place = ranked.place
LEFT JOIN ranked AS leader ON leader.place = followed.leader_place
