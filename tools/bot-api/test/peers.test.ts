import { describe, expect, it } from 'vitest'
import { readFactsFile } from '../scripts/generate.ts'
import { fieldType } from '../src/facts.ts'
import type { FieldType } from '../src/facts.ts'
import { declaredTypes } from './peers.ts'
import type { DeclaredField } from './peers.ts'

const facts = readFactsFile()
const names = Object.keys(facts.types)

function kindsOf(type: FieldType): string[] {
  switch (type.kind) {
    case 'array':
      return [...new Set(kindsOf(type.item))].sort().map((kind) => `${kind}[]`)
    case 'literal':
      return [typeof type.value]
    case 'list':
      return ['string']
    case 'reference':
      return type.name === 'RichText' ? ['object', 'object[]', 'string'] : ['object']
    default:
      return [type.kind]
  }
}

/** Every difference between our facts and a package's declarations, one line each. */
function differences(specifier: string): string[] {
  const found: string[] = []
  for (const [name, theirs] of declaredTypes(specifier, names)) {
    if (theirs === undefined) {
      found.push(`${name}: only ours`)
      continue
    }
    const ours: Record<string, DeclaredField> = Object.fromEntries(
      Object.entries(facts.types[name] ?? {}).map(([field, { required, type }]) => [
        field,
        { required, kinds: kindsOf(fieldType(type)).sort().join(' | ') },
      ]),
    )
    for (const field of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const [our, their] = [ours[field], theirs[field]]
      const at = `${name}.${field}`
      if (our === undefined || their === undefined)
        found.push(`${at}: only ${our === undefined ? 'theirs' : 'ours'}`)
      else {
        if (our.required !== their.required)
          found.push(`${at}: ${our.required ? 'required here' : 'optional here'}`)
        if (our.kinds !== their.kinds) found.push(`${at}: ${our.kinds} here, ${their.kinds} there`)
      }
    }
  }
  return found
}

describe('the facts', () => {
  it('are those of node-telegram-bot-api, which reads the documentation with a parser of its own', () => {
    expect(differences('node-telegram-bot-api')).toEqual([])
  })

  it('are those of @grammyjs/types, which people write by hand, but for what is listed here', () => {
    // It gives an inaccessible message the fields of any message, so that one need not be told from the other.
    const known = (line: string): boolean => /^InaccessibleMessage\.\w+: only theirs$/.test(line)
    const rest = differences('@grammyjs/types').filter((line) => !known(line))
    expect(rest).toEqual([
      // The documentation calls these optional; https://core.telegram.org/bots/api#directmessagestopic and #game.
      'DirectMessagesTopic.user: optional here',
      // It has a type of its own, UserFromGetMe, for the fields that only getMe fills.
      'User.can_join_groups: only ours',
      'User.can_read_all_group_messages: only ours',
      'User.supports_guest_queries: only ours',
      'User.supports_inline_queries: only ours',
      'User.can_connect_to_business: only ours',
      'User.has_main_web_app: only ours',
      'User.has_topics_enabled: only ours',
      'User.allows_users_to_create_topics: only ours',
      'User.can_manage_bots: only ours',
      'User.supports_join_request_queries: only ours',
      // Documented, missing there.
      'Sticker.needs_repainting: only ours',
      'Game.text: optional here',
      'Game.text_entities: optional here',
      'Game.animation: optional here',
      // The server writes can_delete_sent_messages: https://github.com/tdlib/telegram-bot-api, Client.cpp.
      'BusinessBotRights.can_delete_sent_messages: only ours',
      'BusinessBotRights.can_delete_outgoing_messages: only theirs',
    ])
  })
})
