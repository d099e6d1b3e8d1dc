import type { Language } from '@telelake/insights'

/** Names of columns and values that stand in pictures, where the name itself will not do. English, Portuguese, Spanish. */
const labels: Readonly<Record<string, readonly [string, string, string]>> = {
  confirmed: ['resolved, confirmed', 'resolvido, confirmado', 'resuelto, confirmado'],
  assumed: ['resolved, assumed', 'resolvido, presumido', 'resuelto, supuesto'],
  human_assisted: ['with human help', 'com ajuda humana', 'con ayuda humana'],
  unresolved: ['not resolved', 'não resolvido', 'sin resolver'],
  unknown: ['no sign', 'sem sinal', 'sin señal'],
  pending: ['too recent', 'recente demais', 'demasiado reciente'],
  daily: ['on the day', 'no dia', 'en el día'],
  weekly: ['in 7 days', 'em 7 dias', 'en 7 días'],
  monthly: ['in 30 days', 'em 30 dias', 'en 30 días'],
  new_people: ['new', 'novos', 'nuevas'],
  returning_people: ['returning', 'voltam', 'vuelven'],
  resurrected_people: ['back after 30 days', 'de volta após 30 dias', 'de vuelta tras 30 días'],
  joined: ['joined', 'entraram', 'entraron'],
  left_or_banned: ['left', 'saíram', 'salieron'],
  net_so_far: ['net', 'saldo', 'saldo'],
  mean_of_week: ['mean of 7 days', 'média de 7 dias', 'media de 7 días'],
  messages: ['messages', 'mensagens', 'mensajes'],
  sessions: ['visits', 'visitas', 'visitas'],
  people: ['people', 'pessoas', 'personas'],
  questions: ['questions', 'perguntas', 'preguntas'],
  replies: ['replies', 'respostas', 'respuestas'],
  times: ['times', 'vezes', 'veces'],
  share: ['share', 'parcela', 'proporción'],
  share_so_far: ['share so far', 'parcela acumulada', 'proporción acumulada'],
  stickiness: ['of the month’s people', 'das pessoas do mês', 'de las personas del mes'],
  peak_hour: ['busiest hour', 'hora de pico', 'hora pico'],
  peak_factor: ['times the mean hour', 'vezes a hora média', 'veces la hora media'],
  span_from_hour: ['three busiest begin', 'as três de pico começam', 'las tres pico empiezan'],
  span_share: ['in those three hours', 'nessas três horas', 'en esas tres horas'],
  mean: ['messages each, mean', 'mensagens cada, média', 'mensajes cada una, media'],
  median: ['half write at most', 'metade escreve até', 'la mitad escribe hasta'],
  p90: ['nine of ten at most', 'nove em dez até', 'nueve de diez hasta'],
  mean_of_day: ['each on a day', 'cada num dia', 'cada una en un día'],
  median_seconds: ['median', 'mediana', 'mediana'],
  p90_seconds: ['nine of ten within', 'nove em dez em até', 'nueve de diez en hasta'],
  mean_seconds: ['mean', 'média', 'media'],
  events_per_session: ['events in a visit', 'eventos por visita', 'eventos por visita'],
  one_event_share: ['with a single event', 'com um só evento', 'con un solo evento'],
  answers_seen: ['answers seen', 'respostas vistas', 'respuestas vistas'],
  seen_share: ['of the questions', 'das perguntas', 'de las preguntas'],
  message_share: ['of the messages', 'das mensagens', 'de los mensajes'],
  people_share: ['of the people', 'das pessoas', 'de las personas'],
  rows: ['rows', 'linhas', 'filas'],
  rejected: ['rejected', 'rejeitados', 'rechazados'],
  duplicates: ['duplicates', 'duplicados', 'duplicados'],
  none: ['none', 'nenhum', 'ninguno'],
  other: ['other', 'outros', 'otros'],
  text: ['text', 'texto', 'texto'],
  photo: ['photo', 'foto', 'foto'],
  voice: ['voice', 'voz', 'voz'],
  sticker: ['sticker', 'figurinha', 'sticker'],
  forwarded: ['forwarded', 'encaminhadas', 'reenviados'],
  via_bot: ['by way of a bot', 'por meio de bot', 'mediante un bot'],
  with_link: ['with a link', 'com link', 'con enlace'],
  with_hashtag: ['with a hashtag', 'com hashtag', 'con hashtag'],
  with_mention: ['with a mention', 'com menção', 'con mención'],
}

const places: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, 'pt-BR': 1, es: 2 }

/** A column's name, or a value that stands for a kind, for people to read. */
export function labelOf(name: string, language: Language): string {
  return (
    (Object.hasOwn(labels, name) ? labels[name]?.[places[language]] : undefined) ?? name.replaceAll('_', ' ')
  )
}
