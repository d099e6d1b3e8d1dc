const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** Draws that depend on their seed alone. */
export interface Random {
  next(): number // 0 to 1
  below(limit: number): number
  few(limit: number): number // below the limit, low numbers far more often, as people and words are
  is(chance: number): boolean
  pick<T>(list: readonly T[]): T
  letters(count: number): string
}

/** mulberry32: small, fast, good enough for made-up chatter. */
export function randomOf(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    few: (limit) => Math.min(limit, Math.floor(limit ** next())) - 1,
    is: (chance) => next() < chance,
    pick: (list) => list[below(list.length)]!,
    letters: (count) => {
      let text = ''
      for (let n = 0; n < count; n++) text += ALPHABET[below(64)]!
      return text
    },
  }
}
