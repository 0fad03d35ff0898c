import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { type Activity, LIMITS } from '../../meeting.ts'
import type { Description } from '../capability.ts'

/**
 * Whoever looked on gives back what they saw: as many strengths as things that could be stronger. The group recognises
 * a point or asks what is meant, and defends nothing (METHODS M11, §14.15, §14.16).
 */
export type PointsUse = { readonly use: 'points' }

/** In the order in which they are given. */
export const POINT_KINDS = ['strength', 'improvement'] as const
export type PointKind = (typeof POINT_KINDS)[number]
/** What such a point says. */
export const POINT_TITLES: Readonly<Record<PointKind, Words>> = {
  strength: { nl: 'Dit gaat sterk', en: 'This is strong' },
  improvement: { nl: 'Dit kan sterker', en: 'This could be stronger' },
}

export type Point = {
  id: string
  kind: PointKind
  text: string
  order: number
  /** The group recognises it, as it says together. */
  recognised?: true
  /** It asks what is meant. */
  asked?: true
}

export type PointsState = { points: Record<string, Point> }

/** So many of each at most (METHODS §14.15). */
export const MOST_POINTS = 3

const texts = z.array(line(LIMITS.text)).check(z.maxLength(MOST_POINTS))

const kinds = {
  'points.show': { strengths: texts, improvements: texts },
  'point.receive': { point: id, how: z.enum(['recognised', 'asked']), on: z.boolean() },
}

export const points: Description<'points', PointsState, typeof kinds, PointsUse, 'kept'> = {
  id: 'points',
  scope: 'activity',
  words: 'kept',
  initial: { points: {} },
  records: { points: { keep: 'ledger', each: { toAll: audience.point } } },
  kinds,
}

/** @returns the field in which whoever looks on words a point for themselves, from 1, before they show it */
export function pointField(kind: PointKind, number: number): string {
  return `${kind}-${number}`
}

/** @returns the points of one kind, in the order in which they were given */
export function pointsOf({ points: all }: Pick<Activity, 'points'>, kind: PointKind): Point[] {
  return Object.values(all)
    .filter((one) => one.kind === kind)
    .sort((one, other) => one.order - other.order)
}

/** @returns whether so many can be given back: as many of each, one to three (METHODS §14.15) */
export function areEven(strengths: number, improvements: number): boolean {
  return strengths === improvements && strengths >= 1 && strengths <= MOST_POINTS
}
