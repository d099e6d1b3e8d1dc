import type { Language, PerLanguage } from './language.ts'
import { Room } from './room.ts'
import type { MessageIds } from './room.ts'
import type { Random } from './random.ts'
import type { Chat, User } from './telegram.ts'

/** Somebody who writes to the bot, in the one room they use for it. */
export interface Person {
  readonly user: User
  readonly language: Language
  readonly room: Room
  readonly energy: number // how much they write, relative to others; a few write most
  readonly joinsOn: number // index of the day they come; negative: were there before the first
  readonly leavesOn: number // index of the day they go; Infinity: stay
}

const LANGUAGES: readonly Language[] = ['pt', 'es', 'en']
const LANGUAGE_SHARES: PerLanguage<number> = { pt: 0.75, es: 0.14, en: 0.11 }

const FIRST_NAMES: PerLanguage<readonly string[]> = {
  pt: 'Ana Beatriz Bruno Bianca Caio Carla Cláudia Daniel Débora Diego Eduarda Elaine Fábio Felipe Fernanda Gabriel Gustavo Heloísa Igor Isabela Jéssica João José Júlia Larissa Lucas Luana Marcos Mariana Mateus Natália Otávio Patrícia Paulo Rafaela Renan Roberta Rodrigo Sandra Tatiane Thiago Vinícius Vitória Wesley'.split(
    ' ',
  ),
  es: 'Agustín Camilo Carmen Diego Emilia Florencia Javier Lucía Manuel Martina Nicolás Paula Rocío Santiago Valeria'.split(
    ' ',
  ),
  en: 'Alice Ben Chloe Daniel Emma George Hannah James Kate Liam Olivia Ryan Sophie Tom'.split(' '),
}

const LAST_NAMES: PerLanguage<readonly string[]> = {
  pt: 'Almeida Alves Andrade Araújo Barbosa Batista Campos Cardoso Carvalho Costa Dias Ferreira Freitas Gomes Lima Lopes Machado Martins Melo Mendes Moreira Nascimento Nunes Oliveira Pereira Pinto Ramos Ribeiro Rocha Santos Silva Souza Teixeira Vieira'.split(
    ' ',
  ),
  es: 'Acosta Benítez Castro Domínguez Fernández García Herrera López Molina Ortega Rojas Suárez'.split(' '),
  en: 'Baker Brown Clarke Evans Hughes Jones Miller Smith Taylor Walker'.split(' '),
}

const LOCALES: PerLanguage<readonly string[]> = { pt: ['pt-br'], es: ['es'], en: ['en'] }

export const bot: User = {
  id: 7012345678,
  is_bot: true,
  first_name: 'Lia · Atendimento Aurora',
  username: 'AuroraAtendeBot',
}

/** The support team; they answer in the support group only. */
export const agents: readonly [User, User, User] = [
  {
    id: 512340011,
    is_bot: false,
    first_name: 'Camila',
    last_name: 'Duarte',
    username: 'camila_aurora',
    language_code: 'pt-br',
  },
  {
    id: 948120733,
    is_bot: false,
    first_name: 'Rafael',
    last_name: 'Nogueira',
    username: 'rafa_aurora',
    language_code: 'pt-br',
  },
  {
    id: 6120945518,
    is_bot: false,
    first_name: 'Inés',
    last_name: 'Robles',
    language_code: 'es',
    is_premium: true,
  },
]

/** Owns the community; speaks there as the group itself, unseen. */
export const owner: User = {
  id: 233981204,
  is_bot: false,
  first_name: 'Helena',
  last_name: 'Prado',
  username: 'helenaprado',
  language_code: 'pt-br',
}

/** Invents people of one group, or of private chats, one room each. */
export class Crowd {
  readonly #random: Random
  readonly #days: number
  readonly #ids = new Set<number>()

  constructor(random: Random, days: number) {
    this.#random = random
    this.#days = days
  }

  members(room: Room, count: number): readonly Person[] {
    return Array.from({ length: count }, () => {
      const language = this.#language()
      return this.#person(this.#user(language), language, room)
    })
  }

  privately(messageIds: MessageIds, count: number): readonly Person[] {
    return Array.from({ length: count }, () => {
      const language = this.#language()
      const user = this.#user(language)
      const states = [{ since: -Infinity, chat: privateChat(user), messageIds }] as const
      const room = new Room({ states, adminSince: -Infinity }, this.#random)
      return this.#person(user, language, room)
    })
  }

  #language(): Language {
    return this.#random.weighted(LANGUAGES, (language) => LANGUAGE_SHARES[language])
  }

  #person(user: User, language: Language, room: Room): Person {
    const random = this.#random
    const turnover = Math.min(1, this.#days / 28) // fewer come and go in fewer days
    const joinsOn = random.chance(0.3 * turnover) ? random.integer(0, this.#days - 1) : -1
    const leavesOn = random.chance(0.1 * turnover) ? random.integer(joinsOn + 2, this.#days + 1) : Infinity
    return { user, language, room, energy: Math.min(9, random.fraction() ** -0.5), joinsOn, leavesOn }
  }

  #user(language: Language): User {
    const random = this.#random
    const first = random.pick(FIRST_NAMES[language])
    const last = random.pick(LAST_NAMES[language])
    const locale = random.chance(0.05) ? 'en' : random.pick(LOCALES[language])
    return {
      id: this.#newId(),
      is_bot: false,
      first_name: random.chance(0.06) ? `${first} ${random.pick(['🌻', '🚀', '✨', '🐾'])}` : first,
      ...(random.chance(0.62) ? { last_name: last } : {}),
      ...(random.chance(0.58) ? { username: userName(first, last, random) } : {}),
      ...(random.chance(0.95) ? { language_code: locale } : {}),
      ...(random.chance(0.11) ? { is_premium: true } : {}),
    }
  }

  #newId(): number {
    const id = this.#random.integer(90_000_000, 8_300_000_000)
    if (this.#ids.has(id)) return this.#newId()
    this.#ids.add(id)
    return id
  }
}

function privateChat({ id, first_name, last_name, username }: User): Chat {
  return {
    id,
    first_name,
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username }),
    type: 'private',
  }
}

function userName(first: string, last: string, random: Random): string {
  const plain = `${first}${random.pick(['_', '', '.'])}${last}`.normalize('NFD').replace(/[^A-Za-z_]/g, '')
  return plain.toLowerCase() + (random.chance(0.7) ? random.integer(1, 99) : '')
}
