// Made from questions/*.sql by scripts/generate.ts; change those and run: pnpm generate
import type { Question } from './question.ts'

/** Every question, the three of the seed first. */
export const questions: readonly Question[] = [
  {
    "name": "busiest-hours",
    "title": {
      "en": "At what hours is the bot used most?",
      "pt-BR": "Em que horários o bot é mais usado?",
      "es": "¿A qué horas se usa más el bot?"
    },
    "description": {
      "en": "Messages that people wrote, by day of the week and hour on the clock of the lake. Service messages, edits and messages of bots are left out.",
      "pt-BR": "Mensagens escritas por pessoas, por dia da semana e hora no relógio do lago. Sem mensagens de serviço, edições e mensagens de bots.",
      "es": "Mensajes escritos por personas, por día de la semana y hora en el reloj del lago. Sin mensajes de servicio, ediciones ni mensajes de bots."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "local_weekday",
        "type": "int",
        "unit": "weekday",
        "meaning": "day of the week, 1 = Monday to 7 = Sunday"
      },
      {
        "name": "local_hour",
        "type": "int",
        "unit": "hour",
        "meaning": "hour of the day, 0 to 23"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages written"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who wrote them"
      }
    ],
    "chart": {
      "form": "heatmap",
      "roles": {
        "x": [
          "local_hour"
        ],
        "y": [
          "local_weekday"
        ],
        "value": [
          "messages"
        ]
      }
    },
    "sql": "SELECT\n  local_weekday,\n  local_hour,\n  count(*) AS messages,\n  count(DISTINCT user_id) AS people\nFROM messages\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  AND is_human\nGROUP BY local_weekday, local_hour\nORDER BY local_weekday, local_hour"
  },
  {
    "name": "frequent-questions",
    "title": {
      "en": "Which problems and questions are most frequent?",
      "pt-BR": "Quais problemas e perguntas são mais frequentes?",
      "es": "¿Qué problemas y preguntas son más frecuentes?"
    },
    "description": {
      "en": "Questions grouped by meaning, each shown in its commonest wording, with what came of them. At least two people must have asked. The same question again within 24 hours counts once.",
      "pt-BR": "Perguntas agrupadas por significado, cada uma na sua redação mais comum, com o desfecho. Pelo menos duas pessoas perguntaram. A mesma pergunta repetida em 24 horas conta uma vez.",
      "es": "Preguntas agrupadas por significado, cada una en su redacción más común, con su desenlace. Al menos dos personas preguntaron. La misma pregunta repetida en 24 horas cuenta una vez."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "question",
        "type": "string",
        "unit": "text",
        "meaning": "the commonest wording"
      },
      {
        "name": "asked",
        "type": "bigint",
        "unit": "questions",
        "meaning": "how often it was asked, in any wording"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who asked"
      },
      {
        "name": "confirmed",
        "type": "bigint",
        "unit": "questions",
        "meaning": "the asker thanked or approved"
      },
      {
        "name": "assumed",
        "type": "bigint",
        "unit": "questions",
        "meaning": "the bot answered and the asker came back no more"
      },
      {
        "name": "human_assisted",
        "type": "bigint",
        "unit": "questions",
        "meaning": "another person replied"
      },
      {
        "name": "unresolved",
        "type": "bigint",
        "unit": "questions",
        "meaning": "complaint, call for a human, or asked again"
      },
      {
        "name": "unknown",
        "type": "bigint",
        "unit": "questions",
        "meaning": "no sign of an answer"
      },
      {
        "name": "pending",
        "type": "bigint",
        "unit": "questions",
        "meaning": "less than 24 hours before the newest data"
      },
      {
        "name": "wordings",
        "type": "bigint",
        "unit": "none",
        "meaning": "different wordings"
      },
      {
        "name": "last_asked_on",
        "type": "date",
        "unit": "day",
        "meaning": "the last day it was asked"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "confirmed",
          "assumed",
          "human_assisted",
          "unresolved",
          "unknown",
          "pending"
        ],
        "y": [
          "question"
        ]
      }
    },
    "sql": "WITH asked AS (\n  SELECT\n    questions.group_key,\n    questions.event_date,\n    questions.user_id,\n    questions.text,\n    questions.outcome,\n    count(*) OVER (PARTITION BY questions.group_key, lower(questions.text)) AS same_wording,\n    count(*) OVER (PARTITION BY questions.group_key, questions.text) AS same_text\n  FROM questions\n  WHERE questions.event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND questions.chat_id = coalesce(CAST(? AS bigint), questions.chat_id)\n),\nplaced AS (\n  SELECT\n    asked.*,\n    row_number() OVER (PARTITION BY group_key ORDER BY same_wording DESC, same_text DESC, text) AS place\n  FROM asked\n)\nSELECT\n  max(CASE WHEN place = 1 THEN text END) AS question,\n  count(*) AS asked,\n  count(DISTINCT user_id) AS people,\n  count(CASE WHEN outcome = 'confirmed' THEN 1 END) AS confirmed,\n  count(CASE WHEN outcome = 'assumed' THEN 1 END) AS assumed,\n  count(CASE WHEN outcome = 'human_assisted' THEN 1 END) AS human_assisted,\n  count(CASE WHEN outcome = 'unresolved' THEN 1 END) AS unresolved,\n  count(CASE WHEN outcome = 'unknown' THEN 1 END) AS unknown,\n  count(CASE WHEN outcome = 'pending' THEN 1 END) AS pending,\n  count(DISTINCT lower(text)) AS wordings,\n  max(event_date) AS last_asked_on\nFROM placed\nGROUP BY group_key\nHAVING count(DISTINCT user_id) >= 2\nORDER BY asked DESC, people DESC, question\nLIMIT 20"
  },
  {
    "name": "resolution",
    "title": {
      "en": "Is the bot resolving them?",
      "pt-BR": "O bot está resolvendo?",
      "es": "¿Las está resolviendo el bot?"
    },
    "description": {
      "en": "Every question's outcome, from what happened within 24 hours: a band, not one number. The resolved share lies between low (confirmed) and high (neither unresolved nor left to people); rate adds the assumed; all three leave pending questions out. confirmed: thanks or approval; assumed: the bot answered and the asker came back no more; human_assisted: another person replied; unresolved: complaint, call for a human, or the same question again; unknown: no sign of an answer; pending: less than 24 hours before the newest data. In imported history a bot counts from the first message that shows one; before it, thanks go to people.",
      "pt-BR": "O desfecho de cada pergunta, pelo que aconteceu em 24 horas: uma faixa, não um número. A parte resolvida fica entre low (confirmadas) e high (nem sem solução nem deixadas a pessoas); rate soma as presumidas; as três sem as pendentes. confirmed: agradeceu ou aprovou; assumed: o bot respondeu e a pessoa não voltou; human_assisted: outra pessoa respondeu; unresolved: reclamou, chamou um humano ou perguntou de novo; unknown: nenhum sinal de resposta; pending: menos de 24 horas antes do dado mais novo. No histórico importado, um bot conta a partir da primeira mensagem que o mostra; antes dela, os agradecimentos são para pessoas.",
      "es": "El desenlace de cada pregunta, por lo que pasó en 24 horas: una franja, no un número. La parte resuelta está entre low (confirmadas) y high (ni sin resolver ni dejadas a personas); rate suma las supuestas; las tres sin las pendientes. confirmed: agradeció o aprobó; assumed: el bot respondió y la persona no volvió; human_assisted: respondió otra persona; unresolved: se quejó, pidió un humano o volvió a preguntar; unknown: ninguna señal de respuesta; pending: menos de 24 horas antes del dato más nuevo. En el historial importado, un bot cuenta desde el primer mensaje que lo muestra; antes, los agradecimientos son para personas."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "outcome",
        "type": "string",
        "unit": "text",
        "meaning": "confirmed, assumed, human_assisted, unresolved, unknown or pending"
      },
      {
        "name": "questions",
        "type": "bigint",
        "unit": "questions",
        "meaning": "questions with this outcome"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of all questions; all six add up to 100"
      },
      {
        "name": "low",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions not pending: confirmed; the same in every row"
      },
      {
        "name": "rate",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions not pending: confirmed and assumed; the same in every row"
      },
      {
        "name": "high",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions not pending: neither unresolved nor human_assisted; the same in every row"
      }
    ],
    "chart": {
      "form": "band",
      "roles": {
        "x": [
          "share"
        ],
        "y": [
          "outcome"
        ]
      }
    },
    "sql": "WITH asked AS (\n  SELECT outcome\n  FROM questions\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND chat_id = coalesce(CAST(? AS bigint), chat_id)\n),\ncounted AS (\n  SELECT band.place, band.outcome, count(asked.outcome) AS questions\n  FROM (\n    VALUES (1, 'confirmed'), (2, 'assumed'), (3, 'human_assisted'), (4, 'unresolved'), (5, 'unknown'), (6, 'pending')\n  ) AS band (place, outcome)\n  LEFT JOIN asked ON asked.outcome = band.outcome\n  GROUP BY band.place, band.outcome\n),\nsummed AS (\n  SELECT\n    counted.*,\n    CAST(sum(questions) OVER () AS double) AS all_questions,\n    CAST(sum(CASE WHEN outcome <> 'pending' THEN questions ELSE 0 END) OVER () AS double) AS judged,\n    sum(CASE WHEN outcome = 'confirmed' THEN questions ELSE 0 END) OVER () AS confirmed,\n    sum(CASE WHEN outcome IN ('confirmed', 'assumed') THEN questions ELSE 0 END) OVER () AS resolved,\n    sum(CASE WHEN outcome IN ('confirmed', 'assumed', 'unknown') THEN questions ELSE 0 END) OVER () AS possibly\n  FROM counted\n)\nSELECT\n  outcome,\n  questions,\n  round(100 * questions / nullif(all_questions, 0), 1) AS share,\n  round(100 * confirmed / nullif(judged, 0), 1) AS low,\n  round(100 * resolved / nullif(judged, 0), 1) AS rate,\n  round(100 * possibly / nullif(judged, 0), 1) AS high\nFROM summed\nORDER BY place"
  },
  {
    "name": "resolution-by-week",
    "title": {
      "en": "Is it resolving more than before?",
      "pt-BR": "Está resolvendo mais do que antes?",
      "es": "¿Resuelve más que antes?"
    },
    "description": {
      "en": "The outcomes of the questions of each week, in percent. confirmed: thanks or approval; assumed: the bot answered and the asker came back no more; human_assisted: another person replied; unresolved: complaint, call for a human, or the same question again; unknown: no sign of an answer; pending: less than 24 hours before the newest data. In imported history a bot counts from the first message that shows one; before it, thanks go to people.",
      "pt-BR": "Os desfechos das perguntas de cada semana, em porcentagem. confirmed: agradeceu ou aprovou; assumed: o bot respondeu e a pessoa não voltou; human_assisted: outra pessoa respondeu; unresolved: reclamou, chamou um humano ou perguntou de novo; unknown: nenhum sinal de resposta; pending: menos de 24 horas antes do dado mais novo. No histórico importado, um bot conta a partir da primeira mensagem que o mostra; antes dela, os agradecimentos são para pessoas.",
      "es": "Los desenlaces de las preguntas de cada semana, en porcentaje. confirmed: agradeció o aprobó; assumed: el bot respondió y la persona no volvió; human_assisted: respondió otra persona; unresolved: se quejó, pidió un humano o volvió a preguntar; unknown: ninguna señal de respuesta; pending: menos de 24 horas antes del dato más nuevo. En el historial importado, un bot cuenta desde el primer mensaje que lo muestra; antes, los agradecimientos son para personas."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "week",
        "type": "date",
        "unit": "week",
        "meaning": "the Monday of the week"
      },
      {
        "name": "outcome",
        "type": "string",
        "unit": "text",
        "meaning": "confirmed, assumed, human_assisted, unresolved, unknown or pending"
      },
      {
        "name": "questions",
        "type": "bigint",
        "unit": "questions",
        "meaning": "questions with this outcome"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions of the week"
      }
    ],
    "chart": {
      "form": "shares",
      "roles": {
        "x": [
          "week"
        ],
        "y": [
          "share"
        ],
        "series": [
          "outcome"
        ]
      }
    },
    "sql": "SELECT\n  CAST(date_trunc('week', event_date) AS date) AS week,\n  outcome,\n  count(*) AS questions,\n  round(100 * CAST(count(*) AS double) / sum(count(*)) OVER (PARTITION BY CAST(date_trunc('week', event_date) AS date)), 1) AS share\nFROM questions\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND chat_id = coalesce(CAST(? AS bigint), chat_id)\nGROUP BY CAST(date_trunc('week', event_date) AS date), outcome\nORDER BY week, outcome"
  },
  {
    "name": "messages-per-day",
    "title": {
      "en": "How much is written?",
      "pt-BR": "Quanto se escreve?",
      "es": "¿Cuánto se escribe?"
    },
    "description": {
      "en": "Messages that people wrote each day, and the mean of the seven days up to it.",
      "pt-BR": "Mensagens escritas por pessoas a cada dia, e a média dos sete dias até ele.",
      "es": "Mensajes escritos por personas cada día, y la media de los siete días hasta él."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "day",
        "type": "date",
        "unit": "day",
        "meaning": "the day"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages written"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who wrote them"
      },
      {
        "name": "mean_of_week",
        "type": "double",
        "unit": "messages",
        "meaning": "mean of the seven days up to this one; null while seven days are not there"
      }
    ],
    "chart": {
      "form": "columns",
      "roles": {
        "x": [
          "day"
        ],
        "y": [
          "messages"
        ],
        "line": [
          "mean_of_week"
        ]
      }
    },
    "sql": "WITH scope AS (\n  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id\n),\ndays AS (\n  SELECT daily_activity.event_date, sum(daily_activity.messages) AS messages, count(DISTINCT daily_activity.user_id) AS people\n  FROM daily_activity\n  CROSS JOIN scope\n  WHERE daily_activity.messages > 0\n    AND coalesce(daily_activity.chat_id, 0) = coalesce(scope.chat_id, daily_activity.chat_id, 0)\n  GROUP BY daily_activity.event_date\n),\naveraged AS (\n  SELECT\n    days.*,\n    min(event_date) OVER () AS first_date,\n    sum(messages) OVER (ORDER BY event_date RANGE BETWEEN INTERVAL '6' DAY PRECEDING AND CURRENT ROW) AS messages_of_week\n  FROM days\n)\nSELECT\n  averaged.event_date AS day,\n  CAST(averaged.messages AS bigint) AS messages,\n  averaged.people,\n  CASE\n    WHEN averaged.event_date >= averaged.first_date + INTERVAL '6' DAY\n      THEN round(CAST(averaged.messages_of_week AS double) / 7, 1)\n  END AS mean_of_week\nFROM averaged\nCROSS JOIN scope\nWHERE averaged.event_date BETWEEN scope.from_date AND scope.to_date\nORDER BY day"
  },
  {
    "name": "peak-hours",
    "title": {
      "en": "How strong is the peak?",
      "pt-BR": "Quão forte é o pico?",
      "es": "¿Qué tan fuerte es el pico?"
    },
    "description": {
      "en": "The busiest hour against the mean hour, and the three hours in a row that hold most messages.",
      "pt-BR": "A hora mais movimentada em relação à média, e as três horas seguidas com mais mensagens.",
      "es": "La hora más activa frente a la media, y las tres horas seguidas con más mensajes."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "peak_hour",
        "type": "int",
        "unit": "hour",
        "meaning": "the busiest hour of the day"
      },
      {
        "name": "peak_messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages in that hour of the day"
      },
      {
        "name": "peak_factor",
        "type": "double",
        "unit": "ratio",
        "meaning": "messages of the busiest hour for one of the mean hour"
      },
      {
        "name": "span_from_hour",
        "type": "int",
        "unit": "hour",
        "meaning": "the first of the three busiest hours in a row; they may pass midnight"
      },
      {
        "name": "span_share",
        "type": "double",
        "unit": "percent",
        "meaning": "of all messages written in those three hours"
      }
    ],
    "chart": {
      "form": "numbers",
      "roles": {
        "y": [
          "peak_hour",
          "peak_factor",
          "span_from_hour",
          "span_share"
        ]
      }
    },
    "sql": "WITH hours AS (\n  SELECT local_hour, count(*) AS messages\n  FROM messages\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND is_human\n  GROUP BY local_hour\n),\n-- The day twice in a row, so that spans pass midnight.\naround AS (\n  SELECT local_hour AS place, local_hour, messages FROM hours\n  UNION ALL\n  SELECT local_hour + 24 AS place, local_hour, messages FROM hours\n),\nspans AS (\n  SELECT\n    place,\n    local_hour,\n    sum(messages) OVER (ORDER BY place RANGE BETWEEN CURRENT ROW AND 2 FOLLOWING) AS messages\n  FROM around\n),\nbest AS (\n  SELECT\n    local_hour,\n    messages,\n    row_number() OVER (ORDER BY messages DESC, place) AS place\n  FROM spans\n  WHERE place < 24\n),\nranked AS (\n  SELECT\n    local_hour,\n    messages,\n    sum(messages) OVER () AS all_messages,\n    row_number() OVER (ORDER BY messages DESC, local_hour) AS place\n  FROM hours\n)\nSELECT\n  ranked.local_hour AS peak_hour,\n  ranked.messages AS peak_messages,\n  round(24 * CAST(ranked.messages AS double) / ranked.all_messages, 1) AS peak_factor,\n  best.local_hour AS span_from_hour,\n  round(100 * CAST(best.messages AS double) / ranked.all_messages, 1) AS span_share\nFROM ranked\nCROSS JOIN best\nWHERE ranked.place = 1\n  AND best.place = 1"
  },
  {
    "name": "active-people",
    "title": {
      "en": "How many people are active?",
      "pt-BR": "Quantas pessoas estão ativas?",
      "es": "¿Cuántas personas están activas?"
    },
    "description": {
      "en": "Different people with any update on a day, in the 7 and in the 30 days up to it. Imported history shows messages only, no reactions or taps.",
      "pt-BR": "Pessoas diferentes com alguma atualização no dia, nos 7 e nos 30 dias até ele. O histórico importado mostra só mensagens, sem reações nem toques em botões.",
      "es": "Personas distintas con alguna actualización en el día, en los 7 y en los 30 días hasta él. El historial importado muestra solo mensajes, sin reacciones ni toques de botones."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "day",
        "type": "date",
        "unit": "day",
        "meaning": "the day; every day from the first activity to the newest day of the lake"
      },
      {
        "name": "daily",
        "type": "bigint",
        "unit": "people",
        "meaning": "active on the day"
      },
      {
        "name": "weekly",
        "type": "bigint",
        "unit": "people",
        "meaning": "active in the 7 days up to it"
      },
      {
        "name": "monthly",
        "type": "bigint",
        "unit": "people",
        "meaning": "active in the 30 days up to it"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "day"
        ],
        "y": [
          "daily",
          "weekly",
          "monthly"
        ]
      }
    },
    "sql": "WITH scope AS (\n  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id\n),\nheld AS (\n  SELECT\n    CASE WHEN active_people.event_date < scope.from_date THEN scope.from_date ELSE active_people.event_date END AS first_date,\n    CASE WHEN active_people.last_date > scope.to_date THEN scope.to_date ELSE active_people.last_date END AS last_date,\n    active_people.daily,\n    active_people.weekly,\n    active_people.monthly\n  FROM active_people\n  CROSS JOIN scope\n  WHERE active_people.event_date <= scope.to_date\n    AND active_people.last_date >= scope.from_date\n    AND scope.from_date <= scope.to_date\n    AND coalesce(active_people.chat_id, 0) = coalesce(scope.chat_id, 0)\n)\nSELECT\n  days.day,\n  held.daily,\n  held.weekly,\n  held.monthly\nFROM held\n-- Trino lists at most 10,000 days\nCROSS JOIN UNNEST(\n  sequence(\n    CASE WHEN last_date > first_date + INTERVAL '9999' DAY THEN CAST(last_date - INTERVAL '9999' DAY AS date) ELSE first_date END,\n    last_date\n  )\n) AS days (day)\nORDER BY day"
  },
  {
    "name": "stickiness",
    "title": {
      "en": "Do people come back day after day?",
      "pt-BR": "As pessoas voltam dia após dia?",
      "es": "¿La gente vuelve día tras día?"
    },
    "description": {
      "en": "Of the people active in the last 30 days, how many were on the day. Imported history shows messages only, no reactions or taps.",
      "pt-BR": "Das pessoas ativas nos últimos 30 dias, quantas estavam no dia. O histórico importado mostra só mensagens, sem reações nem toques em botões.",
      "es": "De las personas activas en los últimos 30 días, cuántas lo estaban en el día. El historial importado muestra solo mensajes, sin reacciones ni toques de botones."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "day",
        "type": "date",
        "unit": "day",
        "meaning": "the day"
      },
      {
        "name": "stickiness",
        "type": "double",
        "unit": "percent",
        "meaning": "active on the day, of those active in the 30 days up to it; null where nobody was"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "day"
        ],
        "y": [
          "stickiness"
        ]
      }
    },
    "sql": "WITH scope AS (\n  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id\n),\nheld AS (\n  SELECT\n    CASE WHEN active_people.event_date < scope.from_date THEN scope.from_date ELSE active_people.event_date END AS first_date,\n    CASE WHEN active_people.last_date > scope.to_date THEN scope.to_date ELSE active_people.last_date END AS last_date,\n    active_people.daily,\n    active_people.monthly\n  FROM active_people\n  CROSS JOIN scope\n  WHERE active_people.event_date <= scope.to_date\n    AND active_people.last_date >= scope.from_date\n    AND scope.from_date <= scope.to_date\n    AND coalesce(active_people.chat_id, 0) = coalesce(scope.chat_id, 0)\n)\nSELECT\n  days.day,\n  round(100 * CAST(held.daily AS double) / nullif(held.monthly, 0), 1) AS stickiness\nFROM held\n-- Trino lists at most 10,000 days\nCROSS JOIN UNNEST(\n  sequence(\n    CASE WHEN last_date > first_date + INTERVAL '9999' DAY THEN CAST(last_date - INTERVAL '9999' DAY AS date) ELSE first_date END,\n    last_date\n  )\n) AS days (day)\nORDER BY day"
  },
  {
    "name": "messages-per-person",
    "title": {
      "en": "How much does one person write?",
      "pt-BR": "Quanto escreve uma pessoa?",
      "es": "¿Cuánto escribe una persona?"
    },
    "description": {
      "en": "Messages for each person who wrote in the range. The median tells more than the mean: a few write most.",
      "pt-BR": "Mensagens por pessoa que escreveu no período. A mediana diz mais que a média: poucos escrevem a maior parte.",
      "es": "Mensajes por persona que escribió en el período. La mediana dice más que la media: pocos escriben la mayoría."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who wrote"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages written"
      },
      {
        "name": "mean",
        "type": "double",
        "unit": "messages",
        "meaning": "messages for each person, mean"
      },
      {
        "name": "median",
        "type": "bigint",
        "unit": "messages",
        "meaning": "half of the people wrote at most this many"
      },
      {
        "name": "p90",
        "type": "bigint",
        "unit": "messages",
        "meaning": "nine of ten people wrote at most this many"
      },
      {
        "name": "mean_of_day",
        "type": "double",
        "unit": "messages",
        "meaning": "messages for each person who wrote on a day, mean of all days"
      }
    ],
    "chart": {
      "form": "numbers",
      "roles": {
        "y": [
          "people",
          "mean",
          "median",
          "p90",
          "mean_of_day"
        ]
      }
    },
    "sql": "WITH written AS (\n  SELECT event_date, user_id, sum(messages) AS messages\n  FROM daily_activity\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND messages > 0\n  GROUP BY event_date, user_id\n),\npeople AS (\n  SELECT user_id, CAST(sum(messages) AS bigint) AS messages, count(*) AS days\n  FROM written\n  GROUP BY user_id\n),\nplaced AS (\n  SELECT *, cume_dist() OVER (ORDER BY messages) AS place\n  FROM people\n)\nSELECT\n  count(*) AS people,\n  CAST(coalesce(sum(messages), 0) AS bigint) AS messages,\n  round(avg(CAST(messages AS double)), 1) AS mean,\n  min(CASE WHEN place >= 0.5 THEN messages END) AS median,\n  min(CASE WHEN place >= 0.9 THEN messages END) AS p90,\n  round(CAST(sum(messages) AS double) / nullif(sum(days), 0), 1) AS mean_of_day\nFROM placed"
  },
  {
    "name": "new-and-returning",
    "title": {
      "en": "Who is new, who comes back?",
      "pt-BR": "Quem é novo, quem volta?",
      "es": "¿Quién es nuevo, quién vuelve?"
    },
    "description": {
      "en": "People active on each day: seen for the first time ever, seen before, or back after 30 days of silence. Imported history shows messages only, no reactions or taps.",
      "pt-BR": "Pessoas ativas em cada dia: vistas pela primeira vez, já vistas, ou de volta após 30 dias de silêncio. O histórico importado mostra só mensagens, sem reações nem toques em botões.",
      "es": "Personas activas en cada día: vistas por primera vez, ya vistas, o de vuelta tras 30 días de silencio. El historial importado muestra solo mensajes, sin reacciones ni toques de botones."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "day",
        "type": "date",
        "unit": "day",
        "meaning": "the day"
      },
      {
        "name": "new_people",
        "type": "bigint",
        "unit": "people",
        "meaning": "seen for the first time in the lake, or in the chat"
      },
      {
        "name": "returning_people",
        "type": "bigint",
        "unit": "people",
        "meaning": "seen in the 30 days before"
      },
      {
        "name": "resurrected_people",
        "type": "bigint",
        "unit": "people",
        "meaning": "back after 30 days or more"
      }
    ],
    "chart": {
      "form": "columns",
      "roles": {
        "x": [
          "day"
        ],
        "y": [
          "new_people",
          "returning_people",
          "resurrected_people"
        ]
      }
    },
    "sql": "WITH scope AS (\n  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id\n),\nactive AS (\n  SELECT DISTINCT daily_activity.event_date, daily_activity.user_id\n  FROM daily_activity\n  CROSS JOIN scope\n  WHERE coalesce(daily_activity.chat_id, 0) = coalesce(scope.chat_id, daily_activity.chat_id, 0)\n),\nfollowed AS (\n  SELECT\n    event_date,\n    lag(event_date) OVER (PARTITION BY user_id ORDER BY event_date) AS previous_date\n  FROM active\n)\nSELECT\n  followed.event_date AS day,\n  count(CASE WHEN followed.previous_date IS NULL THEN 1 END) AS new_people,\n  count(CASE WHEN followed.previous_date > followed.event_date - INTERVAL '30' DAY THEN 1 END) AS returning_people,\n  count(CASE WHEN followed.previous_date <= followed.event_date - INTERVAL '30' DAY THEN 1 END) AS resurrected_people\nFROM followed\nCROSS JOIN scope\nWHERE followed.event_date BETWEEN scope.from_date AND scope.to_date\nGROUP BY followed.event_date\nORDER BY day"
  },
  {
    "name": "retention",
    "title": {
      "en": "Do people stay?",
      "pt-BR": "As pessoas ficam?",
      "es": "¿La gente se queda?"
    },
    "description": {
      "en": "Of the people first seen in a week, how many were active again in each week after. The first week of the lake holds everybody who was there before. Imported history shows messages only, no reactions or taps.",
      "pt-BR": "Das pessoas vistas pela primeira vez numa semana, quantas voltaram em cada semana seguinte. A primeira semana do lago contém todos os que já estavam lá. O histórico importado mostra só mensagens, sem reações nem toques em botões.",
      "es": "De las personas vistas por primera vez en una semana, cuántas volvieron en cada semana siguiente. La primera semana del lago contiene a todos los que ya estaban. El historial importado muestra solo mensajes, sin reacciones ni toques de botones."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "first_week",
        "type": "date",
        "unit": "week",
        "meaning": "the Monday of the week in which they were first seen"
      },
      {
        "name": "weeks_later",
        "type": "bigint",
        "unit": "none",
        "meaning": "weeks since then, 0 = the same week"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "active in that week"
      },
      {
        "name": "cohort",
        "type": "bigint",
        "unit": "people",
        "meaning": "first seen in the first week"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the cohort active in that week"
      }
    ],
    "chart": {
      "form": "cohorts",
      "roles": {
        "x": [
          "weeks_later"
        ],
        "y": [
          "first_week"
        ],
        "value": [
          "share"
        ]
      }
    },
    "sql": "WITH scope AS (\n  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id\n),\nactive AS (\n  SELECT DISTINCT\n    daily_activity.user_id,\n    CAST(date_trunc('week', daily_activity.event_date) AS date) AS week\n  FROM daily_activity\n  CROSS JOIN scope\n  WHERE coalesce(daily_activity.chat_id, 0) = coalesce(scope.chat_id, daily_activity.chat_id, 0)\n    AND daily_activity.event_date <= scope.to_date\n),\nplaced AS (\n  SELECT\n    user_id,\n    week,\n    min(week) OVER (PARTITION BY user_id) AS first_week\n  FROM active\n),\ncounted AS (\n  SELECT first_week, week, count(*) AS people\n  FROM placed\n  GROUP BY first_week, week\n)\nSELECT\n  counted.first_week,\n  date_diff('day', counted.first_week, counted.week) / 7 AS weeks_later,\n  counted.people,\n  max(counted.people) OVER (PARTITION BY counted.first_week) AS cohort,\n  round(100 * CAST(counted.people AS double) / max(counted.people) OVER (PARTITION BY counted.first_week), 1) AS share\nFROM counted\nCROSS JOIN scope\nWHERE counted.first_week >= CAST(date_trunc('week', scope.from_date) AS date)\nORDER BY first_week, weeks_later"
  },
  {
    "name": "growth",
    "title": {
      "en": "Is the group growing?",
      "pt-BR": "O grupo está crescendo?",
      "es": "¿Está creciendo el grupo?"
    },
    "description": {
      "en": "People who joined and who left or were banned, each day; in private chats, who stopped and restarted the bot. Imported history has only the joins and leaves that a service message shows.",
      "pt-BR": "Pessoas que entraram e que saíram ou foram banidas, a cada dia; em conversas privadas, quem parou e retomou o bot. O histórico importado traz só as entradas e saídas que uma mensagem de serviço mostra.",
      "es": "Personas que entraron y que salieron o fueron expulsadas, cada día; en chats privados, quién detuvo y reanudó el bot. El historial importado trae solo las entradas y salidas que muestra un mensaje de servicio."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "day",
        "type": "date",
        "unit": "day",
        "meaning": "the day"
      },
      {
        "name": "joined",
        "type": "bigint",
        "unit": "people",
        "meaning": "joined, or restarted the bot"
      },
      {
        "name": "left_or_banned",
        "type": "bigint",
        "unit": "people",
        "meaning": "left, were banned, or stopped the bot"
      },
      {
        "name": "net",
        "type": "bigint",
        "unit": "people",
        "meaning": "joined without left_or_banned"
      },
      {
        "name": "net_so_far",
        "type": "bigint",
        "unit": "people",
        "meaning": "net since the first day of the range"
      }
    ],
    "chart": {
      "form": "columns",
      "roles": {
        "x": [
          "day"
        ],
        "y": [
          "joined",
          "left_or_banned"
        ],
        "line": [
          "net_so_far"
        ]
      }
    },
    "sql": "WITH days AS (\n  SELECT\n    event_date,\n    count(CASE WHEN member_event IN ('joined', 'bot_unblocked') THEN 1 END) AS joined,\n    count(CASE WHEN member_event IN ('left', 'removed', 'banned', 'bot_blocked') THEN 1 END) AS left_or_banned\n  FROM member_events\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND member_event IN ('joined', 'left', 'removed', 'banned', 'bot_blocked', 'bot_unblocked')\n    AND (NOT is_bot_itself OR member_event IN ('bot_blocked', 'bot_unblocked'))\n  GROUP BY event_date\n)\nSELECT\n  event_date AS day,\n  joined,\n  left_or_banned,\n  joined - left_or_banned AS net,\n  CAST(sum(joined - left_or_banned) OVER (ORDER BY event_date ROWS UNBOUNDED PRECEDING) AS bigint) AS net_so_far\nFROM days\nORDER BY day"
  },
  {
    "name": "sessions-per-day",
    "title": {
      "en": "How many visits are there?",
      "pt-BR": "Quantas visitas há?",
      "es": "¿Cuántas visitas hay?"
    },
    "description": {
      "en": "Visits begun each day. A visit is what one person does in one chat until an hour of silence. Imported history shows messages only, no reactions or taps.",
      "pt-BR": "Visitas iniciadas a cada dia. Uma visita é o que uma pessoa faz num chat até uma hora de silêncio. O histórico importado mostra só mensagens, sem reações nem toques em botões.",
      "es": "Visitas iniciadas cada día. Una visita es lo que una persona hace en un chat hasta una hora de silencio. El historial importado muestra solo mensajes, sin reacciones ni toques de botones."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "day",
        "type": "date",
        "unit": "day",
        "meaning": "the day"
      },
      {
        "name": "sessions",
        "type": "bigint",
        "unit": "sessions",
        "meaning": "visits begun"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who came"
      }
    ],
    "chart": {
      "form": "columns",
      "roles": {
        "x": [
          "day"
        ],
        "y": [
          "sessions"
        ]
      }
    },
    "sql": "SELECT\n  event_date AS day,\n  count(*) AS sessions,\n  count(DISTINCT user_id) AS people\nFROM sessions\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\nGROUP BY event_date\nORDER BY day"
  },
  {
    "name": "session-length",
    "title": {
      "en": "How long is a visit?",
      "pt-BR": "Quanto dura uma visita?",
      "es": "¿Cuánto dura una visita?"
    },
    "description": {
      "en": "Length and events of visits, and how many consist of one event only. A visit of one event lasts 0 seconds. Imported history shows messages only, no reactions or taps.",
      "pt-BR": "Duração e eventos das visitas, e quantas têm um único evento. Uma visita de um evento dura 0 segundos. O histórico importado mostra só mensagens, sem reações nem toques em botões.",
      "es": "Duración y eventos de las visitas, y cuántas tienen un único evento. Una visita de un evento dura 0 segundos. El historial importado muestra solo mensajes, sin reacciones ni toques de botones."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "sessions",
        "type": "bigint",
        "unit": "sessions",
        "meaning": "visits"
      },
      {
        "name": "median_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "half of the visits last at most this long"
      },
      {
        "name": "p90_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "nine of ten visits last at most this long"
      },
      {
        "name": "mean_seconds",
        "type": "double",
        "unit": "seconds",
        "meaning": "mean length"
      },
      {
        "name": "events_per_session",
        "type": "double",
        "unit": "events",
        "meaning": "messages, reactions and taps in a visit, mean"
      },
      {
        "name": "one_event_share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the visits have a single event"
      }
    ],
    "chart": {
      "form": "numbers",
      "roles": {
        "y": [
          "sessions",
          "median_seconds",
          "mean_seconds",
          "events_per_session",
          "one_event_share"
        ]
      }
    },
    "sql": "WITH placed AS (\n  SELECT seconds, events, cume_dist() OVER (ORDER BY seconds) AS place\n  FROM sessions\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n)\nSELECT\n  count(*) AS sessions,\n  min(CASE WHEN place >= 0.5 THEN seconds END) AS median_seconds,\n  min(CASE WHEN place >= 0.9 THEN seconds END) AS p90_seconds,\n  round(avg(CAST(seconds AS double)), 1) AS mean_seconds,\n  round(avg(CAST(events AS double)), 1) AS events_per_session,\n  round(100 * CAST(count(CASE WHEN events = 1 THEN 1 END) AS double) / nullif(count(*), 0), 1) AS one_event_share\nFROM placed"
  },
  {
    "name": "new-questions",
    "title": {
      "en": "What is asked more than usual?",
      "pt-BR": "O que se pergunta mais do que o normal?",
      "es": "¿Qué se pregunta más de lo normal?"
    },
    "description": {
      "en": "Questions of the last seven days of the range that stand out against the weeks before in the range: how far they are above the usual number, measured by the square root of it.",
      "pt-BR": "Perguntas dos últimos sete dias do período que se destacam das semanas anteriores do período: quanto estão acima do número normal, medido pela raiz quadrada dele.",
      "es": "Preguntas de los últimos siete días del período que destacan frente a las semanas anteriores del período: cuánto superan el número normal, medido por la raíz cuadrada de este."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "question",
        "type": "string",
        "unit": "text",
        "meaning": "the commonest wording"
      },
      {
        "name": "asked",
        "type": "bigint",
        "unit": "questions",
        "meaning": "in the last seven days of the range"
      },
      {
        "name": "asked_before",
        "type": "double",
        "unit": "questions",
        "meaning": "the same in a usual week: the mean of the weeks of the range before"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who asked in the last seven days"
      },
      {
        "name": "score",
        "type": "double",
        "unit": "ratio",
        "meaning": "(asked - asked_before) / sqrt(asked_before + 1)"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "score"
        ],
        "y": [
          "question"
        ]
      }
    },
    "sql": "WITH scope AS (\n  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id\n),\nasked AS (\n  SELECT\n    questions.group_key,\n    questions.text,\n    questions.user_id,\n    date_diff('day', questions.event_date, scope.to_date) / 7 AS weeks_ago,\n    count(*) OVER (PARTITION BY questions.group_key, lower(questions.text)) AS same_wording,\n    count(*) OVER (PARTITION BY questions.group_key, questions.text) AS same_text\n  FROM questions\n  CROSS JOIN scope\n  WHERE questions.event_date BETWEEN scope.from_date AND scope.to_date\n    AND questions.chat_id = coalesce(scope.chat_id, questions.chat_id)\n),\nplaced AS (\n  SELECT\n    asked.*,\n    row_number() OVER (PARTITION BY group_key ORDER BY same_wording DESC, same_text DESC, text) AS place\n  FROM asked\n),\ncounted AS (\n  SELECT\n    max(CASE WHEN place = 1 THEN text END) AS question,\n    count(CASE WHEN weeks_ago = 0 THEN 1 END) AS asked,\n    count(CASE WHEN weeks_ago > 0 THEN 1 END) AS asked_before,\n    count(DISTINCT CASE WHEN weeks_ago = 0 THEN user_id END) AS people\n  FROM placed\n  GROUP BY group_key\n),\ngrouped AS (\n  SELECT\n    counted.*,\n    CAST(counted.asked_before AS double) / CASE WHEN scope.to_date >= scope.from_date + INTERVAL '14' DAY THEN date_diff('day', scope.from_date, scope.to_date) / 7 ELSE 1 END AS usual\n  FROM counted\n  CROSS JOIN scope\n)\nSELECT\n  grouped.question,\n  grouped.asked,\n  round(grouped.usual, 1) AS asked_before,\n  grouped.people,\n  round((grouped.asked - grouped.usual) / sqrt(grouped.usual + 1), 2) AS score\nFROM grouped\nWHERE grouped.people >= 2\n  AND grouped.asked > grouped.usual\nORDER BY score DESC, question\nLIMIT 10"
  },
  {
    "name": "question-share",
    "title": {
      "en": "How much of it is questions?",
      "pt-BR": "Quanto disso são perguntas?",
      "es": "¿Cuánto de eso son preguntas?"
    },
    "description": {
      "en": "Of the messages people wrote in a week, how many ask something or tell a problem.",
      "pt-BR": "Das mensagens escritas por pessoas numa semana, quantas perguntam algo ou contam um problema.",
      "es": "De los mensajes escritos por personas en una semana, cuántos preguntan algo o cuentan un problema."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "week",
        "type": "date",
        "unit": "week",
        "meaning": "the Monday of the week"
      },
      {
        "name": "questions",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages that ask"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages written"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the messages ask"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "week"
        ],
        "y": [
          "share"
        ]
      }
    },
    "sql": "SELECT\n  CAST(date_trunc('week', event_date) AS date) AS week,\n  CAST(sum(questions) AS bigint) AS questions,\n  CAST(sum(messages) AS bigint) AS messages,\n  round(100 * CAST(sum(questions) AS double) / nullif(sum(messages), 0), 1) AS share\nFROM daily_activity\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\nGROUP BY CAST(date_trunc('week', event_date) AS date)\nHAVING sum(messages) > 0\nORDER BY week"
  },
  {
    "name": "repeat-rate",
    "title": {
      "en": "How often must people ask again?",
      "pt-BR": "Com que frequência é preciso perguntar de novo?",
      "es": "¿Con qué frecuencia hay que volver a preguntar?"
    },
    "description": {
      "en": "Questions that the same person asked again in the same chat within 24 hours.",
      "pt-BR": "Perguntas que a mesma pessoa repetiu no mesmo chat em 24 horas.",
      "es": "Preguntas que la misma persona repitió en el mismo chat en 24 horas."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "week",
        "type": "date",
        "unit": "week",
        "meaning": "the Monday of the week"
      },
      {
        "name": "questions",
        "type": "bigint",
        "unit": "questions",
        "meaning": "questions asked"
      },
      {
        "name": "repeated",
        "type": "bigint",
        "unit": "questions",
        "meaning": "of them"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "week"
        ],
        "y": [
          "share"
        ]
      }
    },
    "sql": "SELECT\n  CAST(date_trunc('week', event_date) AS date) AS week,\n  count(*) AS questions,\n  count(CASE WHEN is_repeated THEN 1 END) AS repeated,\n  round(100 * CAST(count(CASE WHEN is_repeated THEN 1 END) AS double) / count(*), 1) AS share\nFROM questions\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND chat_id = coalesce(CAST(? AS bigint), chat_id)\nGROUP BY CAST(date_trunc('week', event_date) AS date)\nORDER BY week"
  },
  {
    "name": "escalation-rate",
    "title": {
      "en": "How often do people call for a human?",
      "pt-BR": "Com que frequência chamam um humano?",
      "es": "¿Con qué frecuencia piden un humano?"
    },
    "description": {
      "en": "Questions after which the asker called for a human within 24 hours.",
      "pt-BR": "Perguntas após as quais quem perguntou chamou um humano em 24 horas.",
      "es": "Preguntas tras las que quien preguntó pidió un humano en 24 horas."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "week",
        "type": "date",
        "unit": "week",
        "meaning": "the Monday of the week"
      },
      {
        "name": "questions",
        "type": "bigint",
        "unit": "questions",
        "meaning": "questions asked"
      },
      {
        "name": "escalated",
        "type": "bigint",
        "unit": "questions",
        "meaning": "of them"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "week"
        ],
        "y": [
          "share"
        ]
      }
    },
    "sql": "SELECT\n  CAST(date_trunc('week', event_date) AS date) AS week,\n  count(*) AS questions,\n  count(CASE WHEN is_escalated THEN 1 END) AS escalated,\n  round(100 * CAST(count(CASE WHEN is_escalated THEN 1 END) AS double) / count(*), 1) AS share\nFROM questions\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND chat_id = coalesce(CAST(? AS bigint), chat_id)\nGROUP BY CAST(date_trunc('week', event_date) AS date)\nORDER BY week"
  },
  {
    "name": "human-help",
    "title": {
      "en": "How much do people help?",
      "pt-BR": "Quanto as pessoas ajudam?",
      "es": "¿Cuánto ayudan las personas?"
    },
    "description": {
      "en": "Questions to which another person replied within 24 hours, whatever came of them.",
      "pt-BR": "Perguntas a que outra pessoa respondeu em 24 horas, seja qual for o desfecho.",
      "es": "Preguntas a las que otra persona respondió en 24 horas, sea cual sea el desenlace."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "week",
        "type": "date",
        "unit": "week",
        "meaning": "the Monday of the week"
      },
      {
        "name": "questions",
        "type": "bigint",
        "unit": "questions",
        "meaning": "questions asked"
      },
      {
        "name": "answered_by_people",
        "type": "bigint",
        "unit": "questions",
        "meaning": "of them"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "week"
        ],
        "y": [
          "share"
        ]
      }
    },
    "sql": "SELECT\n  CAST(date_trunc('week', event_date) AS date) AS week,\n  count(*) AS questions,\n  count(CASE WHEN human_answered_at IS NOT NULL THEN 1 END) AS answered_by_people,\n  round(100 * CAST(count(CASE WHEN human_answered_at IS NOT NULL THEN 1 END) AS double) / count(*), 1) AS share\nFROM questions\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND chat_id = coalesce(CAST(? AS bigint), chat_id)\nGROUP BY CAST(date_trunc('week', event_date) AS date)\nORDER BY week"
  },
  {
    "name": "reply-time-of-people",
    "title": {
      "en": "How fast do people answer each other?",
      "pt-BR": "Com que rapidez as pessoas se respondem?",
      "es": "¿Qué tan rápido se responden las personas?"
    },
    "description": {
      "en": "Time from a message to a reply of another person. Replies to messages that the lake does not know, such as those older than an imported history, are left out.",
      "pt-BR": "Tempo entre uma mensagem e a resposta de outra pessoa. Respostas a mensagens que o lago não conhece, como as anteriores a um histórico importado, ficam de fora.",
      "es": "Tiempo entre un mensaje y la respuesta de otra persona. Las respuestas a mensajes que el lago no conoce, como las anteriores a un historial importado, quedan fuera."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "waiting",
        "type": "string",
        "unit": "text",
        "meaning": "time until the reply: 0-1 min, 1-5 min, 5-60 min, 1-4 h, 4-8 h, 8-24 h, 24 h or more"
      },
      {
        "name": "replies",
        "type": "bigint",
        "unit": "messages",
        "meaning": "replies"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of all replies"
      },
      {
        "name": "median_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "half of all replies came within this; the same in every row"
      },
      {
        "name": "p90_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "nine of ten came within this; the same in every row"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "replies"
        ],
        "y": [
          "waiting"
        ]
      }
    },
    "sql": "WITH replies AS (\n  SELECT reply_latency_seconds AS waited\n  FROM messages\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND is_human\n    AND reply_to_is_bot = false\n    AND reply_to_user_id <> user_id\n    AND reply_latency_seconds >= 0\n),\nplaced AS (\n  SELECT\n    waited,\n    CASE\n      WHEN waited < 60 THEN 1\n      WHEN waited < 300 THEN 2\n      WHEN waited < 3600 THEN 3\n      WHEN waited < 14400 THEN 4\n      WHEN waited < 28800 THEN 5\n      WHEN waited < 86400 THEN 6\n      ELSE 7\n    END AS place\n  FROM replies\n),\nspread AS (\n  SELECT\n    min(CASE WHEN part >= 0.5 THEN waited END) AS median_seconds,\n    min(CASE WHEN part >= 0.9 THEN waited END) AS p90_seconds\n  FROM (SELECT waited, cume_dist() OVER (ORDER BY waited) AS part FROM replies) AS ranked\n)\nSELECT\n  buckets.waiting,\n  count(placed.place) AS replies,\n  round(100 * CAST(count(placed.place) AS double) / nullif(sum(count(placed.place)) OVER (), 0), 1) AS share,\n  spread.median_seconds,\n  spread.p90_seconds\nFROM (\n  VALUES (1, '0-1 min'), (2, '1-5 min'), (3, '5-60 min'), (4, '1-4 h'), (5, '4-8 h'), (6, '8-24 h'), (7, '24 h or more')\n) AS buckets (place, waiting)\nLEFT JOIN placed ON placed.place = buckets.place\nCROSS JOIN spread\nGROUP BY buckets.place, buckets.waiting, spread.median_seconds, spread.p90_seconds\nORDER BY buckets.place"
  },
  {
    "name": "bot-answer-time",
    "title": {
      "en": "How fast does the bot answer?",
      "pt-BR": "Com que rapidez o bot responde?",
      "es": "¿Qué tan rápido responde el bot?"
    },
    "description": {
      "en": "Time from a question to the answer of the bot, of the answers that left a trace; Telegram does not deliver the others. Questions in imported history count where a message shows a bot.",
      "pt-BR": "Tempo entre a pergunta e a resposta do bot, das respostas que deixaram rastro; o Telegram não entrega as outras. Perguntas do histórico importado contam onde uma mensagem mostra um bot.",
      "es": "Tiempo entre la pregunta y la respuesta del bot, de las respuestas que dejaron rastro; Telegram no entrega las otras. Las preguntas del historial importado cuentan donde un mensaje muestra un bot."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "questions",
        "type": "bigint",
        "unit": "questions",
        "meaning": "questions asked where a bot is known to be"
      },
      {
        "name": "answers_seen",
        "type": "bigint",
        "unit": "questions",
        "meaning": "questions whose answer left a trace"
      },
      {
        "name": "seen_share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the questions"
      },
      {
        "name": "median_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "half of the seen answers came within this"
      },
      {
        "name": "p90_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "nine of ten came within this"
      }
    ],
    "chart": {
      "form": "numbers",
      "roles": {
        "y": [
          "median_seconds",
          "p90_seconds",
          "answers_seen",
          "seen_share"
        ]
      }
    },
    "sql": "WITH asked AS (\n  SELECT\n    asked_at,\n    bot_answered_at,\n    CASE WHEN bot_answered_at IS NOT NULL THEN date_diff('second', asked_at, bot_answered_at) END AS waited\n  FROM questions\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND chat_id = coalesce(CAST(? AS bigint), chat_id)\n    AND is_bot_known\n),\nplaced AS (\n  SELECT waited, cume_dist() OVER (PARTITION BY waited IS NULL ORDER BY waited) AS place\n  FROM asked\n)\nSELECT\n  count(*) AS questions,\n  count(waited) AS answers_seen,\n  round(100 * CAST(count(waited) AS double) / nullif(count(*), 0), 1) AS seen_share,\n  min(CASE WHEN place >= 0.5 THEN waited END) AS median_seconds,\n  min(CASE WHEN place >= 0.9 THEN waited END) AS p90_seconds\nFROM placed"
  },
  {
    "name": "commands",
    "title": {
      "en": "Which commands are used?",
      "pt-BR": "Quais comandos são usados?",
      "es": "¿Qué comandos se usan?"
    },
    "description": {
      "en": "Bot commands sent by people.",
      "pt-BR": "Comandos de bot enviados por pessoas.",
      "es": "Comandos de bot enviados por personas."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "command",
        "type": "string",
        "unit": "text",
        "meaning": "the command"
      },
      {
        "name": "times",
        "type": "bigint",
        "unit": "events",
        "meaning": "how often it was sent"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who sent it"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "times"
        ],
        "y": [
          "command"
        ]
      }
    },
    "sql": "SELECT\n  command,\n  count(*) AS times,\n  count(DISTINCT user_id) AS people\nFROM commands\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\nGROUP BY command\nORDER BY times DESC, command\nLIMIT 20"
  },
  {
    "name": "start-sources",
    "title": {
      "en": "Where do people come from?",
      "pt-BR": "De onde vêm as pessoas?",
      "es": "¿De dónde vienen las personas?"
    },
    "description": {
      "en": "Payloads of /start: the word a link to the bot carried (t.me/bot?start=word).",
      "pt-BR": "O que veio com /start: a palavra que o link do bot levava (t.me/bot?start=palavra).",
      "es": "Lo que vino con /start: la palabra que llevaba el enlace del bot (t.me/bot?start=palabra)."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "source",
        "type": "string",
        "unit": "text",
        "meaning": "the payload; empty for a bare /start"
      },
      {
        "name": "starts",
        "type": "bigint",
        "unit": "events",
        "meaning": "how often"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "people"
        ],
        "y": [
          "source"
        ]
      }
    },
    "sql": "SELECT\n  coalesce(start_payload, '') AS source,\n  count(*) AS starts,\n  count(DISTINCT user_id) AS people\nFROM commands\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  AND command = '/start'\nGROUP BY coalesce(start_payload, '')\nORDER BY people DESC, source\nLIMIT 20"
  },
  {
    "name": "content-kinds",
    "title": {
      "en": "What do people send?",
      "pt-BR": "O que as pessoas enviam?",
      "es": "¿Qué envían las personas?"
    },
    "description": {
      "en": "Messages that people sent each day, by kind of content.",
      "pt-BR": "Mensagens enviadas por pessoas a cada dia, por tipo de conteúdo.",
      "es": "Mensajes enviados por personas cada día, por tipo de contenido."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "day",
        "type": "date",
        "unit": "day",
        "meaning": "the day"
      },
      {
        "name": "content_type",
        "type": "string",
        "unit": "text",
        "meaning": "text, photo, voice, sticker, ...; unknown for kinds newer than this version"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages"
      }
    ],
    "chart": {
      "form": "columns",
      "roles": {
        "x": [
          "day"
        ],
        "y": [
          "messages"
        ],
        "series": [
          "content_type"
        ]
      }
    },
    "sql": "SELECT\n  event_date AS day,\n  coalesce(content_type, 'unknown') AS content_type,\n  count(*) AS messages\nFROM messages\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  AND is_human\nGROUP BY event_date, coalesce(content_type, 'unknown')\nORDER BY day, messages DESC, content_type"
  },
  {
    "name": "languages",
    "title": {
      "en": "Which languages do people use?",
      "pt-BR": "Que idiomas as pessoas usam?",
      "es": "¿Qué idiomas usan las personas?"
    },
    "description": {
      "en": "Two different things: the language messages are written in, and the language of the app of those who write. Imported history does not tell the language of the app: who is only there counts under none.",
      "pt-BR": "Duas coisas diferentes: o idioma em que as mensagens são escritas, e o idioma do aplicativo de quem escreve. O histórico importado não diz o idioma do aplicativo: quem só aparece nele conta em none.",
      "es": "Dos cosas distintas: el idioma en que se escriben los mensajes, y el idioma de la aplicación de quien escribe. El historial importado no dice el idioma de la aplicación: quien solo aparece en él cuenta en none."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "language",
        "type": "string",
        "unit": "text",
        "meaning": "ISO 639 code such as pt; none where it is not known"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages written in it"
      },
      {
        "name": "message_share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the messages"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "people whose app is known to be in it, or under none is not known; null where the app of nobody is known"
      },
      {
        "name": "people_share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the people; null where people is"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "message_share",
          "people_share"
        ],
        "y": [
          "language"
        ]
      }
    },
    "sql": "WITH written AS (\n  SELECT\n    user_id,\n    coalesce(text_language, 'none') AS text_language,\n    lower(split_part(user_language_code, '-', 1)) AS app_language\n  FROM messages\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND is_human\n),\nboth_kinds AS (\n  SELECT text_language AS language, count(*) AS messages, 0 AS people\n  FROM written\n  GROUP BY text_language\n  UNION ALL\n  SELECT app_language AS language, 0 AS messages, count(DISTINCT user_id) AS people\n  FROM written\n  WHERE app_language IS NOT NULL\n  GROUP BY app_language\n  UNION ALL\n  SELECT 'none' AS language, 0 AS messages, count(DISTINCT user_id) - count(DISTINCT CASE WHEN app_language IS NOT NULL THEN user_id END) AS people\n  FROM written\n  HAVING count(*) > 0\n),\nsummed AS (\n  SELECT\n    language,\n    CAST(sum(messages) AS bigint) AS messages,\n    CAST(sum(people) AS bigint) AS people,\n    sum(sum(CASE WHEN language <> 'none' THEN people END)) OVER () > 0 AS is_known\n  FROM both_kinds\n  GROUP BY language\n)\nSELECT\n  language,\n  messages,\n  round(100 * CAST(messages AS double) / nullif(sum(messages) OVER (), 0), 1) AS message_share,\n  CASE WHEN is_known OR language = 'none' THEN people END AS people,\n  CASE WHEN is_known OR language = 'none' THEN round(100 * CAST(people AS double) / nullif(sum(people) OVER (), 0), 1) END AS people_share\nFROM summed\nWHERE messages > 0\n  OR people > 0\nORDER BY messages DESC, people DESC, language\nLIMIT 12"
  },
  {
    "name": "concentration",
    "title": {
      "en": "Do few people write most of it?",
      "pt-BR": "Poucas pessoas escrevem a maior parte?",
      "es": "¿Pocas personas escriben la mayor parte?"
    },
    "description": {
      "en": "People in ten groups of the same size, from those who write most to those who write least, with the share of messages up to each group.",
      "pt-BR": "Pessoas em dez grupos de mesmo tamanho, de quem mais escreve a quem menos escreve, com a parte das mensagens até cada grupo.",
      "es": "Personas en diez grupos del mismo tamaño, de quien más escribe a quien menos escribe, con la parte de los mensajes hasta cada grupo."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "tenth",
        "type": "bigint",
        "unit": "none",
        "meaning": "1 = the tenth of the people who write most, to 10"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "people in it"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages they wrote"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of all messages"
      },
      {
        "name": "share_so_far",
        "type": "double",
        "unit": "percent",
        "meaning": "of all messages written by this tenth and those before"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "tenth"
        ],
        "y": [
          "share_so_far"
        ]
      }
    },
    "sql": "WITH people AS (\n  SELECT user_id, CAST(sum(messages) AS bigint) AS messages\n  FROM daily_activity\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  GROUP BY user_id\n  HAVING sum(messages) > 0\n),\nranked AS (\n  SELECT messages, ntile(10) OVER (ORDER BY messages DESC, user_id) AS tenth\n  FROM people\n),\ntenths AS (\n  SELECT tenth, count(*) AS people, CAST(sum(messages) AS bigint) AS messages\n  FROM ranked\n  GROUP BY tenth\n)\nSELECT\n  tenth,\n  people,\n  messages,\n  round(100 * CAST(messages AS double) / sum(messages) OVER (), 1) AS share,\n  round(100 * CAST(sum(messages) OVER (ORDER BY tenth ROWS UNBOUNDED PRECEDING) AS double) / sum(messages) OVER (), 1) AS share_so_far\nFROM tenths\nORDER BY tenth"
  },
  {
    "name": "top-senders",
    "title": {
      "en": "Who writes most?",
      "pt-BR": "Quem escreve mais?",
      "es": "¿Quién escribe más?"
    },
    "description": {
      "en": "The people with most messages. Names only where the lake keeps them.",
      "pt-BR": "As pessoas com mais mensagens. Nomes só onde o lago os guarda.",
      "es": "Las personas con más mensajes. Nombres solo donde el lago los guarda."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "person",
        "type": "string",
        "unit": "text",
        "meaning": "first name, else the id"
      },
      {
        "name": "user_id",
        "type": "bigint",
        "unit": "none",
        "meaning": "the person"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages written"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of all messages of people"
      },
      {
        "name": "questions",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages that ask"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "messages"
        ],
        "y": [
          "person"
        ]
      }
    },
    "sql": "WITH people AS (\n  SELECT user_id, CAST(sum(messages) AS bigint) AS messages, CAST(sum(questions) AS bigint) AS questions\n  FROM daily_activity\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  GROUP BY user_id\n  HAVING sum(messages) > 0\n)\nSELECT\n  coalesce(users.user_first_name, CAST(people.user_id AS varchar)) AS person,\n  people.user_id,\n  people.messages,\n  round(100 * CAST(people.messages AS double) / sum(people.messages) OVER (), 1) AS share,\n  people.questions\nFROM people\nLEFT JOIN users ON users.user_id = people.user_id\nORDER BY people.messages DESC, people.user_id\nLIMIT 15"
  },
  {
    "name": "reply-network",
    "title": {
      "en": "Who answers whom?",
      "pt-BR": "Quem responde a quem?",
      "es": "¿Quién responde a quién?"
    },
    "description": {
      "en": "Replies from one person to another or to a bot. Names only where the lake keeps them. Replies to messages that the lake does not know, such as those older than an imported history, are left out.",
      "pt-BR": "Respostas de uma pessoa a outra ou a um bot. Nomes só onde o lago os guarda. Respostas a mensagens que o lago não conhece, como as anteriores a um histórico importado, ficam de fora.",
      "es": "Respuestas de una persona a otra o a un bot. Nombres solo donde el lago los guarda. Las respuestas a mensajes que el lago no conoce, como las anteriores a un historial importado, quedan fuera."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "from_person",
        "type": "string",
        "unit": "text",
        "meaning": "who replied: first name, else the id"
      },
      {
        "name": "to_person",
        "type": "string",
        "unit": "text",
        "meaning": "who was replied to: first name, else the id; bot for bots"
      },
      {
        "name": "from_user_id",
        "type": "bigint",
        "unit": "none",
        "meaning": "who replied"
      },
      {
        "name": "to_user_id",
        "type": "bigint",
        "unit": "none",
        "meaning": "who was replied to"
      },
      {
        "name": "replies",
        "type": "bigint",
        "unit": "messages",
        "meaning": "replies"
      },
      {
        "name": "replies_back",
        "type": "bigint",
        "unit": "messages",
        "meaning": "replies the other way"
      },
      {
        "name": "to_is_bot",
        "type": "boolean",
        "unit": "none",
        "meaning": "whether a bot was replied to"
      }
    ],
    "chart": {
      "form": "network",
      "roles": {
        "from": [
          "from_person"
        ],
        "to": [
          "to_person"
        ],
        "value": [
          "replies"
        ]
      }
    },
    "sql": "WITH edges AS (\n  SELECT\n    user_id AS from_user_id,\n    reply_to_user_id AS to_user_id,\n    count(*) AS replies,\n    count(CASE WHEN reply_to_is_bot THEN 1 END) > 0 AS to_is_bot\n  FROM messages\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND is_human\n    AND reply_to_user_id <> user_id\n  GROUP BY user_id, reply_to_user_id\n)\nSELECT\n  coalesce(sender.user_first_name, CAST(edges.from_user_id AS varchar)) AS from_person,\n  CASE\n    WHEN edges.to_is_bot THEN 'bot'\n    ELSE coalesce(receiver.user_first_name, CAST(edges.to_user_id AS varchar))\n  END AS to_person,\n  edges.from_user_id,\n  edges.to_user_id,\n  edges.replies,\n  coalesce(back.replies, 0) AS replies_back,\n  edges.to_is_bot\nFROM edges\nLEFT JOIN edges AS back\n  ON back.from_user_id = edges.to_user_id\n  AND back.to_user_id = edges.from_user_id\nLEFT JOIN users AS sender ON sender.user_id = edges.from_user_id\nLEFT JOIN users AS receiver ON receiver.user_id = edges.to_user_id\nORDER BY edges.replies DESC, edges.from_user_id, edges.to_user_id\nLIMIT 60"
  },
  {
    "name": "reactions",
    "title": {
      "en": "How do people react?",
      "pt-BR": "Como as pessoas reagem?",
      "es": "¿Cómo reaccionan las personas?"
    },
    "description": {
      "en": "Reactions set on messages. They come only where the bot is administrator. Imported history has none.",
      "pt-BR": "Reações dadas a mensagens. Só chegam onde o bot é administrador. O histórico importado não traz nenhuma.",
      "es": "Reacciones dadas a mensajes. Solo llegan donde el bot es administrador. El historial importado no trae ninguna."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "reaction",
        "type": "string",
        "unit": "text",
        "meaning": "the emoji, custom:<id> or paid"
      },
      {
        "name": "times",
        "type": "bigint",
        "unit": "events",
        "meaning": "how often it was set"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who set it"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of all reactions set"
      },
      {
        "name": "positive_share",
        "type": "double",
        "unit": "percent",
        "meaning": "of the reactions that judge which approve; the same in every row"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "times"
        ],
        "y": [
          "reaction"
        ]
      }
    },
    "sql": "WITH given AS (\n  SELECT\n    reaction,\n    count(*) AS times,\n    count(DISTINCT user_id) AS people,\n    count(CASE WHEN reaction_signal > 0 THEN 1 END) AS approving,\n    count(CASE WHEN reaction_signal < 0 THEN 1 END) AS disapproving\n  FROM reactions\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND change = 1\n  GROUP BY reaction\n)\nSELECT\n  reaction,\n  times,\n  people,\n  round(100 * CAST(times AS double) / sum(times) OVER (), 1) AS share,\n  round(\n    100 * CAST(sum(approving) OVER () AS double) / nullif(sum(approving) OVER () + sum(disapproving) OVER (), 0),\n    1\n  ) AS positive_share\nFROM given\nORDER BY times DESC, reaction\nLIMIT 20"
  },
  {
    "name": "edit-rate",
    "title": {
      "en": "How often are messages changed?",
      "pt-BR": "Com que frequência mensagens são alteradas?",
      "es": "¿Con qué frecuencia se cambian los mensajes?"
    },
    "description": {
      "en": "Messages whose text was edited, of the messages of the week. Edits that changed nothing visible are left out. Of imported messages the last edit alone is known, not what it changed.",
      "pt-BR": "Mensagens cujo texto foi editado, das mensagens da semana. Edições que não mudaram nada visível ficam de fora. Das mensagens importadas só se conhece a última edição, não o que ela mudou.",
      "es": "Mensajes cuyo texto fue editado, de los mensajes de la semana. Las ediciones que no cambiaron nada visible quedan fuera. De los mensajes importados solo se conoce la última edición, no lo que cambió."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "week",
        "type": "date",
        "unit": "week",
        "meaning": "the Monday of the week"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages written"
      },
      {
        "name": "edited",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages edited in the week"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "edited"
      }
    ],
    "chart": {
      "form": "lines",
      "roles": {
        "x": [
          "week"
        ],
        "y": [
          "share"
        ]
      }
    },
    "sql": "WITH scope AS (\n  SELECT CAST(? AS date) AS from_date, CAST(? AS date) AS to_date, CAST(? AS bigint) AS chat_id\n),\nhappened AS (\n  SELECT event_date, chat_id, message_id, false AS is_edit FROM messages WHERE direction = 'in'\n  UNION ALL\n  SELECT event_date, chat_id, message_id, true AS is_edit FROM message_edits\n)\nSELECT\n  CAST(date_trunc('week', happened.event_date) AS date) AS week,\n  count(CASE WHEN NOT happened.is_edit THEN 1 END) AS messages,\n  count(DISTINCT CASE WHEN happened.is_edit THEN CAST(happened.chat_id AS varchar) || ' ' || CAST(happened.message_id AS varchar) END) AS edited,\n  round(\n    100 * CAST(count(DISTINCT CASE WHEN happened.is_edit THEN CAST(happened.chat_id AS varchar) || ' ' || CAST(happened.message_id AS varchar) END) AS double)\n      / nullif(count(CASE WHEN NOT happened.is_edit THEN 1 END), 0),\n    1\n  ) AS share\nFROM happened\nCROSS JOIN scope\nWHERE happened.event_date BETWEEN scope.from_date AND scope.to_date\n  AND coalesce(happened.chat_id, 0) = coalesce(scope.chat_id, happened.chat_id, 0)\nGROUP BY CAST(date_trunc('week', happened.event_date) AS date)\nORDER BY week"
  },
  {
    "name": "links-and-forwards",
    "title": {
      "en": "How much is passed on?",
      "pt-BR": "Quanto é repassado?",
      "es": "¿Cuánto se comparte de otros?"
    },
    "description": {
      "en": "Of the messages people sent, how many were forwarded, made through another bot, or carry links, hashtags or mentions. Imported history does not tell which messages were made through another bot: their share is of the others, null where there are none.",
      "pt-BR": "Das mensagens enviadas por pessoas, quantas foram encaminhadas, feitas por outro bot, ou trazem links, hashtags ou menções. O histórico importado não diz quais mensagens foram feitas por outro bot: a parte delas é das demais, nula onde não há outras.",
      "es": "De los mensajes enviados por personas, cuántos fueron reenviados, hechos con otro bot, o llevan enlaces, hashtags o menciones. El historial importado no dice qué mensajes se hicieron con otro bot: su parte es de los demás, nula donde no hay otros."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "kind",
        "type": "string",
        "unit": "text",
        "meaning": "forwarded, via_bot, with_link, with_hashtag or with_mention"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages of the kind; one may be of several; null for via_bot where all are imported"
      },
      {
        "name": "share",
        "type": "double",
        "unit": "percent",
        "meaning": "of all messages of people; for via_bot, of those not imported"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "share"
        ],
        "y": [
          "kind"
        ]
      }
    },
    "sql": "WITH counted AS (\n  SELECT\n    count(*) AS sent,\n    count(forward_kind) AS forwarded,\n    count(CASE WHEN source <> 'import' THEN 1 END) AS sent_live,\n    count(CASE WHEN source <> 'import' THEN via_bot_id END) AS via_bot,\n    count(CASE WHEN cardinality(link_domains) > 0 THEN 1 END) AS with_link,\n    count(CASE WHEN cardinality(hashtags) > 0 THEN 1 END) AS with_hashtag,\n    count(CASE WHEN mention_count > 0 THEN 1 END) AS with_mention\n  FROM messages\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n    AND is_human\n),\nkinds AS (\n  SELECT 1 AS place, 'forwarded' AS kind, forwarded AS messages, sent FROM counted\n  UNION ALL\n  SELECT 2, 'via_bot', CASE WHEN sent_live > 0 OR sent = 0 THEN via_bot END, sent_live FROM counted\n  UNION ALL\n  SELECT 3, 'with_link', with_link, sent FROM counted\n  UNION ALL\n  SELECT 4, 'with_hashtag', with_hashtag, sent FROM counted\n  UNION ALL\n  SELECT 5, 'with_mention', with_mention, sent FROM counted\n)\nSELECT\n  kind,\n  messages,\n  round(100 * CAST(messages AS double) / nullif(sent, 0), 1) AS share\nFROM kinds\nORDER BY place"
  },
  {
    "name": "link-domains",
    "title": {
      "en": "Which sites are linked?",
      "pt-BR": "Quais sites são citados?",
      "es": "¿Qué sitios se enlazan?"
    },
    "description": {
      "en": "Domains of the links in messages of people. A message counts once for each domain.",
      "pt-BR": "Domínios dos links em mensagens de pessoas. Uma mensagem conta uma vez para cada domínio.",
      "es": "Dominios de los enlaces en mensajes de personas. Un mensaje cuenta una vez por cada dominio."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "domain",
        "type": "string",
        "unit": "text",
        "meaning": "the domain"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages with a link to it"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who sent one"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "messages"
        ],
        "y": [
          "domain"
        ]
      }
    },
    "sql": "SELECT\n  links.domain,\n  count(*) AS messages,\n  count(DISTINCT messages.user_id) AS people\nFROM messages\nCROSS JOIN UNNEST(array_distinct(messages.link_domains)) AS links (domain)\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  AND is_human\nGROUP BY links.domain\nORDER BY messages DESC, links.domain\nLIMIT 15"
  },
  {
    "name": "hashtags",
    "title": {
      "en": "Which hashtags are used?",
      "pt-BR": "Quais hashtags são usadas?",
      "es": "¿Qué hashtags se usan?"
    },
    "description": {
      "en": "Hashtags in messages of people, capitals ignored. A message counts once for each hashtag.",
      "pt-BR": "Hashtags em mensagens de pessoas, sem distinguir maiúsculas. Uma mensagem conta uma vez para cada hashtag.",
      "es": "Hashtags en mensajes de personas, sin distinguir mayúsculas. Un mensaje cuenta una vez por cada hashtag."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "hashtag",
        "type": "string",
        "unit": "text",
        "meaning": "the hashtag, lower case"
      },
      {
        "name": "messages",
        "type": "bigint",
        "unit": "messages",
        "meaning": "messages with it"
      },
      {
        "name": "people",
        "type": "bigint",
        "unit": "people",
        "meaning": "different people who used it"
      }
    ],
    "chart": {
      "form": "bars",
      "roles": {
        "x": [
          "messages"
        ],
        "y": [
          "hashtag"
        ]
      }
    },
    "sql": "SELECT\n  tags.hashtag,\n  count(*) AS messages,\n  count(DISTINCT messages.user_id) AS people\nFROM messages\nCROSS JOIN UNNEST(array_distinct(messages.hashtags)) AS tags (hashtag)\nWHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n  AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n  AND is_human\nGROUP BY tags.hashtag\nORDER BY messages DESC, tags.hashtag\nLIMIT 15"
  },
  {
    "name": "pipeline-health",
    "title": {
      "en": "Does everything arrive?",
      "pt-BR": "Chega tudo?",
      "es": "¿Llega todo?"
    },
    "description": {
      "en": "Updates by kind: how many, how late they arrived, and the newest. A delay is the time from the event to its arrival at the webhook, where Telegram tells the time of the event. Imported history is counted and has no delay.",
      "pt-BR": "Atualizações por tipo: quantas, com que atraso chegaram, e a mais nova. Atraso é o tempo do evento até a chegada no webhook, onde o Telegram informa a hora do evento. O histórico importado é contado e não tem atraso.",
      "es": "Actualizaciones por tipo: cuántas, con qué retraso llegaron, y la más nueva. Retraso es el tiempo del evento a su llegada al webhook, donde Telegram da la hora del evento. El historial importado se cuenta y no tiene retraso."
    },
    "parameters": [
      {
        "name": "from_date",
        "type": "date",
        "meaning": "the first day"
      },
      {
        "name": "to_date",
        "type": "date",
        "meaning": "the last day"
      },
      {
        "name": "chat_id",
        "type": "bigint",
        "meaning": "the only chat to look at; null for all"
      }
    ],
    "columns": [
      {
        "name": "update_type",
        "type": "string",
        "unit": "text",
        "meaning": "kind of the update"
      },
      {
        "name": "updates",
        "type": "bigint",
        "unit": "events",
        "meaning": "rows of this kind"
      },
      {
        "name": "median_delay_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "half arrived within this; null where Telegram gives no time, or all are imported"
      },
      {
        "name": "p90_delay_seconds",
        "type": "bigint",
        "unit": "seconds",
        "meaning": "nine of ten arrived within this"
      },
      {
        "name": "newest_event_at",
        "type": "timestamp",
        "unit": "none",
        "meaning": "the newest event, UTC"
      },
      {
        "name": "newest_event_date",
        "type": "date",
        "unit": "day",
        "meaning": "its day"
      }
    ],
    "chart": {
      "form": "table",
      "roles": {}
    },
    "sql": "WITH arrived AS (\n  SELECT\n    update_type,\n    event_at,\n    event_date,\n    CASE WHEN event_at_source = 'telegram' AND source <> 'import' THEN date_diff('millisecond', event_at, received_at) / 1000 END AS delay\n  FROM updates\n  WHERE event_date BETWEEN CAST(? AS date) AND CAST(? AS date)\n    AND coalesce(chat_id, 0) = coalesce(CAST(? AS bigint), chat_id, 0)\n),\nplaced AS (\n  SELECT *, cume_dist() OVER (PARTITION BY update_type, delay IS NULL ORDER BY delay) AS place\n  FROM arrived\n)\nSELECT\n  update_type,\n  count(*) AS updates,\n  min(CASE WHEN place >= 0.5 THEN delay END) AS median_delay_seconds,\n  min(CASE WHEN place >= 0.9 THEN delay END) AS p90_delay_seconds,\n  max(event_at) AS newest_event_at,\n  max(event_date) AS newest_event_date\nFROM placed\nGROUP BY update_type\nORDER BY updates DESC, update_type"
  }
]
