-- name: resolution-by-week
-- title.en: Is it resolving more than before?
-- title.pt-BR: Está resolvendo mais do que antes?
-- title.es: ¿Resuelve más que antes?
-- description.en: The outcomes of the questions of each week, in percent. confirmed: thanks or approval; assumed: the bot answered and the asker came back no more; human_assisted: another person replied; unresolved: complaint, call for a human, or the same question again; unknown: no sign of an answer; pending: less than 24 hours before the newest data. In imported history a bot counts from the first message that shows one; before it, thanks go to people.
-- description.pt-BR: Os desfechos das perguntas de cada semana, em porcentagem. confirmed: agradeceu ou aprovou; assumed: o bot respondeu e a pessoa não voltou; human_assisted: outra pessoa respondeu; unresolved: reclamou, chamou um humano ou perguntou de novo; unknown: nenhum sinal de resposta; pending: menos de 24 horas antes do dado mais novo. No histórico importado, um bot conta a partir da primeira mensagem que o mostra; antes dela, os agradecimentos são para pessoas.
-- description.es: Los desenlaces de las preguntas de cada semana, en porcentaje. confirmed: agradeció o aprobó; assumed: el bot respondió y la persona no volvió; human_assisted: respondió otra persona; unresolved: se quejó, pidió un humano o volvió a preguntar; unknown: ninguna señal de respuesta; pending: menos de 24 horas antes del dato más nuevo. En el historial importado, un bot cuenta desde el primer mensaje que lo muestra; antes, los agradecimientos son para personas.
-- parameters: from_date, to_date, chat_id
-- column: week date week the Monday of the week
-- column: outcome string text confirmed, assumed, human_assisted, unresolved, unknown or pending
-- column: questions bigint questions questions with this outcome
-- column: share double percent of the questions of the week
-- chart: shares x=week y=share series=outcome
SELECT
  CAST(date_trunc('week', event_date) AS date) AS week,
  outcome,
  count(*) AS questions,
  round(100 * CAST(count(*) AS double) / sum(count(*)) OVER (PARTITION BY CAST(date_trunc('week', event_date) AS date)), 1) AS share
FROM questions
WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)
  AND chat_id = coalesce(CAST(? AS bigint), chat_id)
GROUP BY CAST(date_trunc('week', event_date) AS date), outcome
ORDER BY week, outcome
