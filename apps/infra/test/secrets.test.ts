import { describe, expect, inject, it } from 'vitest'

const botToken = inject('botToken')
const { resources, outputs, secretOutputs } = inject('runs').full

/** Paths at which a text stands in a value. */
function placesOf(text: string, value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.includes(text) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    placesOf(text, item, path === '' ? key : `${path}.${key}`),
  )
}

describe('secrets', () => {
  for (const [what, secret, holders] of [
    ['the token of the bot', botToken, ['telelake-dev-webhook-bot-token']],
    [
      'the secret of the webhook',
      'secret-of-telelake-dev-ingest-secret-token',
      ['telelake-dev-ingest-secret-token'],
    ],
  ] as const)
    it(`${what} is in one parameter of SSM, marked as a secret, and nowhere else`, () => {
      const found = resources.flatMap(({ name, inputs, secrets }) =>
        placesOf(secret, inputs).map((path) => ({ name, path, isSecret: secrets.includes(path) })),
      )

      expect(found).toEqual(holders.map((name) => ({ name, path: 'value', isSecret: true })))
    })

  it('the key of the pseudonyms is in the environment of the ETL function, marked as a secret, and nowhere else', () => {
    const found = resources.flatMap(({ name, inputs, secrets }) =>
      placesOf(inject('piiSecret'), inputs).map((path) => ({ name, path, secrets })),
    )

    expect(found.map(({ name, path }) => [name, path])).toEqual([
      ['telelake-dev-etl-function', 'environment.variables.PII_SECRET'],
    ])
    expect(found[0]?.secrets.some((path) => found[0]?.path.startsWith(path))).toBe(true)
    expect(placesOf(inject('piiSecret'), outputs)).toEqual([])
  })

  it('the only output that holds one is marked as a secret', () => {
    expect(placesOf('secret-of-', outputs)).toEqual(['webhookSecretToken'])
    expect(placesOf(botToken, outputs)).toEqual([])
    expect(secretOutputs).toEqual(['webhookSecretToken'])
  })
})
