import { isWithin, tidy } from '../basis/text.ts'
import { type Card, LIMITS, type MeetingId, type Time } from '../meeting.ts'
import type { Code } from '../protocol/codes.ts'

/** Something a group reached and wants to stand still at: a milestone (METHODS §1, M16). */
export type Milestone = {
  /** Of one that a meeting left: that meeting, and the card that named it. */
  readonly id: string
  /** Calendar date `YYYY-MM-DD`. */
  readonly date: string
  readonly text: string
}

/** Characters of a milestone: as many as stand on a card, for it comes to lie on the way a group went. */
export const MILESTONE_TEXT = LIMITS.keyWord

/** A calendar is another day ahead, somewhere, for so long; ms. */
const AHEAD = 86_400_000
const EARLIEST = '1970-01-01'

/**
 * @param typed as somebody named it
 * @param now a moment of the server, or of the device
 * @returns why this is no milestone, or undefined where it is: one is what was reached, until today
 */
export function milestoneFault(typed: Pick<Milestone, 'date' | 'text'>, now: Time): Code | undefined {
  const text = tidy(typed.text)
  if (text === '') return 'text.empty'
  if (!isWithin(text, MILESTONE_TEXT)) return 'text.tooLong'
  return isDay(typed.date) && typed.date <= new Date(now + AHEAD).toISOString().slice(0, 10)
    ? undefined
    : 'milestone.date'
}

/** @returns whether this is a day of the calendar, written `YYYY-MM-DD` */
function isDay(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date < EARLIEST) return false
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}

/**
 * @param cards that named them: what a milestone is called by stays the same when another one is chosen besides
 * @returns the milestones a meeting left: each bears its name, so that one can be told from those of other meetings
 */
export function milestonesOf(
  meeting: MeetingId,
  date: string,
  cards: readonly Pick<Card, 'id' | 'label'>[],
): Milestone[] {
  return cards.map(({ id, label }) => ({ id: `${meeting}.${id}`, date, text: label }))
}
