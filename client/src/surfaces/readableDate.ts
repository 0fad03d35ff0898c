import type { Time } from '@kring/shared/meeting'
import type { Language } from '@kring/shared/words'

/**
 * @param date a calendar date `YYYY-MM-DD`, or a moment in ms
 * @returns the date as people say it: "vrijdag 14 november"
 */
export function readableDate(date: string | Time, language: Language): string {
  const moment = typeof date === 'string' ? new Date(`${date}T12:00:00`) : new Date(date)
  const withYear = moment.getFullYear() !== new Date().getFullYear()
  return moment.toLocaleDateString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
  })
}
