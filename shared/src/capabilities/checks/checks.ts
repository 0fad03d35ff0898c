import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import type { Activity } from '../../meeting.ts'
import type { Description } from '../capability.ts'

/** What a group says of a point: never a verdict, and nothing that is counted up. */
export const MARKS = ['yes', 'notYet', 'discuss'] as const
export type CheckMark = (typeof MARKS)[number]

/** One point something is held against. */
export type Check = {
  readonly id: string
  readonly title: Words
  /** The same in a few words, to be read from afar. */
  readonly short: Words
}

/** The group holds one thing against a list of points, together, and in sight of all. */
export type ChecksUse = {
  readonly use: 'checks'
  readonly list: readonly Check[]
  /** @returns the id of what is held against them now; undefined while there is nothing */
  of(activity: Activity): string | undefined
}

/** What the group said of one point, about one thing. */
export type Checked = { of: string; check: string; mark: CheckMark }

export type ChecksState = { checks: Record<string, Checked> }

const kinds = { 'check.set': { of: id, check: id, mark: z.enum(['', ...MARKS]) } }

/** Points that are ticked by anybody of the group: yes, not yet, or to talk about. */
export const checks: Description<'checks', ChecksState, typeof kinds, ChecksUse, 'none'> = {
  id: 'checks',
  scope: 'activity',
  words: 'none',
  initial: { checks: {} },
  records: { checks: { keep: 'ledger', each: { toAll: audience.checked } } },
  kinds,
}

/** @returns the key under which it is held what was said of a point */
export function checkKey(of: string, check: string): string {
  return `${of}.${check}`
}

/** @returns what the group says of a point; undefined where it said nothing yet */
export function markOf({ checks: all }: Activity, of: string, check: string): CheckMark | undefined {
  return all[checkKey(of, check)]?.mark
}

/** @returns how many points the group has spoken of, about what is held against them now */
export function checkedCount(activity: Activity, { list, of }: ChecksUse): number {
  const now = of(activity)
  return now === undefined ? 0 : list.filter(({ id: check }) => markOf(activity, now, check)).length
}
