import type { Random } from './random.ts'
import type { Content, Entity } from './telegram.ts'

const ENTITY_PATTERNS: readonly (readonly [Entity['type'], RegExp])[] = [
  ['bot_command', /(?<![\w/@])\/[a-z]\w*(?:@\w+)?/gi],
  ['url', /https?:\/\/[^\s]+/g],
  ['mention', /(?<![\w/@])@[a-z]\w{3,31}/gi],
  ['hashtag', /(?<![\w/#])#\d*[\p{L}_][\p{L}\d_]*/gu],
]

/** The largest first side of a photo's sizes, as Telegram's servers scale them. */
const PHOTO_SIDES = [90, 320, 800, 1280] as const

const STICKERS = [
  {
    emoji: '😂',
    set_name: 'CapivarasFelizes',
    is_animated: false,
    is_video: false,
    unique: 'AgADkQADr8ZRGg',
  },
  {
    emoji: '❤️',
    set_name: 'CapivarasFelizes',
    is_animated: false,
    is_video: false,
    unique: 'AgADlAADr8ZRGg',
  },
  { emoji: '👍', set_name: 'AuroraLoja', is_animated: true, is_video: false, unique: 'AgADAgADwZxVNA' },
  { emoji: '🎉', set_name: 'AuroraLoja', is_animated: true, is_video: false, unique: 'AgADBQADwZxVNA' },
  { emoji: '😴', set_name: 'GatosDoTrampo', is_animated: false, is_video: true, unique: 'AgADHwAD5kJQUQ' },
] as const

const DOCUMENTS = ['comprovante.pdf', 'comprovante_pix.pdf', 'nota_fiscal_48213.pdf', 'boleto.pdf'] as const

/** A text as Telegram sends it: with the entities it finds by itself. */
export function textContent(text: string): Content {
  const entities = entitiesOf(text)
  return entities.length > 0 ? { text, entities } : { text }
}

/** Three or four sizes of one picture, smallest first. */
export function photoContent(random: Random, caption?: string): Content {
  const portrait = random.chance(0.6)
  const stem = random.token(12)
  const photo = PHOTO_SIDES.slice(0, random.integer(3, 4)).map((side, index) => {
    const other = Math.round(side * 0.75)
    return {
      ...file('AgACAgEAAxkBAA', `AQAD${stem}${'sxyz'.charAt(index)}`, random),
      file_size: Math.round(side * other * random.between(0.1, 0.16)),
      width: portrait ? other : side,
      height: portrait ? side : other,
    }
  })
  if (caption === undefined) return { photo }
  const entities = entitiesOf(caption)
  return { photo, caption, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

export function stickerContent(random: Random): Content {
  const { unique, emoji, set_name, is_animated, is_video } = random.pick(STICKERS)
  return {
    sticker: {
      width: 512,
      height: 512,
      emoji,
      set_name,
      is_animated,
      is_video,
      type: 'regular',
      ...file('CAACAgEAAxkBAA', unique, random),
      file_size: random.integer(9_000, 60_000),
    },
  }
}

export function voiceContent(random: Random): Content {
  const duration = random.integer(2, 75) // seconds
  return {
    voice: {
      duration,
      mime_type: 'audio/ogg',
      ...file('AwACAgEAAxkBAA', `AgAD${random.token(11)}`, random),
      file_size: duration * random.integer(3_500, 4_200),
    },
  }
}

export function documentContent(random: Random): Content {
  return {
    document: {
      file_name: random.pick(DOCUMENTS),
      mime_type: 'application/pdf',
      ...file('BQACAgEAAxkBAA', `AgAD${random.token(11)}`, random),
      file_size: random.integer(38_000, 410_000),
    },
  }
}

/** Somewhere in São Paulo. */
export function locationContent(random: Random): Content {
  const around = (degrees: number): number => Number((degrees + random.between(-0.08, 0.08)).toFixed(6))
  return { location: { latitude: around(-23.561), longitude: around(-46.656) } }
}

function file(prefix: string, uniqueId: string, random: Random): Content {
  return { file_id: prefix + random.token(54), file_unique_id: uniqueId }
}

function entitiesOf(text: string): readonly Entity[] {
  return ENTITY_PATTERNS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ offset: match.index, length: match[0].length, type })),
  ).sort((left, right) => left.offset - right.offset)
}
