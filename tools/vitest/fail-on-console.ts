import { afterEach, vi } from 'vitest'

// A library that prints is a defect: what it has to say belongs into its result or its error.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
    unexpected.push(`console.${method}: ${values.map(String).join(' ')}`)
  })
}

const unexpected: string[] = []

afterEach(() => {
  const calls = unexpected.splice(0)
  if (calls.length > 0) throw new Error(`expected a silent console, got ${calls.join('\n')}`)
})
