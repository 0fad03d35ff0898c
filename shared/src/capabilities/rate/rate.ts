import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, idOfTwo, ids, line, stamp } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { type Activity, type Card, LIMITS, type Settings } from '../../meeting.ts'
import { usedNow } from '../../methods/phases.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Capability, NOTHING, type Run, type Who } from '../capability.ts'
import { dueOutcome, tidied } from './outcome.ts'
import {
  type Answers,
  askedIn,
  cardsToRate,
  type Given,
  givenKey,
  type ItemGroup,
  type ItemId,
  latestRating,
  type Rating,
  type RatingId,
} from './rating.ts'
import { isLevel, type ScaleId, scaleOf } from './scales.ts'

/** Everybody rates in private; then all see how the group rated, and nobody how anybody did. */
export type RateUse = {
  readonly use: 'rate'
  readonly rating: RatingId
  readonly scale: ScaleId
  /** There is one answer, about the cards a facilitator proposes; else one about each item. */
  readonly whole?: true
  /** The cards a facilitator may propose; all that lie there when absent. */
  among?(activity: Activity): readonly Card[]
  /** What a proposal is called, where it is no core of cards. */
  readonly called?: {
    readonly title: Words
    /** What stands there before it. */
    readonly which: Words
    readonly question: Words
    readonly choose: Words
    readonly does: Words
  }
  /** What is rated; the cards that lie there when absent. */
  items?(activity: Activity): readonly ItemGroup[]
  /** Why nothing can be rated yet, or undefined where it can; told in place of what is rated. */
  lacks?(activity: Activity): Words | undefined
  /** How often somebody may choose a level: among the cards of one zone, or the items of one group. */
  most?(settings: Settings): number
  /** Whether the harvest tells how the group answered, item by item. */
  readonly inHarvest?: true
  /** Whether people are asked by what they see it. */
  readonly examples?: true
}

export type RateState = {
  ratings: Record<RatingId, Rating>
  /** What each answered; nowhere but in memory, and gone with the outcome. */
  answers: Record<string, Given>
}

const kinds = {
  'rating.propose': { cards: ids(LIMITS.cards), rating: stamp },
  'rating.open': { rating: stamp },
  'rating.answer': {
    answers: z.record(idOfTwo, z.strictObject({ level: id, example: z.optional(line(LIMITS.example)) })),
    rating: stamp,
  },
  'rating.close': { rating: stamp },
}

const facilitator: readonly Who[] = ['facilitator']

