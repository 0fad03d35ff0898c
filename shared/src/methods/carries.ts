import type { Words } from '../basis/words.ts'
import type { Spread } from '../capabilities/rate/spread.ts'
import type { Activity, Settings, ZoneId } from '../meeting.ts'
import { type About, type Coding, cardsOf } from './earlier.ts'

/** How a group stood at the end of one activity: what is kept of it for another time (METHODS §1, §3). */
export type Snapshot = {
  readonly method: string
  /** Of the method: what another one means, this one cannot tell. */
  readonly version: number
  readonly question: string
  readonly settings: Settings
  /** Calendar date `YYYY-MM-DD`. */
  readonly date: string
  readonly people: number
  /** What the method wrote down of it, as people can read it (earlier.ts). */
  readonly lines: readonly string[]
}

/** Something that lay somewhere. */
export type Placed = {
  readonly label: string
  readonly text: string
  readonly where: Words
  /** How near it lay to what the group wants, from 0 to 1; absent where places are not nearer or further. */
  readonly near?: number
}

/** Something that was rated; no spread where too few answered. */
export type Rated = {
  readonly id: string
  readonly title: Words | string
  readonly spread: Spread | undefined
}

/** What a snapshot tells, ready to be laid beside another of the same method. */
export type Reading = {
  /** What was asked, with its version, where that differs from time to time: another one is not compared (METHODS §14.14). */
  readonly instrument?: string
  readonly placed: readonly Placed[]
  readonly rated: readonly Rated[]
}

/**
 * What a method keeps from meeting to meeting, and how two times of it lie side by side: the whole of what a trajectory
 * asks of it. A method without keeps nothing for another time, and is not compared (METHODS §3).
 */
export type Carries = {
  /** @returns what is kept of an activity, as lines people can read; none where nothing came of it */
  write(activity: Activity, about: About): string[]
  /**
   * @param snapshot of this method, in this version; its lines may have been changed by hand
   * @returns what it tells; a line that tells nothing is passed over
   */
  read(snapshot: Pick<Snapshot, 'lines' | 'settings'>): Reading
  /** Whether two times say something only where the same was asked (METHODS M7). */
  readonly sameQuestion?: true
  /** @returns the learning question the group agreed on, for its next meeting; undefined where it agreed on none */
  question?(activity: Activity): string | undefined
}

/**
 * @param where names the place of a card, and tells how near that is where places are nearer and further
 * @returns how to read the cards of a method that writes them down by a coding
 */
export function placedIn(
  coding: Coding,
  where: (zone: ZoneId) => Pick<Placed, 'where' | 'near'>,
  lines: readonly string[],
): Reading {
  const placed = cardsOf(coding, [...lines]).map(({ label, text, zone }) => ({ label, text, ...where(zone) }))
  return { placed, rated: [] }
}
