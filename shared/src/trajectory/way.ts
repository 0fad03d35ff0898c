import { graphemes, tidy } from '../basis/text.ts'
import { LIMITS, type Time } from '../meeting.ts'
import { MOST_MOMENTS } from '../methods/settings.ts'
import type { Held, Trajectory } from './trajectory.ts'

/**
 * @param dayOf a day as people say it briefly, such as “14 nov”
 * @returns the way a group went, one moment a meeting, from its first until its last (METHODS M16); of a longer one where
 *   it began, and the latest
 */
export function wayOf({ meetings }: Pick<Trajectory, 'meetings'>, dayOf: (at: Time) => string): string[] {
  const [first, ...others] = meetings.map((held) => brief(`${dayOf(held.at)}: ${aboutOf(held)}`))
  return first === undefined ? [] : [first, ...others.slice(1 - MOST_MOMENTS)]
}

/** What a meeting was about: as it was called, or else what was asked in it first. */
function aboutOf({ title, page, snapshots }: Held): string {
  const asked = [...snapshots, ...page.chapters].find(({ question }) => question !== '')
  return title || asked?.question || page.title
}

/** As much of it as stands on a card. */
function brief(text: string): string {
  const all = graphemes(tidy(text))
  return all.length <= LIMITS.keyWord ? all.join('') : `${all.slice(0, LIMITS.keyWord - 1).join('')}…`
}
