import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { secondsOfLocalTime } from '../src/local-time.ts'

const zones = [
  'America/Sao_Paulo',
  'America/Asuncion',
  'America/Santiago',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Caracas',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const HALF_HOUR = 1_800_000

describe('local times', () => {
  it('agree with zoneinfo of Python for every half hour from 2014 to 2022 in 18 zones', () => {
    const script = fileURLToPath(new URL('local-times.py', import.meta.url))
    const { status, stdout, stderr } = spawnSync('python3', [script, ...zones], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    expect(status, stderr).toBe(0)

    const differing: string[] = []
    let compared = 0
    for (const line of stdout.trimEnd().split('\n')) {
      const [zone = '', ...expected] = line.split(' ')
      for (const [place, seconds] of expected.entries()) {
        const local = new Date(Date.UTC(2014, 0, 1) + place * HALF_HOUR).toISOString().slice(0, 19)
        compared++
        if (secondsOfLocalTime(local, zone) !== Number(seconds)) differing.push(`${zone} ${local}`)
      }
    }
    expect(differing).toEqual([])
    expect(compared).toBe(18 * 48 * 3287)
  })
})
