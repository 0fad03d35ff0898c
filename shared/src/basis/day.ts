import type { Time } from '../meeting.ts'
import type { Language } from './words.ts'

/**
 * @param timeZone that of the device, or of the machine, when absent
 * @returns the calendar day of a moment as people there call it, `YYYY-MM-DD`
 */
export function dayOf(at: Time, timeZone?: string): string {
  if (timeZone === undefined) {
    // Whoever lists something asks this for each; a calendar of another place costs more than a hundred of these.
    const here = new Date(at)
    const two = (part: number) => `${part}`.padStart(2, '0')
    return `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`
  }
  const parts = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/**
 * One of each, made when it is asked for: to make one costs more than a hundred dates, and a server, which hardly ever
 * asks, would hold 5 MB of calendars for it.
 */
const LONG = new Map<Language, Intl.DateTimeFormat>()

function long(language: Language): Intl.DateTimeFormat {
  const known = LONG.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  LONG.set(language, known)
  return known
}

/** @returns a calendar date `YYYY-MM-DD` as people there say it; as it was written where there is no such day */
export function dayInWords(date: string, language: Language): string {
  const at = new Date(`${date}T12:00:00`)
  return Number.isNaN(at.getTime()) ? date : long(language).format(at)
}
