import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import {
  type Activity,
  type CardId,
  LIMITS,
  type Meeting,
  type Member,
  type MemberId,
  type Settings,
  type ZoneId,
} from '../../meeting.ts'
import type { Description } from '../capability.ts'

export type PairId = string
export type AskId = string

/** One sentence that each pair is asked for. */
export type PairAsk = {
  readonly id: AskId
  readonly title: Words
  /** The zones of the two cards it is about; about none when absent. */
  readonly crosses?: { readonly from: ZoneId; readonly with: ZoneId }
}

/** People think in pairs: each pair writes sentences of its own, which nobody else reads until the group goes on. */
export type PairsUse = {
  readonly use: 'pairs'
  readonly asks: readonly PairAsk[]
  /** Whether everybody writes alone instead. */
  alone?(settings: Settings): boolean
  /** What it becomes once it lies open; questions of the group when absent. */
  readonly becomes?: 'wordings'
}

/** What a pair wrote; `card` and `across` are empty where it is about no cards. */
export type PairSentence = { text: string; card: CardId; across: CardId }

export type Pair = {
  id: PairId
  /** Two people, three where the number is odd; by arrival. */
  members: MemberId[]
  /** How many sentences it has: all may know that. */
  count: number
  sentences: Record<AskId, PairSentence>
  /** Whether somebody wrote in it while one of the pair had a device; absent when nobody did, or nothing is left of it. */
  byDevice?: true
}

export type PairsState = { pairs: Record<PairId, Pair> }

const kinds = {
  'pairs.draw': {},
  'pair.join': { member: id, pair: id },
  'pair.write': { ask: id, text: line(LIMITS.text), card: z.optional(id), across: z.optional(id) },
}

/** Pairs by chance or by hand, and what each of them writes; it travels on as questions of the group. */
export const pairs: Description<'pairs', PairsState, typeof kinds, PairsUse, 'kept'> = {
  id: 'pairs',
  scope: 'activity',
  words: 'kept',
  initial: { pairs: {} },
  records: {
    pairs: {
      keep: 'ledger',
      each: {
        toAll: audience.pair,
        // While it holds no words it is as all know it: whoever has nothing of their own comes back by their name.
        toOne: (pair, _id, { viewer, meeting }) =>
          pair.count > 0 && mayRead(meeting, viewer, pair) ? audience.ownPair(pair) : undefined,
        whole: (known) => ({ id: '', members: [], count: 0, sentences: {}, ...known }),
      },
    },
  },
  kinds,
}

/** @returns the pairs of whom somebody is here */
export function pairsHere(meeting: Meeting, { pairs: all }: Activity): Pair[] {
  return Object.values(all).filter(({ members }) =>
    members.some((member) => meeting.members[member]?.away === false),
  )
}

/** @returns how many pairs that are here have no sentence yet */
export function pairsWithoutWords(meeting: Meeting, activity: Activity): number {
  return pairsHere(meeting, activity).filter(({ count }) => count === 0).length
}

/** @returns the pair somebody is in */
export function pairOf(activity: Activity, member: MemberId): Pair | undefined {
  return Object.values(activity.pairs).find(({ members }) => members.includes(member))
}

/** @returns the pairs somebody is in, in the order in which they were formed */
export function pairsOf({ pairs: all }: Activity): Pair[] {
  return Object.values(all)
    .filter(({ members }) => members.length > 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * @returns whether nobody of a pair has a device: the wall or a facilitator writes for them. Not where somebody who had one
 * wrote, and sits elsewhere since: those words are not for who acts for others.
 */
export function isPairOfSeats(meeting: Meeting, { members, byDevice }: Pair): boolean {
  if (byDevice || members.length === 0) return false
  return members.every((member) => meeting.members[member]?.seat === true)
}

/** Who is in it, and who writes for people without a device; nobody else, before the group goes on (METHODS §14.1). */
function mayRead(meeting: Meeting, viewer: Member, pair: Pair): boolean {
  if (pair.members.includes(viewer.id)) return true
  const actsFor = viewer.role === 'facilitator' || viewer.role === 'screen'
  return actsFor && isPairOfSeats(meeting, pair)
}
