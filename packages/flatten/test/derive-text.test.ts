import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattenUpdate } from '../src/index.ts'
import type { Row } from '../src/index.ts'
import { normaliseText } from '../src/normalise-text.ts'

function rowOf(text: string, language = 'pt-br'): Row {
  return flattenUpdate(
    {
      update_id: 1,
      message: {
        message_id: 1,
        date: 1_773_144_000,
        chat: { id: 5, type: 'private' },
        from: { id: 5, is_bot: false, first_name: 'A', language_code: language },
        text,
      },
    },
    {
      receivedAt: 0,
      rawKey: '',
      calendar: { timeZone: 'UTC', at: () => ({ date: '2026-03-10', hour: 0, weekday: 2 }) },
    },
  )
}

describe('question_key', () => {
  for (const wordings of [
    [
      'Como faço para trocar a senha?',
      'como trocar minha senha',
      'quero trocar a senha como faço',
      'COMO TROCAR A SENHA??',
    ],
    ['¿Cómo cambio la contraseña?', 'quiero cambiar la contraseña', 'como cambio la contraseña'],
    ['How do I change my password?', 'how to change password', 'how can I change my password'],
  ])
    it(`is one for ${wordings.join(' | ')}`, () => {
      const language = /contrase/.test(wordings[0]!) ? 'es' : /password/.test(wordings[0]!) ? 'en' : 'pt'

      expect(new Set(wordings.map((text) => rowOf(text, language).question_key)).size).toBe(1)
    })

  it('differs between a statement and its negation', () => {
    expect(rowOf('consigo entrar no app?').question_key).not.toBe(
      rowOf('não consigo entrar no app').question_key,
    )
  })
})

describe('judgements of a text', () => {
  for (const [text, columns] of [
    ['qual o prazo de entrega?', { is_question: true }],
    ['o pix não caiu ainda', { is_question: true }],
    ['bom dia, onde vejo meu boleto', { is_question: true }],
    ['oi do canal', { is_question: false }],
    ['aviso: https://example.org/x?y=1', { is_question: false }],
    ['do you know the price', { is_question: true }],
    ['kkkkk', { is_question: false }],
    ['bom dia pessoal', { is_question: false }],
    ['valeu', { is_positive_feedback: true, is_question: false }],
    ['it worked, thank you', { is_positive_feedback: true }],
    ['não funcionou', { is_negative_feedback: true, is_positive_feedback: false }],
    ['isso não resolveu', { is_negative_feedback: true, is_positive_feedback: false }],
    ['did not work', { is_negative_feedback: true, is_positive_feedback: false }],
    ['no funcionó', { is_negative_feedback: true, is_positive_feedback: false }],
    ['quero falar com um atendente', { is_escalation: true, is_question: false }],
    ['agent please', { is_escalation: true }],
  ] as const)
    it(`are ${JSON.stringify(columns)} for "${text}"`, () => {
      expect(rowOf(text)).toMatchObject(columns)
    })

  it('do not mistake a command for a question', () => {
    const row = flattenUpdate(
      {
        update_id: 1,
        message: { text: '/ajuda como?', entities: [{ type: 'bot_command', offset: 0, length: 6 }], date: 1 },
      },
      {
        receivedAt: 0,
        rawKey: '',
        calendar: { timeZone: 'UTC', at: () => ({ date: '1970-01-01', hour: 0, weekday: 4 }) },
      },
    )

    expect([row.command, row.is_question]).toEqual(['/ajuda', false])
  })
})

describe('text_language', () => {
  for (const [text, app, language] of [
    ['como faço para trocar a senha do aplicativo?', 'en', 'pt'],
    ['¿cómo puedo cambiar la contraseña de la cuenta?', 'pt-br', 'es'],
    ['how do I change the password of my account?', 'pt-br', 'en'],
    ['¿Dónde veo mi factura? https://example.org/where-is-the-invoice', 'pt-br', 'es'],
    ['👍', 'pt-br', null],
    ['não', 'en', 'pt'],
    ['¿ya?', 'en', 'es'],
    ['thanks', 'pt-br', 'en'],
    ['desarrolladores', 'pt-br', 'es'], // by its spelling
    ['blackboard', 'pt-br', 'en'],
    ['habitação', 'en', 'pt'],
    ['дай ключ', 'ru', 'ru'],
    ['12345', 'pt-br', null],
    ['no', 'es-ar', 'es'], // a word of all three: the app decides
  ] as const)
    it(`is ${language} for "${text}"`, () => {
      expect(rowOf(text, app).text_language).toBe(language)
    })
})

describe('long texts', () => {
  for (const text of ['a', 'ã', 'ж', 'é ', 'ab ', 'como aa', 'a@', 'http://'])
    it(`are judged whatever they repeat: ${text}`, () => {
      expect(rowOf(`como ${text.repeat(3_400_000 / text.length)}`).is_question).toBe(true)
    })
})

describe('normaliseText', () => {
  it('removes marks, case, links, mentions, punctuation and drawn-out letters', () => {
    expect(normaliseText('  OIIII, @Ana!! Já vi https://x.org/a?b=C — "não" É 100%  ')).toBe(
      'oi ja vi nao e 100',
    )
  })

  for (const [text, normalised] of [
    ['oiiii', 'oi'],
    ['coool', 'col'],
    ['book', 'book'],
    ['1000000', '1000000'],
    ['ааа яяяя', 'а я'],
    ['a.a.a aaa', 'a a a a'],
  ])
    it(`writes letters repeated three times or more once: ${text}`, () => {
      expect(normaliseText(text!)).toBe(normalised)
    })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
    )
  })
})
