import { type Activity, activeMembers, LIMITS, type Meeting, type MemberId } from '../../meeting.ts'
import type { Due, RatingOutcome } from '../../opening.ts'
import type { Code } from '../../protocol/codes.ts'
import {
  type Answer,
  type Answers,
  askedIn,
  type Given,
  givenKey,
  type ItemId,
  type ItemOutcome,
  type Outcome,
  type Rating,
} from './rating.ts'
import { scaleOf } from './scales.ts'

/**
 * A rating that is closed, or waits for nobody any more, has an outcome: counts and examples, and for small groups not
 * even those (METHODS §14.5). With it the single answers are gone.
 */
export function dueOutcome(meeting: Meeting, activity: Activity): Due | undefined {
  const given = Object.values(activity.answers)
  if (given.length === 0) return undefined
  for (const rating of Object.values(activity.ratings)) {
    const mine = given.filter((one) => one.rating === rating.number)
    if (mine.length === 0 || (rating.open && !isAnswered(meeting, activity, rating))) continue
    const outcome = outcomeOf(meeting, rating, mine)
    return { kind: 'rating.outcome', activity: activity.id, rating: rating.number, ...outcome }
  }
  return undefined
}

/** Whether everybody here has answered; on a view, where only one's own answer is known, nobody can tell. */
function isAnswered(meeting: Meeting, { answers }: Activity, { number }: Rating): boolean {
  return activeMembers(meeting).every(({ id }) => answers[givenKey(id, number)] !== undefined)
}

/** @returns an activity with the outcome of its rating, or why it has none */
export function withOutcome(
  activity: Activity,
  { rating: number, cast, outcome }: RatingOutcome,
): Activity | Code {
  const rating = Object.values(activity.ratings).find((one) => one.number === number)
  if (!rating) return 'rating.moved'
  const left = Object.entries(activity.answers).filter(([, given]) => given.rating !== number)
  return {
    ...activity,
    ratings: { ...activity.ratings, [rating.id]: { ...rating, open: false, cast, outcome } },
    answers: Object.fromEntries(left),
  }
}

function outcomeOf(meeting: Meeting, rating: Rating, given: readonly Given[]): Outcome {
  const cast = given.length
  // Answers about nothing are a pass.
  const answered = given.filter(({ answers }) => Object.keys(answers).length > 0)
  if (handsOf(meeting, answered) < LIMITS.leastAnswers) return { cast, outcome: null }
  const items = askedIn(rating).map((item) => [item, ofItem(meeting, rating, item, answered)] as const)
  return { cast, outcome: Object.fromEntries(withinRoom(items)) }
}

/** Where all examples together are more than a rating has room for, each item has the same part of it. */
function withinRoom(items: readonly (readonly [ItemId, ItemOutcome])[]): (readonly [ItemId, ItemOutcome])[] {
  const sizeOf = (examples: readonly string[]) => examples.reduce((sum, { length }) => sum + length, 0)
  const all = items.reduce((sum, [, { examples }]) => sum + sizeOf(examples), 0)
  if (all <= LIMITS.examplesShown) return [...items]
  const room = LIMITS.examplesShown / items.length
  return items.map(([item, outcome]) => {
    const shown: string[] = []
    for (const example of outcome.examples) if (sizeOf([...shown, example]) <= room) shown.push(example)
    const untold = outcome.examples.length - shown.length
    return [item, { ...outcome, examples: shown, ...(untold > 0 && { untold }) }]
  })
}

/** Of an item that fewer answered about nothing is shown; who picks answers about all of them. */
function ofItem(meeting: Meeting, rating: Rating, item: ItemId, given: readonly Given[]): ItemOutcome {
  const { levels, unseen, isPicked } = scaleOf(rating.scale)
  const about = given.flatMap(({ member, answers }) =>
    answers[item] ? [{ member, answer: answers[item] }] : [],
  )
  const isEnough = (some: readonly { member: MemberId }[]) => handsOf(meeting, some) >= LIMITS.leastAnswers
  if (!isEnough(isPicked ? given : about)) return { counts: {}, examples: [] }
  const rated = about.filter(({ answer }) => answer.level !== unseen?.id)
  // That many cannot tell may be known; what the few who can said may not.
  const shown = isPicked || isEnough(rated) ? levels : []
  const counts = [...shown, ...(unseen ? [unseen] : [])]
    .map(({ id }) => [id, about.filter(({ answer }) => answer.level === id).length] as const)
    .filter(([, count]) => count > 0)
  return { counts: Object.fromEntries(counts), examples: shown.length > 0 ? examplesOf(rated) : [] }
}

/** In an order that says nothing of who gave them. */
function examplesOf(rated: readonly { answer: Answer }[]): string[] {
  return rated.flatMap(({ answer }) => answer.example || []).sort()
}

/**
 * How many hands answered. What a facilitator or the screen answers for people without a device is known to whoever
 * does so: however many they are, together they are one hand, and none besides a facilitator's own answer. Whoever left
 * so long ago that nobody remembers them may have been one of those.
 */
function handsOf(meeting: Meeting, answered: readonly { member: MemberId }[]): number {
  const themselves = answered.flatMap((given) => {
    const member = meeting.members[given.member]
    return member && !member.seat ? [member] : []
  })
  const isKnown =
    themselves.length === answered.length || themselves.some(({ role }) => role === 'facilitator')
  return themselves.length + (isKnown ? 0 : 1)
}

/** @returns answers without an example that is empty */
export function tidied(answers: Answers): Answers {
  const all = Object.entries(answers).map(([item, { level, example }]) => [
    item,
    example ? { level, example } : { level },
  ])
  return Object.fromEntries(all)
}
