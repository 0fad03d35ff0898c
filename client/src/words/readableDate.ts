import type { Language } from '@kring/shared/basis/words'
import type { Time } from '@kring/shared/meeting'

/**
 * @param date a calendar date `YYYY-MM-DD`, or a moment in ms
 * @param withYear otherwise only when it is another year than this one
 * @returns the date as people say it: "vrijdag 14 november"
 */
export function readableDate(date: string | Time, language: Language, withYear = false): string {
  const moment = typeof date === 'string' ? dayAt(date) : new Date(date)
  const isOtherYear = moment.getFullYear() !== new Date().getFullYear()
  return moment.toLocaleDateString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...((withYear || isOtherYear) && { year: 'numeric' }),
  })
}

/** @returns a calendar date as people note it in a few characters: "14 nov" */
export function briefDate(date: string, language: Language): string {
  return dayAt(date).toLocaleDateString(language, { day: 'numeric', month: 'short' })
}

/** It is that day wherever it is read. */
function dayAt(date: string): Date {
  return new Date(`${date}T12:00:00`)
}
