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
  type ZoneId,
} from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Args, type Capability, NOTHING, type Run, without } from '../capability.ts'
import { formed, isPairMember, joined, leftOut, placed } from './forming.ts'
import { reveal } from './reveal.ts'

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
export type PairsUse = { readonly use: 'pairs'; readonly asks: readonly PairAsk[] }

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
export const pairs: Capability<'pairs', PairsState, typeof kinds, PairsUse, 'kept'> = {
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
  statements: {
    'pairs.draw': {
      by: ['facilitator'],
      judge: ({ meeting, activity, context }) =>
        // What a pair wrote stays with who wrote it.
        writtenIn(activity) > 0 ? 'pair.wrote' : formed(meeting, activity, context.seed),
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
    'pair.join': {
      by: ['facilitator'],
      refuses: ({ meeting, activity }, { member, pair }) => {
        const now = pairOf(activity, member)
        if (now?.id === pair) return undefined
        const { members = [], count = 0 } = activity.pairs[pair] ?? {}
        // METHODS §14.1: a facilitator who takes part does not come to read what others wrote; nor leaves what they could
        // not come back to.
        const isWritten = count > 0 || (now?.count ?? 0) > 0
        if (isWritten && meeting.members[member]?.role === 'facilitator') return 'pair.wrote'
        return members.length >= MOST ? 'pair.full' : undefined
      },
      judge: ({ meeting, activity }, { member, pair }) => {
        if (!isPairMember(meeting, member)) return 'member.unknown'
        return pairOf(activity, member)?.id === pair ? activity : joined(meeting, activity, member, pair)
      },
      inverse: (before, { member }) => {
        const was = pairOf(before, member)
        return was ? [{ kind: 'pair.join', member, pair: was.id }] : []
      },
      about: NOTHING,
      predict: 'untilShown',
    },
    'pair.write': {
      by: ['participant'],
      refuses: writingRefusal,
      judge: write,
      inverse: 'final',
      about: NOTHING,
      predict: 'own',
    },
  },
  enter: ({ meeting, context }, activity) =>
    Object.keys(activity.pairs).length === 0
      ? formed(meeting, activity, context.seed)
      : placed(meeting, activity),
  pass: ({ method, context }, activity, next) =>
    next.does.some(({ use }) => use === 'pairs') ? activity : reveal(method, activity, context.seed),
  roster: ({ meeting, method }, activity) => {
    const stayed = leftOut(meeting, activity)
    const phase = method.phases.find(({ id: now }) => now === activity.phase.id)
    const isOn = phase?.does.some(({ use }) => use === 'pairs') && activity.opened
    return isOn ? placed(meeting, stayed) : stayed
  },
  isDone: ({ meeting }, activity) => {
    const here = pairsHere(meeting, activity)
    return here.length > 0 && here.every(({ count }) => count > 0)
  },
}

function pairsHere(meeting: Meeting, { pairs: all }: Activity): Pair[] {
  return Object.values(all).filter(({ members }) =>
    members.some((member) => meeting.members[member]?.away === false),
  )
}

/** @returns how many pairs that are here have no sentence yet */
export function pairsWithoutWords(meeting: Meeting, activity: Activity): number {
  return pairsHere(meeting, activity).filter(({ count }) => count === 0).length
}

/** As many people at most, put together by hand. */
const MOST = 3

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

function writtenIn({ pairs: all }: Activity): number {
  return Object.values(all).reduce((sum, { count }) => sum + count, 0)
}

type Written = Args<(typeof kinds)['pair.write']>

/** Who is with whom follows from how newcomers are set down, which may change; words that were accepted stay. */
function writingRefusal(
  { meeting, activity, speaker, actor }: Run<PairsUse>,
  { ask, text }: Written,
): Code | undefined {
  const pair = pairOf(activity, actor)
  if (!pair) return 'pair.none'
  if (actor !== speaker.id && !isPairOfSeats(meeting, pair)) return 'pair.hasDevice'
  return text === '' ? undefined : fullRefusal(activity, pair, ask)
}

function write(
  { meeting, activity, use, actor }: Run<PairsUse>,
  { ask, text, card = '', across = '' }: Written,
): Activity | Code {
  const asked = use.asks.find((one) => one.id === ask)
  if (!asked) return 'statement.notAllowed'
  const pair = pairOf(activity, actor)
  if (!pair) return 'pair.none'
  const refused = text === '' ? undefined : cardsRefusal(activity, asked, card, across)
  if (refused) return refused
  const others = without(pair.sentences, ask)
  const sentences = text === '' ? others : { ...others, [ask]: { text, card, across } }
  const count = pair.count + (text === '' ? 0 : 1) - (pair.sentences[ask] ? 1 : 0)
  const next: Pair = { id: pair.id, members: pair.members, count, sentences }
  if (count > 0 && !isPairOfSeats(meeting, pair)) next.byDevice = true
  return { ...activity, pairs: { ...activity.pairs, [pair.id]: next } }
}

/** A sentence about two cards is about two that lie there, one of each side. */
function cardsRefusal(
  { cards }: Activity,
  { crosses }: PairAsk,
  card: CardId,
  across: CardId,
): Code | undefined {
  if (!crosses) return card === '' && across === '' ? undefined : 'statement.notAllowed'
  const [first, second] = [cards[card], cards[across]]
  if (first?.within !== null || second?.within !== null) return 'card.unknown'
  return first.zone === crosses.from && second.zone === crosses.with ? undefined : 'statement.notAllowed'
}

/** Each of them will be a question of the group, and of those it has room for so many. */
function fullRefusal(activity: Activity, pair: Pair, ask: AskId): Code | undefined {
  const isNew = pair.sentences[ask] === undefined
  const all = writtenIn(activity) + Object.keys(activity.actions).length
  return isNew && all >= LIMITS.actions ? 'limit.reached' : undefined
}
