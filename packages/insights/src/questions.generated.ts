// Made from questions/*.sql by scripts/generate.ts; change those and run: pnpm generate
import type { Question } from './question.ts'

/** Every question, the three of the seed first. */
export const questions: readonly Question[] = [
  {
    name: 'busiest-hours',
    title: {
      en: 'At what hours is the bot used most?',
      'pt-BR': 'Em que horários o bot é mais usado?',
      es: '¿A qué horas se usa más el bot?',
    },
    description: {
      en: 'Messages that people wrote, by day of the week and hour on the clock of the lake. Service messages, edits and messages of bots are left out.',
      'pt-BR':
        'Mensagens escritas por pessoas, por dia da semana e hora no relógio do lago. Sem mensagens de serviço, edições e mensagens de bots.',
      es: 'Mensajes escritos por personas, por día de la semana y hora en el reloj del lago. Sin mensajes de servicio, ediciones ni mensajes de bots.',
    },
    parameters: [
      {
        name: 'from_date',
        type: 'date',
        meaning: 'the first day',
      },
      {
        name: 'to_date',
        type: 'date',
        meaning: 'the last day',
      },
      {
        name: 'chat_id',
        type: 'bigint',
        meaning: 'the only chat to look at; null for all',
      },
    ],
    columns: [
      {
        name: 'local_weekday',
        type: 'int',
        unit: 'weekday',
        meaning: 'day of the week, 1 = Monday to 7 = Sunday',
      },
      {
        name: 'local_hour',
        type: 'int',
        unit: 'hour',
        meaning: 'hour of the day, 0 to 23',
      },
      {
        name: 'messages',
        type: 'bigint',
        unit: 'messages',
        meaning: 'messages written',
      },
      {
        name: 'people',
        type: 'bigint',
        unit: 'people',
        meaning: 'different people who wrote them',
      },
    ],
    chart: {
      form: 'heatmap',
      roles: {
        x: ['local_hour'],
        y: ['local_weekday'],
        value: ['messages'],
      },
    },
    sql: "SELECT\n  local_weekday,\n  local_hour,\n  count(*) AS messages,\n  count(DISTINCT user_id) AS people\nFROM updates\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  AND update_type IN ('message', 'business_message')\n  AND content_type <> 'service'\n  AND user_is_bot = false\nGROUP BY local_weekday, local_hour\nORDER BY local_weekday, local_hour",
  },
  {
    name: 'frequent-questions',
    title: {
      en: 'Which problems and questions are most frequent?',
      'pt-BR': 'Quais problemas e perguntas são mais frequentes?',
      es: '¿Qué problemas y preguntas son más frecuentes?',
    },
    description: {
      en: 'Questions grouped by meaning, each shown in its commonest wording. At least two people must have asked.',
      'pt-BR':
        'Perguntas agrupadas por significado, cada uma na sua redação mais comum. Pelo menos duas pessoas perguntaram.',
      es: 'Preguntas agrupadas por significado, cada una en su redacción más común. Al menos dos personas preguntaron.',
    },
    parameters: [
      {
        name: 'from_date',
        type: 'date',
        meaning: 'the first day',
      },
      {
        name: 'to_date',
        type: 'date',
        meaning: 'the last day',
      },
      {
        name: 'chat_id',
        type: 'bigint',
        meaning: 'the only chat to look at; null for all',
      },
    ],
    columns: [
      {
        name: 'question',
        type: 'string',
        unit: 'text',
        meaning: 'the commonest wording',
      },
      {
        name: 'asked',
        type: 'bigint',
        unit: 'questions',
        meaning: 'how often it was asked, in any wording',
      },
      {
        name: 'people',
        type: 'bigint',
        unit: 'people',
        meaning: 'different people who asked',
      },
      {
        name: 'wordings',
        type: 'bigint',
        unit: 'none',
        meaning: 'different wordings',
      },
      {
        name: 'last_asked_on',
        type: 'date',
        unit: 'day',
        meaning: 'the last day it was asked',
      },
    ],
    chart: {
      form: 'bars',
      roles: {
        x: ['asked'],
        y: ['question'],
      },
    },
    sql: "WITH asked AS (\n  SELECT question_key, text, user_id, event_date\n  FROM updates\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND update_type IN ('message', 'business_message')\n    AND is_question\n    AND question_key <> ''\n    AND user_is_bot = false\n),\nwordings AS (\n  SELECT question_key, text, count(*) AS asked, max(event_date) AS last_asked_on\n  FROM asked\n  GROUP BY question_key, text\n),\naskers AS (\n  SELECT question_key, count(DISTINCT user_id) AS people\n  FROM asked\n  GROUP BY question_key\n),\nranked AS (\n  SELECT\n    question_key,\n    text,\n    sum(asked) OVER (PARTITION BY question_key) AS asked,\n    count(*) OVER (PARTITION BY question_key) AS wordings,\n    max(last_asked_on) OVER (PARTITION BY question_key) AS last_asked_on,\n    row_number() OVER (PARTITION BY question_key ORDER BY asked DESC, text) AS place\n  FROM wordings\n)\nSELECT\n  ranked.text AS question,\n  CAST(ranked.asked AS bigint) AS asked,\n  askers.people,\n  ranked.wordings,\n  ranked.last_asked_on\nFROM ranked\nJOIN askers ON askers.question_key = ranked.question_key\nWHERE ranked.place = 1\n  AND askers.people >= 2\nORDER BY ranked.asked DESC, askers.people DESC, ranked.text\nLIMIT 20",
  },
  {
    name: 'resolution',
    title: {
      en: 'Is the bot resolving them?',
      'pt-BR': 'O bot está resolvendo?',
      es: '¿Las está resolviendo el bot?',
    },
    description: {
      en: "Every question's outcome, from what its asker did within 24 hours: a band, not one number. confirmed: thanks or approval; assumed: the bot answered and the asker came back no more; human_assisted: another person replied; unresolved: complaint, call for a human, or the same question again; unknown: no sign of an answer; pending: less than 24 hours ago.",
      'pt-BR':
        'O desfecho de cada pergunta, pelo que quem perguntou fez em 24 horas: uma faixa, não um número. confirmed: agradeceu ou aprovou; assumed: o bot respondeu e a pessoa não voltou; human_assisted: outra pessoa respondeu; unresolved: reclamou, chamou um humano ou perguntou de novo; unknown: nenhum sinal de resposta; pending: há menos de 24 horas.',
      es: 'El desenlace de cada pregunta, por lo que hizo quien preguntó en 24 horas: una franja, no un número. confirmed: agradeció o aprobó; assumed: el bot respondió y la persona no volvió; human_assisted: respondió otra persona; unresolved: se quejó, pidió un humano o volvió a preguntar; unknown: ninguna señal de respuesta; pending: hace menos de 24 horas.',
    },
    parameters: [
      {
        name: 'from_date',
        type: 'date',
        meaning: 'the first day',
      },
      {
        name: 'to_date',
        type: 'date',
        meaning: 'the last day',
      },
      {
        name: 'chat_id',
        type: 'bigint',
        meaning: 'the only chat to look at; null for all',
      },
    ],
    columns: [
      {
        name: 'outcome',
        type: 'string',
        unit: 'text',
        meaning: 'confirmed, assumed, human_assisted, unresolved, unknown or pending',
      },
      {
        name: 'questions',
        type: 'bigint',
        unit: 'questions',
        meaning: 'questions with this outcome',
      },
      {
        name: 'share',
        type: 'double',
        unit: 'percent',
        meaning: 'of all questions',
      },
    ],
    chart: {
      form: 'band',
      roles: {
        x: ['share'],
        y: ['outcome'],
      },
    },
    sql: "WITH events AS (\n  SELECT\n    update_id,\n    chat_id,\n    message_id,\n    user_id,\n    user_is_bot,\n    event_at,\n    question_key,\n    reply_to_message_id,\n    update_type IN ('message', 'business_message') AND coalesce(is_question, false) AND question_key <> '' AS asks,\n    update_type IN ('message', 'business_message') AND coalesce(is_positive_feedback, false)\n      OR coalesce(reaction_signal, 0) > 0\n      OR coalesce(callback_signal, 0) > 0 AS approves,\n    update_type IN ('message', 'business_message') AND coalesce(is_negative_feedback, false)\n      OR coalesce(reaction_signal, 0) < 0\n      OR coalesce(callback_signal, 0) < 0 AS disapproves,\n    update_type IN ('message', 'business_message') AND coalesce(is_escalation, false) AS escalates,\n    coalesce(reply_to_is_bot, false)\n      OR update_type IN ('message_reaction', 'callback_query') AS shows_bot_answer\n  FROM updates\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND update_type IN ('message', 'business_message', 'message_reaction', 'callback_query')\n),\nhorizon AS (\n  SELECT max(event_at) AS data_until FROM events\n),\nasked AS (\n  SELECT\n    events.*,\n    lag(event_at) OVER (PARTITION BY chat_id, user_id, question_key ORDER BY event_at, update_id) AS same_asked_at\n  FROM events\n  WHERE asks AND user_is_bot = false\n),\nopened AS (\n  SELECT\n    asked.*,\n    lead(event_at) OVER (PARTITION BY chat_id, user_id ORDER BY event_at, update_id) AS next_opened_at\n  FROM asked\n  WHERE same_asked_at IS NULL OR same_asked_at < event_at - INTERVAL '24' HOUR\n),\nepisodes AS (\n  SELECT\n    opened.*,\n    CASE\n      WHEN next_opened_at < event_at + INTERVAL '24' HOUR THEN next_opened_at\n      ELSE event_at + INTERVAL '24' HOUR\n    END AS closes_at\n  FROM opened\n),\nsignals AS (\n  SELECT\n    episodes.update_id,\n    max(CASE WHEN later.approves THEN later.event_at END) AS approved_at,\n    max(CASE WHEN later.disapproves OR later.escalates OR (later.asks AND later.question_key = episodes.question_key)\n             THEN later.event_at END) AS disapproved_at,\n    count(CASE WHEN later.shows_bot_answer THEN 1 END) AS bot_answers\n  FROM episodes\n  LEFT JOIN events AS later\n    ON later.chat_id = episodes.chat_id\n    AND later.user_id = episodes.user_id\n    AND later.event_at > episodes.event_at\n    AND later.event_at < episodes.closes_at\n  GROUP BY episodes.update_id\n),\nhelped AS (\n  SELECT episodes.update_id, count(*) AS replies\n  FROM episodes\n  JOIN events AS reply\n    ON reply.chat_id = episodes.chat_id\n    AND reply.reply_to_message_id = episodes.message_id\n    AND reply.user_id <> episodes.user_id\n    AND reply.user_is_bot = false\n    AND reply.event_at < episodes.closes_at\n  GROUP BY episodes.update_id\n),\noutcomes AS (\n  SELECT\n    CASE\n      WHEN signals.disapproved_at IS NOT NULL\n        AND (signals.approved_at IS NULL OR signals.disapproved_at >= signals.approved_at) THEN 'unresolved'\n      WHEN helped.replies > 0 THEN 'human_assisted'\n      WHEN signals.approved_at IS NOT NULL THEN 'confirmed'\n      WHEN episodes.event_at + INTERVAL '24' HOUR > horizon.data_until THEN 'pending'\n      WHEN signals.bot_answers > 0 THEN 'assumed'\n      ELSE 'unknown'\n    END AS outcome\n  FROM episodes\n  JOIN signals ON signals.update_id = episodes.update_id\n  LEFT JOIN helped ON helped.update_id = episodes.update_id\n  CROSS JOIN horizon\n),\nband (place, outcome) AS (\n  VALUES (1, 'confirmed'), (2, 'assumed'), (3, 'human_assisted'), (4, 'unresolved'), (5, 'unknown'), (6, 'pending')\n)\nSELECT\n  band.outcome,\n  count(outcomes.outcome) AS questions,\n  round(100.0 * CAST(count(outcomes.outcome) AS double) / nullif(sum(count(outcomes.outcome)) OVER (), 0), 1) AS share\nFROM band\nLEFT JOIN outcomes ON outcomes.outcome = band.outcome\nGROUP BY band.place, band.outcome\nORDER BY band.place",
  },
]
