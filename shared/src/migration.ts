import { type Answers, type Counts, givenKey, type Rating, WHOLE } from './capabilities/rate/rating.ts'
import type { LevelId } from './capabilities/rate/scales.ts'
import type { Entry } from './ledger.ts'
import { LEDGER_VERSION } from './ledger.ts'
import type { Activity, CardId, Meeting, MemberId, Turn } from './meeting.ts'
import { usedIn } from './methods/phases.ts'
import { methodOf } from './methods/registry.ts'

/** The oldest version of a ledger this program brings along; older ones are refused as they stand. */
export const OLDEST_VERSION = 3

/** What a ledger of this version holds stands as it is in the ones after: they only say more (scan, phrases, pairs). */
const SAME_SINCE = 4

/** A rating as version 3 kept it: one for an activity, with what was answered about cards, or about a core. */
type Poll3 = {
  number: number
  kind: 'core' | 'each' | 'pick'
  cards: CardId[]
  open: boolean
  cast: number
  tally: Counts | null
  perCard: Record<CardId, Counts> | null
}
/** What somebody answered: about the core, about each card, or nothing. */
type Ballot3 = LevelId | Record<CardId, LevelId>

/** An activity as version 3 folded it: a turn did not say to which phase it belongs. */
type Activity3 = Omit<Activity, 'turn' | 'otherRounds' | 'ratings' | 'answers'> & {
  poll: Poll3 | null
  ballots: Record<MemberId, Ballot3>
  turn: Omit<Turn, 'phase'> | null
  otherRounds: Omit<Turn, 'phase'>[]
}
type Meeting3 = Omit<Meeting, 'activities'> & { activities: Record<string, Activity3> }

/** What kinds of statements were called. */
const CALLED_3: Readonly<Record<string, string>> = {
  'turn.pass': 'turn.end',
  'core.propose': 'rating.propose',
  'poll.open': 'rating.open',
  'poll.close': 'rating.close',
  'ballot.cast': 'rating.answer',
}

/**
 * Brings a folded meeting of an older version along.
 * @param version of the program that folded it, from OLDEST_VERSION to LEDGER_VERSION
 * @returns the meeting as this version would have folded it
 * @throws RangeError for a version this program does not know
 */
export function migratedMeeting(meeting: unknown, version: number): Meeting {
  demandKnown(version)
  if (version >= SAME_SINCE) return meeting as Meeting
  const { activities, ...head } = meeting as Meeting3
  const all = Object.entries(activities).map(([id, activity]) => {
    const phase = phaseWithTurns(activity.method)
    const belonging = (turn: Omit<Turn, 'phase'>): Turn => ({ phase, ...turn })
    const { turn, otherRounds, poll, ballots, ...rest } = activity
    const now: Activity = {
      ...rest,
      ...ratingsOf(activity.method, poll, ballots),
      turn: turn && belonging(turn),
      otherRounds: otherRounds.map(belonging),
    }
    return [id, now]
  })
  return { ...head, activities: Object.fromEntries(all) }
}

/**
 * Brings an entry of an older version along.
 * @param version of the program that wrote it, from OLDEST_VERSION to LEDGER_VERSION
 * @throws RangeError for a version this program does not know
 */
export function migratedEntry(entry: unknown, version: number): Entry {
  demandKnown(version)
  if (version >= SAME_SINCE) return entry as Entry
  const old = entry as Omit<Entry, 'spoken'> & { spoken: { kind: string } }
  const kind = CALLED_3[old.spoken.kind] ?? old.spoken.kind
  return { ...old, spoken: { ...ratingWords(old.spoken), kind } as Entry['spoken'] }
}

/** A rating was told by its number as `poll`, and answered with a ballot. */
function ratingWords(spoken: { kind: string; poll?: number; ballot?: Ballot3 }): object {
  const { poll, ballot, ...rest } = spoken
  return {
    ...rest,
    ...(poll === undefined ? {} : { rating: poll }),
    ...(ballot === undefined ? {} : { answers: answersOf3(ballot) }),
  }
}

function answersOf3(ballot: Ballot3): Answers {
  if (ballot === 'pass') return {}
  const levels = typeof ballot === 'string' ? { [WHOLE]: ballot } : ballot
  return Object.fromEntries(Object.entries(levels).map(([item, level]) => [item, { level }]))
}

function ratingsOf(
  method: string,
  poll: Poll3 | null,
  ballots: Record<MemberId, Ballot3>,
): Pick<Activity, 'ratings' | 'answers'> {
  const use = methodOf(method)
    ?.phases.map((phase) => usedIn(phase, 'rate'))
    .find((one) => one !== undefined)
  if (!poll || !use) return { ratings: {}, answers: {} }
  const { number, cards: items, open, cast, tally, perCard } = poll
  const counts = tally ? { [WHOLE]: chosenOnly(tally) } : perCard
  const outcomes =
    counts && Object.entries(counts).map(([item, one]) => [item, { counts: one, examples: [] }])
  const rating: Rating = {
    id: use.rating,
    number,
    scale: use.scale,
    items,
    isWhole: poll.kind === 'core',
    open,
    cast,
    outcome: outcomes && Object.fromEntries(outcomes),
  }
  const given = Object.entries(ballots).map(([member, ballot]) => [
    givenKey(member, number),
    { member, rating: number, answers: answersOf3(ballot) },
  ])
  return { ratings: { [rating.id]: rating }, answers: Object.fromEntries(given) }
}

/** The counts of a core named every level, also one that nobody chose. */
function chosenOnly(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

function demandKnown(version: number): void {
  if (version < OLDEST_VERSION || version > LEDGER_VERSION)
    throw new RangeError(`a ledger of version ${version}`)
}

/** A method of version 3 took turns in one phase at most. */
function phaseWithTurns(id: string): string {
  return methodOf(id)?.phases.find((phase) => usedIn(phase, 'turns'))?.id ?? ''
}
