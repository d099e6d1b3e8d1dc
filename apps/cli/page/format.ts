import type { Cell, Language, Unit } from '@telelake/insights'

const DAY_MS = 86_400_000
const MONDAY = Date.UTC(2024, 0, 1)

/** Numbers, days and clocks as a language writes them. */
export class Format {
  readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: digits }).format(value)
  }

  /** @param value - 0 to 100 */
  percent(value: number, digits: number = value > 0 && value < 10 ? 1 : 0): string {
    const text = this.number(value, digits)
    return this.language === 'en' ? `${text}%` : `${text}\u00A0%`
  }

  /** Like 2 Nov. @param day - YYYY-MM-DD */
  day(day: string, options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }): string {
    return new Intl.DateTimeFormat(this.language === 'en' ? 'en-GB' : this.language, {
      timeZone: 'UTC',
      ...options,
    })
      .format(new Date(`${day}T00:00:00Z`))
      .replaceAll('.', '')
      .replaceAll(' de ', ' ')
  }

  /** @param weekday - 1 = Monday to 7 = Sunday */
  weekday(weekday: number, length: 'short' | 'long' = 'short'): string {
    return new Intl.DateTimeFormat(this.language, { timeZone: 'UTC', weekday: length })
      .format(new Date(MONDAY + (weekday - 1) * DAY_MS))
      .replaceAll('.', '')
  }

  /** A full hour of the clock, 0 to 24. */
  hour(hour: number): string {
    return this.language === 'en' ? `${String(hour % 24).padStart(2, '0')}:00` : `${hour % 24}\u00A0h`
  }

  /** Like 45 s, 3 min, 1.5 h. */
  duration(seconds: number): string {
    if (seconds < 120) return `${this.number(seconds)}\u00A0s`
    if (seconds < 7200) return `${this.number(seconds / 60)}\u00A0min`
    if (seconds < 172_800) return `${this.number(seconds / 3600, 1)}\u00A0h`
    return `${this.number(seconds / 86_400, 1)}\u00A0d`
  }

  /** A cell as its unit has it. */
  cell(cell: Cell | undefined, unit: Unit): string {
    if (cell === null || cell === undefined) return '–'
    if (typeof cell === 'string')
      return (unit === 'day' || unit === 'week') && /^\d{4}-\d\d-\d\d/.test(cell)
        ? this.day(cell.slice(0, 10))
        : plainText(cell.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d\.\d{3}Z$/, '$1 $2'))
    if (typeof cell !== 'number') return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
    switch (unit) {
      case 'percent':
        return this.percent(cell, 1)
      case 'seconds':
        return this.duration(cell)
      case 'hour':
        return this.hour(cell)
      case 'weekday':
        return this.weekday(cell)
      case 'ratio':
        return this.number(cell, 1)
      case 'none':
        return String(cell)
      default:
        return this.number(cell, 1)
    }
  }
}

/** What somebody wrote on one line: nothing in it may break or turn the text around it. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]+/gu, ' ').trim()
}

/** The beginning of a text, at most so many characters. */
export function shorten(text: string, characters: number): string {
  const all = Array.from(plainText(text))
  return all.length > characters
    ? `${all
        .slice(0, characters - 1)
        .join('')
        .trimEnd()}…`
    : all.join('')
}
