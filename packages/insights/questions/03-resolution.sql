-- name: resolution
-- title.en: Is the bot resolving them?
-- title.pt-BR: O bot está resolvendo?
-- title.es: ¿Las está resolviendo el bot?
-- description.en: Every question's outcome, from what happened within 24 hours: a band, not one number. The resolved share lies between low (confirmed) and high (neither unresolved nor left to people); rate adds the assumed; all three leave pending questions out. confirmed: thanks or approval; assumed: the bot answered and the asker came back no more; human_assisted: another person replied; unresolved: complaint, call for a human, or the same question again; unknown: no sign of an answer; pending: less than 24 hours before the newest data. In imported history a bot counts from the first message that shows one; before it, thanks go to people.
-- description.pt-BR: O desfecho de cada pergunta, pelo que aconteceu em 24 horas: uma faixa, não um número. A parte resolvida fica entre low (confirmadas) e high (nem sem solução nem deixadas a pessoas); rate soma as presumidas; as três sem as pendentes. confirmed: agradeceu ou aprovou; assumed: o bot respondeu e a pessoa não voltou; human_assisted: outra pessoa respondeu; unresolved: reclamou, chamou um humano ou perguntou de novo; unknown: nenhum sinal de resposta; pending: menos de 24 horas antes do dado mais novo. No histórico importado, um bot conta a partir da primeira mensagem que o mostra; antes dela, os agradecimentos são para pessoas.
-- description.es: El desenlace de cada pregunta, por lo que pasó en 24 horas: una franja, no un número. La parte resuelta está entre low (confirmadas) y high (ni sin resolver ni dejadas a personas); rate suma las supuestas; las tres sin las pendientes. confirmed: agradeció o aprobó; assumed: el bot respondió y la persona no volvió; human_assisted: respondió otra persona; unresolved: se quejó, pidió un humano o volvió a preguntar; unknown: ninguna señal de respuesta; pending: menos de 24 horas antes del dato más nuevo. En el historial importado, un bot cuenta desde el primer mensaje que lo muestra; antes, los agradecimientos son para personas.
-- parameters: from_date, to_date, chat_id
-- column: outcome string text confirmed, assumed, human_assisted, unresolved, unknown or pending
-- column: questions bigint questions questions with this outcome
-- column: share double percent of all questions; all six add up to 100
-- column: low double percent of the questions not pending: confirmed; the same in every row
-- column: rate double percent of the questions not pending: confirmed and assumed; the same in every row
-- column: high double percent of the questions not pending: neither unresolved nor human_assisted; the same in every row
-- chart: band x=share y=outcome
WITH asked AS (
  SELECT outcome
  FROM questions
  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
    AND chat_id = coalesce(CAST(? AS bigint), chat_id)
),
counted AS (
  SELECT band.place, band.outcome, count(asked.outcome) AS questions
  FROM (
    VALUES (1, 'confirmed'), (2, 'assumed'), (3, 'human_assisted'), (4, 'unresolved'), (5, 'unknown'), (6, 'pending')
  ) AS band (place, outcome)
  LEFT JOIN asked ON asked.outcome = band.outcome
  GROUP BY band.place, band.outcome
),
summed AS (
  SELECT
    counted.*,
    CAST(sum(questions) OVER () AS double) AS all_questions,
    CAST(sum(CASE WHEN outcome <> 'pending' THEN questions ELSE 0 END) OVER () AS double) AS judged,
    sum(CASE WHEN outcome = 'confirmed' THEN questions ELSE 0 END) OVER () AS confirmed,
    sum(CASE WHEN outcome IN ('confirmed', 'assumed') THEN questions ELSE 0 END) OVER () AS resolved,
    sum(CASE WHEN outcome IN ('confirmed', 'assumed', 'unknown') THEN questions ELSE 0 END) OVER () AS possibly
  FROM counted
)
SELECT
  outcome,
  questions,
  round(100 * questions / nullif(all_questions, 0), 1) AS share,
  round(100 * confirmed / nullif(judged, 0), 1) AS low,
  round(100 * resolved / nullif(judged, 0), 1) AS rate,
  round(100 * possibly / nullif(judged, 0), 1) AS high
FROM summed
ORDER BY place