export const rate: Capability<'rate', RateState, typeof kinds, RateUse, 'kept'> = {
  id: 'rate',
  scope: 'activity',
  words: 'kept',
  initial: { ratings: {}, answers: {} },
  records: {
    ratings: { keep: 'ledger', each: { toAll: audience.rating } },
    answers: {
      keep: 'room',
      each: {
        toOne: (given, _key, { viewer }) => (given.member === viewer.id ? audience.given(given) : undefined),
      },
    },
  },
  kinds,
  live: ['rating.answer'],
  statements: {
    // As with a phase: of two devices proposing at once one is heard, and no answers are lost to the other.
    'rating.propose': {
      by: ({ whole }) => (whole ? facilitator : []),
      refuses: ({ activity, use }, { cards }) => {
        const among = use.among?.(activity)
        return among && !cards.every((one) => among.some(({ id }) => id === one)) ? 'card.notNow' : undefined
      },
      judge: ({ activity, use }, { cards, rating: before }) => {
        if (before !== numberOf(activity, use)) return 'rating.moved'
        const proposal = [...new Set(cards)]
        if (proposal.length > LIMITS.core) return 'core.tooMany'
        if (!proposal.every((one) => activity.cards[one]?.within === null)) return 'card.unknown'
        return opened(activity, use, proposal)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'rating.open': {
      by: ({ whole }) => (whole ? [] : facilitator),
      judge: ({ activity, use }, { rating: before }) => {
        if (before !== numberOf(activity, use)) return 'rating.moved'
        return opened(activity, use, itemsOf(activity, use))
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'rating.answer': {
      by: ['participant'],
      // The group went on without them: they come back first, so that all know who is waited for. What they said before counts.
      refuses: ({ meeting, actor }) => (meeting.members[actor]?.away ? 'member.away' : undefined),
      judge: ({ activity, use, actor }, { answers, rating: number }) => {
        const now = activity.ratings[use.rating]
        const refused = closedRefusal(now, number) ?? answersRefusal(activity, use, now as Rating, answers)
        if (refused || !now) return refused ?? 'rating.closed'
        const key = givenKey(actor, number)
        const cast = now.cast + (activity.answers[key] ? 0 : 1)
        const given = { member: actor, rating: number, answers: tidied(answers) }
        return {
          ...activity,
          ratings: { ...activity.ratings, [now.id]: { ...now, cast } },
          answers: { ...activity.answers, [key]: given },
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'own',
      live: {
        lives: ({ activity: { ratings } }, { rating: number }) =>
          Object.values(ratings).some((one) => one.open && one.number === number),
      },
    },
    'rating.close': {
      by: facilitator,
      judge: ({ activity, use }, { rating: number }) => {
        const now = activity.ratings[use.rating]
        return closedRefusal(now, number) ?? closed(activity, now as Rating)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
  },
  enter: opens,
  // What it asks about has changed while it is open: it asks anew.
  settle: (_scene, _before, activity) => {
    const use = usedNow(activity, 'rate')
    const now = use && activity.ratings[use.rating]
    if (!use?.items || !now?.open) return activity
    const items = itemsOf(activity, use)
    const isSame = items.length === now.items.length && items.every((item) => now.items.includes(item))
    return isSame ? activity : opened(activity, use, items)
  },
  // What nobody closed ends with its phase: what is live lives no longer than that.
  leave: (_scene, activity, { rating }) => {
    const now = activity.ratings[rating]
    return now?.open ? closed(activity, now) : activity
  },
  // How many have answered is known to who is there, and to nobody afterwards.
  durable: (activity) => {
    const open = Object.values(activity.ratings).filter((rating) => rating.open)
    const bare = open.map((rating) => [rating.id, { ...rating, cast: 0 }])
    return open.length === 0
      ? activity
      : { ...activity, ratings: { ...activity.ratings, ...Object.fromEntries(bare) } }
  },
  due: dueOutcome,
  isDone: (_scene, { ratings }, { rating }) => ratings[rating]?.open === false,
}

/** Where no proposal is made it opens by itself, unless all of it was already asked about. */
function opens(_scene: unknown, activity: Activity, use: RateUse): Activity {
  if (use.whole) return activity
  const items = itemsOf(activity, use)
  const before = activity.ratings[use.rating]
  const isAsked = items.length > 0 && items.every((item) => before?.items.includes(item))
  const stands = before && (before.open || before.cast > 0)
  return stands && isAsked ? activity : opened(activity, use, items)
}

function itemsOf(activity: Activity, use: RateUse): ItemId[] {
  const groups = use.items?.(activity)
  return groups ? groups.flatMap(({ items }) => items.map((item) => item.id)) : cardsToRate(activity)
}

function numberOf({ ratings }: Activity, use: RateUse): number {
  return ratings[use.rating]?.number ?? 0
}

function opened(activity: Activity, use: RateUse, items: ItemId[]): Activity {
  const rating: Rating = {
    id: use.rating,
    number: (latestRating(activity)?.number ?? 0) + 1,
    scale: use.scale,
    items,
    isWhole: use.whole === true,
    open: true,
    cast: 0,
    outcome: null,
  }
  const before = activity.ratings[use.rating]?.number
  const left = Object.entries(activity.answers).filter(([, given]) => given.rating !== before)
  return {
    ...activity,
    ratings: { ...activity.ratings, [rating.id]: rating },
    answers: Object.fromEntries(left),
  }
}

/** How many answered comes with the outcome, which alone is in the ledger: until then nothing may hang on it. */
function closed(activity: Activity, rating: Rating): Activity {
  return { ...activity, ratings: { ...activity.ratings, [rating.id]: { ...rating, open: false, cast: 0 } } }
}

function closedRefusal(now: Rating | undefined, number: number): Code | undefined {
  if (!now) return 'rating.closed'
  if (now.number !== number) return 'rating.moved'
  return now.open ? undefined : 'rating.closed'
}

/** Answers are about items that are asked about, on levels of the scale, with an example only where one is asked for. */
function answersRefusal(
  activity: Activity,
  use: Run<RateUse>['use'],
  rating: Rating,
  answers: Answers,
): Code | undefined {
  const asked = new Set(askedIn(rating))
  const scale = scaleOf(rating.scale)
  const given = Object.entries(answers)
  if (!given.every(([item]) => asked.has(item))) return use.items ? 'item.unknown' : 'card.unknown'
  for (const [, { level, example }] of given) {
    if (!isLevel(scale, level)) return 'statement.invalid'
    if (example && (!use.examples || level === scale.unseen?.id)) return 'statement.invalid'
  }
  if (given.reduce((sum, [, { example = '' }]) => sum + example.length, 0) > LIMITS.examples)
    return 'examples.tooLong'
  const most = use.most?.(activity.settings)
  return most === undefined || isWithin(activity, use, answers, most) ? undefined : 'pick.tooMany'
}

/** Whether no level is chosen more often than may be in one zone, or in one group. */
function isWithin(activity: Activity, use: RateUse, answers: Answers, most: number): boolean {
  const groups = use.items?.(activity)
  const groupOf = (item: ItemId) =>
    groups
      ? groups.findIndex(({ items }) => items.some((one) => one.id === item))
      : activity.cards[item]?.zone
  const times = new Map<string, number>()
  for (const [item, { level }] of Object.entries(answers)) {
    const key = `${groupOf(item)} ${level}`
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return [...times.values()].every((count) => count <= most)
}
