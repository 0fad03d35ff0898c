import type { Words } from '../../basis/words.ts'
import { type Activity, type CardId, looseCards, type MemberId } from '../../meeting.ts'
import type { LevelId, ScaleId } from './scales.ts'

export type ItemId = string
/** Which of the ratings of an activity it is, as its method calls it. */
export type RatingId = string

/** What is rated when one answer is about all cards of a proposal. */
export const WHOLE: ItemId = 'whole'

/** Something that is rated and is no card: an indicator, a goal, an agreement. */
export type Item = {
  readonly id: ItemId
  readonly title: Words | string
  /** What it is about besides its group, such as the criterion by which an option is looked at. */
  readonly of?: ItemId
}
/** Items that belong together, such as those of one pillar; `title` is null where they need none. */
export type ItemGroup = {
  readonly id: string
  readonly title: Words | string | null
  readonly items: readonly Item[]
}

/** What somebody says of one item: a level of the scale, and by what they see it where that is asked. */
export type Answer = { level: LevelId; example?: string | undefined }
/** What somebody answered, item by item; nothing at all when they would rather not. */
export type Answers = Record<ItemId, Answer>

/** The answers of one member in one rating. In memory only. */
export type Given = { member: MemberId; rating: number; answers: Answers }

/** How often each level was chosen; no level that nobody chose. */
export type Counts = Readonly<Record<LevelId, number>>
/**
 * What all may know of the answers about one item: nothing of one that too few answered about. `untold`: how many more
 * examples there were than one rating has room for; absent for none.
 */
export type ItemOutcome = { counts: Counts; examples: readonly string[]; untold?: number }
/** @returns how many answers about an item stand on an example: only those are well founded (METHODS M9, D18) */
export function foundedIn({ examples, untold = 0 }: ItemOutcome): number {
  return examples.length + untold
}

/** What all may know of the answers: null where too few answered at all, who talk instead (METHODS §14.5). */
export type Outcome = { cast: number; outcome: Readonly<Record<ItemId, ItemOutcome>> | null }

/** Items a group rates, each for themselves, and after that how the group rated them. */
export type Rating = Outcome & {
  id: RatingId
  /** Grows with each rating of the activity that is opened; an answer to an earlier one does not count. */
  number: number
  scale: ScaleId
  items: ItemId[]
  /** Whether they are cards of a proposal, about which there is one answer: about {@link WHOLE}. */
  isWhole: boolean
  open: boolean
}

/** @returns the items each answer is about */
export function askedIn({ items, isWhole }: Pick<Rating, 'items' | 'isWhole'>): readonly ItemId[] {
  return isWhole ? [WHOLE] : items
}

/** @returns the key under which the answers of a member in a rating are held */
export function givenKey(member: MemberId, rating: number): string {
  return `${member}.${rating}`
}

/** @returns what somebody answered in a rating that is open, as far as this view of the activity knows */
export function answersOf(activity: Activity, rating: Rating, member: MemberId): Answers | undefined {
  return activity.answers[givenKey(member, rating.number)]?.answers
}

/** @returns the rating that was opened last, or undefined */
export function latestRating({ ratings }: Activity): Rating | undefined {
  return Object.values(ratings).reduce<Rating | undefined>(
    (last, one) => (last && last.number > one.number ? last : one),
    undefined,
  )
}

/** @returns how often a level was chosen about an item; 0 where that is not known */
export function countOf(rating: Rating | undefined, item: ItemId, level: LevelId): number {
  return rating?.outcome?.[item]?.counts[level] ?? 0
}

/** @returns the cards that are asked about where a method names no items: those that lie there and are not parked */
export function cardsToRate(activity: Activity): CardId[] {
  return looseCards(activity)
    .filter((card) => !card.parked)
    .map((card) => card.id)
}
