import type { Agreement } from './capabilities/agree/agreement.ts'
import type { Argument } from './capabilities/argue/argue.ts'
import type { Casting, CastProposal } from './capabilities/cast/cast.ts'
import type { Checked } from './capabilities/checks/checks.ts'
import type { Decision } from './capabilities/decision/decision.ts'
import type { Mark } from './capabilities/draw/mark.ts'
import type { Goal } from './capabilities/goals/goals.ts'
import type { GuestLink } from './capabilities/guest/guest.ts'
import type { Onlooker } from './capabilities/onlooker/onlooker.ts'
import type { Pair } from './capabilities/pairs/pairs.ts'
import type { Parked, TakenUp } from './capabilities/parking/parking.ts'
import type { Phrase } from './capabilities/phrase/phrase.ts'
import type { Point } from './capabilities/points/points.ts'
import type { Told } from './capabilities/practices/practices.ts'
import type { Given, Rating } from './capabilities/rate/rating.ts'
import type { LiveText, Voice } from './capabilities/say/say.ts'
import type { Shared } from './capabilities/share/share.ts'
import type { Signal } from './capabilities/signal/signal.ts'
import type { Source } from './capabilities/source/source.ts'
import type { Visit } from './capabilities/visit/visit.ts'
import type { Need, Wording } from './capabilities/wording/wording.ts'
import type {
  Action,
  ActivityHead,
  Card,
  Draft,
  Maker,
  Meeting,
  Member,
  Move,
  PhaseState,
  Proposal,
  Turn,
} from './meeting.ts'

/**
 * Which fields of a record are in a payload at all. A field that is not listed does not compile: nothing is told to
 * anybody because it was forgotten here. To whom a record goes is said where the capability it belongs to is defined.
 */
type Fields<T> = { readonly [F in keyof T]-?: boolean }

declare const listed: unique symbol
/** A record of which only the fields that are told are left: nothing else makes one. */
export type Listed<T> = Partial<T> & { readonly [listed]: true }
/** What may be told of a value: of a record the fields that are listed here, of a list what is told of each, all of the rest. */
export type ToldOf<T> = T extends readonly (infer One)[]
  ? readonly ToldOf<One>[]
  : T extends object
    ? Listed<T>
    : T

/** @returns a function that leaves of a record only the fields that are told; the same of the same record */
function telling<T extends object>(fields: Fields<T>): (record: T) => Listed<T> {
  const names = (Object.keys(fields) as (keyof T)[]).filter((name) => fields[name])
  const known = new WeakMap<T, Listed<T>>()
  return (record) => {
    const before = known.get(record)
    if (before) return before
    const told: Partial<T> = {}
    for (const name of names) if (record[name] !== undefined) told[name] = record[name]
    known.set(record, told as Listed<T>)
    return told as Listed<T>
  }
}

const MEETING = {
  id: true,
  title: true,
  language: true,
  createdAt: true,
  expiresAt: true,
  code: true,
  doorOpen: true,
  current: true,
  releases: true,
  // Each of those it names, in a record of their own (projection.ts).
  withheldBy: false,
  // Records of their own.
  members: false,
  activities: false,
} as const satisfies Fields<Meeting>

export const meetingHead = telling<Meeting>(MEETING)

export const member = telling<Member>({
  id: true,
  name: true,
  role: true,
  seat: true,
  takesPart: true,
  away: true,
  gone: true,
  order: true,
  // For the facilitator to see who is in by a name alone; that somebody is back, all see in the room.
  returns: true,
  parted: true,
  insteadOf: true,
  group: true,
  hand: true,
  leads: true,
})

/** What of an activity is told besides the slices of what is done in it (`records` of a capability). */
export const activityHead = telling<ActivityHead>({
  id: true,
  order: true,
  method: true,
  version: true,
  question: true,
  questionFrom: true,
  // A record of its own: all of it, for whom the activity is (projection.ts).
  settings: false,
  minutes: true,
  opened: true,
  onTable: true,
  off: true,
  groups: true,
  part: true,
  phase: true,
  asked: true,
})

export const phase = telling<PhaseState>({
  id: true,
  round: true,
  stamp: true,
  since: true,
  extra: true,
})

