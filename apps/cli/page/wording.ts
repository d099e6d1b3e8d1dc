import type { Language } from '@telelake/insights'

/** What the page itself says, by language. */
export interface Wording {
  title: string
  skip: string
  answers: string
  dictionary: string
  from: string
  to: string
  chat: string
  allChats: string
  language: string
  lastDays: (days: number) => string
  allDays: string
  clock: (zone: string) => string
  loading: string
  failed: string
  retry: string
  nothing: string
  noRows: string
  fill: string
  table: string
  first: (shown: string, all: string) => string
  how: string
  copy: string
  copied: string
  csv: string
  scanned: (size: string) => string
  search: string
  column: string
  type: string
  meaning: string
  source: string
  personal: string
  table_updates: string
  people: string
  peopleOfMonth: string
  messages: string
  resolved: string
  ofDay: string
  band: (low: string, high: string) => string
  stickiness: (share: string) => string
  total: string
  other: string
  week: string
  health: string
}

export const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    title: 'What people ask the bot',
    skip: 'Skip to the answers',
    answers: 'Answers',
    dictionary: 'Data dictionary',
    from: 'From',
    to: 'To',
    chat: 'Chat',
    allChats: 'All chats',
    language: 'Language',
    lastDays: (days) => `${days} days`,
    allDays: 'All',
    clock: (zone) => `clock of ${zone}`,
    loading: 'Asking…',
    failed: 'This question could not be answered.',
    retry: 'Ask again',
    nothing: 'Nothing in these days.',
    noRows: 'The lake has no rows yet.',
    fill: 'Fill one with a made-up support group:',
    table: 'As a table',
    first: (shown, all) => `The first ${shown} of ${all} rows; the CSV has all.`,
    how: 'How is this computed?',
    copy: 'Copy as Athena SQL',
    copied: 'Copied',
    csv: 'CSV',
    scanned: (size) => `${size} read`,
    search: 'Find a column',
    column: 'Column',
    type: 'Type',
    meaning: 'Meaning',
    source: 'Source',
    personal: 'Personal',
    table_updates: 'The one wide table: a row for each update.',
    people: 'People a day',
    peopleOfMonth: 'People in 30 days',
    messages: 'Messages',
    resolved: 'Resolved',
    ofDay: 'mean of the days',
    band: (low, high) => `from ${low} to ${high}`,
    stickiness: (share) => `${share} of them on a day`,
    total: 'all',
    other: 'other',
    week: 'wk',
    health: 'Is the pipeline well?',
  },
  'pt-BR': {
    title: 'O que as pessoas perguntam ao bot',
    skip: 'Ir para as respostas',
    answers: 'Respostas',
    dictionary: 'Dicionário de dados',
    from: 'De',
    to: 'Até',
    chat: 'Conversa',
    allChats: 'Todas as conversas',
    language: 'Idioma',
    lastDays: (days) => `${days} dias`,
    allDays: 'Tudo',
    clock: (zone) => `relógio de ${zone}`,
    loading: 'Perguntando…',
    failed: 'Não foi possível responder a esta pergunta.',
    retry: 'Perguntar de novo',
    nothing: 'Nada nestes dias.',
    noRows: 'O lago ainda não tem linhas.',
    fill: 'Encha um com um grupo de suporte inventado:',
    table: 'Como tabela',
    first: (shown, all) => `As primeiras ${shown} de ${all} linhas; o CSV tem todas.`,
    how: 'Como isto é calculado?',
    copy: 'Copiar como SQL do Athena',
    copied: 'Copiado',
    csv: 'CSV',
    scanned: (size) => `${size} lidos`,
    search: 'Procurar uma coluna',
    column: 'Coluna',
    type: 'Tipo',
    meaning: 'Significado',
    source: 'Origem',
    personal: 'Pessoal',
    table_updates: 'A tabela larga: uma linha para cada update.',
    people: 'Pessoas por dia',
    peopleOfMonth: 'Pessoas em 30 dias',
    messages: 'Mensagens',
    resolved: 'Resolvidas',
    ofDay: 'média dos dias',
    band: (low, high) => `de ${low} a ${high}`,
    stickiness: (share) => `${share} delas num dia`,
    total: 'total',
    other: 'outros',
    week: 'sem',
    health: 'O pipeline está bem?',
  },
  es: {
    title: 'Qué le pregunta la gente al bot',
    skip: 'Ir a las respuestas',
    answers: 'Respuestas',
    dictionary: 'Diccionario de datos',
    from: 'Desde',
    to: 'Hasta',
    chat: 'Chat',
    allChats: 'Todos los chats',
    language: 'Idioma',
    lastDays: (days) => `${days} días`,
    allDays: 'Todo',
    clock: (zone) => `reloj de ${zone}`,
    loading: 'Preguntando…',
    failed: 'No se pudo responder a esta pregunta.',
    retry: 'Preguntar otra vez',
    nothing: 'Nada en estos días.',
    noRows: 'El lago aún no tiene filas.',
    fill: 'Llene uno con un grupo de soporte inventado:',
    table: 'Como tabla',
    first: (shown, all) => `Las primeras ${shown} de ${all} filas; el CSV las tiene todas.`,
    how: '¿Cómo se calcula?',
    copy: 'Copiar como SQL de Athena',
    copied: 'Copiado',
    csv: 'CSV',
    scanned: (size) => `${size} leídos`,
    search: 'Buscar una columna',
    column: 'Columna',
    type: 'Tipo',
    meaning: 'Significado',
    source: 'Origen',
    personal: 'Personal',
    table_updates: 'La tabla ancha: una fila por update.',
    people: 'Personas por día',
    peopleOfMonth: 'Personas en 30 días',
    messages: 'Mensajes',
    resolved: 'Resueltas',
    ofDay: 'media de los días',
    band: (low, high) => `de ${low} a ${high}`,
    stickiness: (share) => `${share} de ellas en un día`,
    total: 'total',
    other: 'otros',
    week: 'sem',
    health: '¿Está bien el pipeline?',
  },
}
