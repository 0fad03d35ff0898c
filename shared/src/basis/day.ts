import type { Time } from '../meeting.ts'
import type { Language } from './words.ts'

/**
 * @param timeZone that of the device, or of the machine, when absent
 * @returns the calendar day of a moment as people there call it, `YYYY-MM-DD`
 */
export function dayOf(at: Time, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** One of each: to make one costs more than a hundred dates. */
const LONG: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl', { dateStyle: 'long' }),
  en: new Intl.DateTimeFormat('en', { dateStyle: 'long' }),
}

/** @returns a calendar date `YYYY-MM-DD` as people there say it; as it was written where there is no such day */
export function dayInWords(date: string, language: Language): string {
  const at = new Date(`${date}T12:00:00`)
  return Number.isNaN(at.getTime()) ? date : LONG[language].format(at)
}
