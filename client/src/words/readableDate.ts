import type { Language } from '@kring/shared/basis/words'
import type { Time } from '@kring/shared/meeting'

/**
 * @param date a calendar date `YYYY-MM-DD`, or a moment in ms
 * @param withYear otherwise only when it is another year than this one
 * @returns the date as people say it: "vrijdag 14 november"
 */
export function readableDate(date: string | Time, language: Language, withYear = false): string {
  const moment = typeof date === 'string' ? new Date(`${date}T12:00:00`) : new Date(date)
  const isOtherYear = moment.getFullYear() !== new Date().getFullYear()
  return moment.toLocaleDateString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...((withYear || isOtherYear) && { year: 'numeric' }),
  })
}

/** @returns a moment as people note it in a few characters: "14 nov" */
export function briefDate(at: Time, language: Language): string {
  return new Date(at).toLocaleDateString(language, { day: 'numeric', month: 'short' })
}
