/** Random letters and digits, 16 or more, are above this but for 1 in 2,000; passwords people make up are mostly below. */
const LEAST_BITS = 48

/**
 * Whether a secret is so regular that it can be guessed: one character over and over, a sequence, a repeated word. An
 * upper bound of its entropy is compared, that of its characters and that of the steps between them, whichever is
 * lower, over one period. It cannot see that words are from a dictionary: make secrets at random.
 */
export function isWeakSecret(secret: string): boolean {
  const codes = Array.from(secret, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  return Math.min(entropyOf(codes), entropyOf(steps)) * periodOf(codes) < LEAST_BITS
}

/** Bits for each item, by how often each value occurs. */
function entropyOf(items: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / items.length) * Math.log2(count / items.length)
  return bits
}

/** The length of the shortest start that, repeated, gives the whole. */
function periodOf(items: readonly number[]): number {
  for (let period = 1; period < items.length; period++)
    if (items.every((item, at) => at < period || item === items[at - period])) return period
  return items.length
}
