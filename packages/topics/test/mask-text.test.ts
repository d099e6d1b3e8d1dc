import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MASK, maskText } from '../src/mask-text.ts'

describe('maskText', () => {
  it.each([
    ['where is my order #48211?', 'where is my order …?'],
    ['pedido AB12C3 não chegou', 'pedido … não chegou'],
    ['rastreio BR0044556PT.', 'rastreio ….'],
    ['me liga: +55 11 91234-5678', 'me liga: …'],
    ['cobraram R$ 1.200,00 em 12/03/2026', 'cobraram R$ … em …'],
    ['escreva para ana.maria@exemplo.com.br, por favor', 'escreva para …, por favor'],
    ['valeu @joao_silva!', 'valeu …!'],
    ['(veja https://exemplo.com/a?b=1)', '(veja …)'],
    ['t.me/exemplo não abre', '… não abre'],
    ['см. www.example.org', 'см. …'],
    ['طلبي رقم ٤٨٢١١ لم يصل', 'طلبي رقم … لم يصل'],
  ])('masks %s', (text, masked) => {
    expect(maskText(text)).toBe(masked)
  })

  it.each([
    'error 403 on upload',
    'windows11 não inicia',
    'como converter para mp4?',
    'funciona.obrigado',
    'das 9h às 18h',
    'e/ou',
    'a @ b',
  ])('leaves %s as it is', (text) => {
    expect(maskText(text)).toBe(text)
  })

  it('changes nothing that is masked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const masked = maskText(text)
        expect(maskText(masked)).toBe(masked)
      }),
    )
  })

  it('leaves no number of four digits or more, and no word with an @ in it', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.nat().map(String),
      fc.emailAddress(),
      fc.constantFrom(' ', '@ana', MASK),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const masked = maskText(parts.join(' '))
        expect(masked).not.toMatch(/\d{4}/)
        expect(masked).not.toMatch(/@\w/)
      }),
    )
  })
})