export const turn = telling<Turn>({
  phase: true,
  round: true,
  number: true,
  holder: true,
  since: true,
  order: true,
  waiting: true,
  taken: true,
  skipped: true,
  byHand: true,
  ended: true,
  // Only of whoever `ended` names (turns.ts).
  hadIn: false,
  later: true,
  laid: true,
})

export const rating = telling<Rating>({
  id: true,
  number: true,
  scale: true,
  items: true,
  isWhole: true,
  open: true,
  cast: true,
  outcome: true,
})

export const casting = telling<Casting>({ member: true, took: true })

export const onlooker = telling<Onlooker>({ id: true, member: true, declined: true, goal: true })

export const visit = telling<Visit>({ member: true, goal: true, since: true })

export const point = telling<Point>({
  id: true,
  kind: true,
  text: true,
  order: true,
  recognised: true,
  asked: true,
})

export const castProposal = telling<CastProposal>({ id: true, part: true, member: true, agreed: true })

export const card = telling<Card>({
  id: true,
  label: true,
  text: true,
  zone: true,
  x: true,
  y: true,
  pile: true,
  within: true,
  original: true,
  before: true,
  changedAt: true,
  parked: true,
  colour: true,
  details: true,
  came: true,
  brought: true,
  touched: true,
  order: true,
  group: true,
  locked: true,
  layer: true,
  angle: true,
})

export const proposal = telling<Proposal>({ id: true, cards: true, label: true, text: true })

/** Who are together, and how much they wrote; not what. */
export const pair = telling<Pair>({ id: true, members: true, count: true, byDevice: true, sentences: false })

/** For who wrote in a pair, with what they wrote. */
export const ownPair = telling<Pair>({
  id: true,
  members: true,
  count: true,
  byDevice: true,
  sentences: true,
})

export const checked = telling<Checked>({ of: true, check: true, mark: true })

export const wording = telling<Wording>({ id: true, order: true, texts: true, parked: true })

/** What somebody needs; not who. */
export const need = telling<Need>({ id: true, rating: true, text: true })

export const goal = telling<Goal>({ id: true, text: true, order: true })

export const phrase = telling<Phrase>({ level: true, item: true, text: true, answers: true })

export const guestLink = telling<GuestLink>({ open: true, number: true })

export const source = telling<Source>({ from: true, who: true, what: true, where: true, date: true })

export const argument = telling<Argument>({ id: true, card: true, side: true, text: true, order: true })

export const decision = telling<Decision>({ reason: true, value: true, worry: true })

export const agreement = telling<Agreement>({
  id: true,
  text: true,
  order: true,
  kept: true,
  example: true,
  earlier: true,
  isClosed: true,
})

/** How many practices were told aloud. */
export const practices = telling<Told>({ count: true })

/** A word, for those it is shown to. */
export const word = telling<LiveText>({ text: true, to: true })

/** A text without a name. */
export const voice = telling<Voice>({ text: true })

/** One's own answers. */
export const given = telling<Given>({ member: true, rating: true, answers: true })

export const action = telling<Action>({
  id: true,
  card: true,
  across: true,
  type: true,
  text: true,
  owner: true,
  due: true,
})

export const shared = telling<Shared>({ id: true, field: true, text: true })

export const signal = telling<Signal>({ id: true, kind: true, by: true, thanked: true })

export const parked = telling<Parked>({ id: true, text: true, order: true })

export const takenUp = telling<TakenUp>({ id: true, text: true })

export const mark = telling<Mark>({
  id: true,
  order: true,
  touched: true,
  drawing: true,
  group: true,
  locked: true,
  layer: true,
  angle: true,
})

/** A reason somebody gave, as all may read it: nothing by which it could be lined up with a turn, or with another reason. */
export const reason = telling<Move>({
  id: true,
  card: true,
  note: true,
  round: false,
  turn: false,
  from: false,
  to: false,
  fromX: false,
  fromY: false,
  at: false,
})

/** One's own move, to go on from. */
export const ownMove = telling<Move>({
  id: true,
  card: true,
  note: true,
  round: true,
  turn: true,
  from: true,
  to: true,
  fromX: true,
  fromY: true,
  at: true,
})

export const draft = telling<Draft>({ id: true, label: true, text: true, zone: true })

export const maker = telling<Maker>({ member: true, hand: true })
