import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { type Activity, LIMITS, type Settings } from '../../meeting.ts'
import type { Description } from '../capability.ts'
import type { ItemGroup, ItemId, Rating, RatingId } from '../rate/rating.ts'
import type { Consent } from '../rate/scales.ts'

export type WordingId = string

/** A sentence a group is looking for, in all the words it had; the last ones hold. */
export type Wording = {
  id: WordingId
  /** From 1, in the order in which they came. */
  order: number
  /** From the first to the one that holds: none is lost. */
  texts: string[]
  /** Put aside: not gone, but for later. */
  parked: boolean
}

/** What somebody who said "not yet" needs; without a name. */
export type Need = {
  id: string
  /** The number of the rating in which they said so. */
  rating: number
  text: string
}

/** What the group agreed on, in the words it had then. */
export type AgreedWording = {
  readonly wording: WordingId
  readonly text: string
  /** What is not settled, where the group goes on all the same; may be empty. */
  readonly note: string
}

/** Two ways of saying the same: as a task, and as something to learn. */
export type WordingExample = {
  readonly id: string
  readonly title: Words
  readonly task: Words
  readonly learning: Words
}

/** Something to ask oneself about a sentence; it stops nobody. */
export type WordingHint = {
  readonly id: string
  readonly title: Words
  /** The same in a few words, to be read from the last row. */
  readonly short: Words
}

/** Sentences beside one another until the group agrees on one; where nothing else is said they are only read. */
export type WordingUse = {
  readonly use: 'wording'
  /** What is looked for, as a heading. */
  readonly title: Words
  /** What stands where it is not there yet. */
  readonly none: Words
  /** Whether they are worded anew here, put in the middle and aside. */
  readonly words?: true
  /** The rating of {@link agreedItems} in which all say whether they can go on with it: after it the group agrees. */
  readonly agreedBy?: RatingId
  readonly examples?: readonly WordingExample[]
  /** @returns what the sentence makes one ask, from its words alone */
  hints?(text: string, settings: Settings): readonly WordingHint[]
}

export type WordingState = {
  wordings: Record<WordingId, Wording>
  /** Which of them lies in the middle; null for the first that is not put aside. */
  inMiddle: WordingId | null
  needs: Record<string, Need>
  agreedOn: AgreedWording | null
}

const kinds = {
  'wording.say': { wording: id, text: line(LIMITS.text) },
  'wording.middle': { wording: id },
  'wording.park': { wording: id, parked: z.boolean() },
  'wording.hear': { need: id, text: line(LIMITS.note) },
  'wording.agree': { wording: id, note: line(LIMITS.note), asked: z.optional(z.boolean()) },
}

/** The words a group agrees on: versions kept and readable, one that holds, the others put aside. */
export const wording: Description<'wording', WordingState, typeof kinds, WordingUse, 'kept'> = {
  id: 'wording',
  scope: 'activity',
  words: 'kept',
  initial: { wordings: {}, inMiddle: null, needs: {}, agreedOn: null },
  records: {
    wordings: { keep: 'ledger', each: { toAll: audience.wording } },
    inMiddle: { to: 'everyone', keep: 'ledger' },
    // In an order that says nothing of who needs what.
    needs: { keep: 'ledger', each: { toAll: audience.need, unordered: true } },
    agreedOn: { to: 'everyone', keep: 'ledger' },
  },
  kinds,
}

/** @returns the words of a sentence that hold now */
export function wordsOf({ texts }: Wording): string {
  return texts.at(-1) ?? ''
}

/** @returns whether the group agreed on this sentence in the words it has now */
export function isAgreedOn({ agreedOn }: Pick<Activity, 'agreedOn'>, now: Wording): boolean {
  return agreedOn?.text === wordsOf(now)
}

/** @returns all sentences, in the order in which they came */
export function wordingsOf({ wordings }: Pick<Activity, 'wordings'>): Wording[] {
  return Object.values(wordings).sort((one, other) => one.order - other.order)
}

/** @returns the sentence that lies in the middle: the one that was put there, else the first that is not put aside */
export function middleOf(activity: Activity): Wording | undefined {
  const { wordings, inMiddle } = activity
  const chosen = inMiddle === null ? undefined : wordings[inMiddle]
  return chosen && !chosen.parked ? chosen : wordingsOf(activity).find(({ parked }) => !parked)
}

/** What is asked about is a sentence in these words: in others it is asked anew. */
function itemOf({ order, texts }: Wording): ItemId {
  return `words-${order}-${texts.length}`
}

/** @returns the sentence in the middle as what people say whether they can go on with */
export function agreedItems(activity: Activity): readonly ItemGroup[] {
  const now = middleOf(activity)
  return [{ id: 'words', title: null, items: now ? [{ id: itemOf(now), title: wordsOf(now) }] : [] }]
}

/** @returns the rating in which all spoke of this sentence, in the words it has now; undefined while they did not */
export function askedAbout(activity: Activity, now: Wording, by: RatingId): Rating | undefined {
  const rating = activity.ratings[by]
  return rating && !rating.open && rating.items.includes(itemOf(now)) ? rating : undefined
}

/** @returns how many spoke in which way of this sentence, or undefined where that is not told (METHODS §14.5) */
export function spokenOf(rating: Rating, now: Wording): Readonly<Record<Consent, number>> | undefined {
  const counts = rating.outcome?.[itemOf(now)]?.counts
  if (!counts || Object.keys(counts).length === 0) return undefined
  return { yes: counts.yes ?? 0, concern: counts.concern ?? 0, notYet: counts.notYet ?? 0 }
}

/** @returns what those who cannot go on with it need, as far as they were heard; in an order that says nothing */
export function needsIn({ needs }: Pick<Activity, 'needs'>, rating: number): Need[] {
  return Object.values(needs)
    .filter((need) => need.rating === rating)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** @returns how many said "not yet" and were not heard; 0 where that is not told: a few people talk instead */
export function unheardIn(activity: Activity, rating: Rating, now: Wording): number {
  const said = spokenOf(rating, now)?.notYet ?? 0
  return Math.max(0, said - needsIn(activity, rating.number).length)
}

/** @returns an activity in which these sentences lie open as well, each once; as many as there is room for */
export function withWordings(activity: Activity, texts: readonly string[]): Activity {
  let now = activity
  for (const text of texts) {
    const all = wordingsOf(now)
    if (all.some((one) => wordsOf(one) === text) || all.length >= LIMITS.wordings) continue
    const fresh = { id: freeId(now), order: nextOrder(now), texts: [text], parked: false }
    now = { ...now, wordings: { ...now.wordings, [fresh.id]: fresh } }
  }
  return now
}

/** @returns the place of a sentence that comes now */
export function nextOrder(activity: Pick<Activity, 'wordings'>): number {
  return 1 + (wordingsOf(activity).at(-1)?.order ?? 0)
}

function freeId(activity: Activity): WordingId {
  let number = nextOrder(activity)
  while (activity.wordings[`words-${number}`]) number++
  return `words-${number}`
}
