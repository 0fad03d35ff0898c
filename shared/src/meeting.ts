import type { Language } from './basis/words.ts'
import type { Arranged } from './capabilities/arrange/thing.ts'
import type { CAPABILITIES } from './capabilities/capabilities.ts'

export type MeetingId = string
export type MemberId = string
export type ActivityId = string
export type CardId = string
export type ZoneId = string
/** Milliseconds since 1970, read from the server's clock. */
export type Time = number

/**
 * `screen` is the projected board: a device, not a person. `schoolLeader` takes part like everybody, and does not get what
 * METHODS §2 withholds (role-table.ts). `visitor` waits at the door to look on, and knows nothing of the group until it
 * agreed what for: then they are an `observer` (METHODS M11).
 */
export const ROLES = ['facilitator', 'participant', 'observer', 'screen', 'schoolLeader', 'visitor'] as const
export type Role = (typeof ROLES)[number]
/** As what somebody comes who is no participant, by their own word. */
export const COMING_ROLES = ['schoolLeader', 'visitor'] as const
export type ComingRole = (typeof COMING_ROLES)[number]

/** The facilitator's and the screen's member ids are fixed, so that a key or a refresh always finds them back. */
export const FACILITATOR: MemberId = 'facilitator'
export const SCREEN: MemberId = 'screen'
/** Who speaks when the server itself states something, such as somebody joining. */
export const SERVER: MemberId = 'server'

export type Member = {
  id: MemberId
  name: string
  role: Role
  /** A person without a device: the screen or a facilitator acts for them. */
  seat: boolean
  /**
   * Whether a facilitator also takes part in the content (METHODS D10), and whether a school leader does in what lies on
   * the table; true for every participant.
   */
  takesPart: boolean
  /** Out of the room for a while: skipped in turns, not waited for. */
  away: boolean
  /** Removed or left: kept so that old statements still have a speaker. */
  gone: boolean
  /** Order of arrival, from 0. */
  order: number
  /** How often somebody came in as this person by their name alone; absent for never. */
  returns?: number
  /** Up to which of those the facilitator said that it was somebody else. */
  parted?: number
  /** Whose place in the turns they took, because they said that they are the same person. */
  insteadOf?: MemberId
  /** The group they work in where people work side by side, from 1; absent for who is in none. */
  group?: number
  /** Since when they ask for the coach; absent while they do not. */
  hand?: Time
  /** Whether the group chose them, or the coach did, to lead what it does by itself; absent for not. */
  leads?: true
}

/** Somewhere on the board, in world units. */
export type Place = { zone: ZoneId; x: number; y: number }

export type Card = {
  id: CardId
  /** Short text for the board, as long as the method says (table.ts). */
  label: string
  /** Longer text for personal devices; may be empty. */
  text: string
  zone: ZoneId
  /** Centre of the card, in the world units of the ground (ground.ts). */
  x: number
  y: number
  /** Cards this one stands for, when it is a pile; they keep their own text. */
  pile: CardId[]
  /** The pile this card lies in, or null when it lies on the board by itself. */
  within: CardId | null
  /** What the card said before it was renamed, or null. */
  original: { label: string; text: string } | null
  /** What it said when the phase of its last new name began, for undoing that name; or null. */
  before: { label: string; text: string; changedAt: number } | null
  /** Phase stamp at which the pile or the new name was confirmed; 0 for a card as written. */
  changedAt: number
  parked: boolean
  /** A colour people gave it to say something among themselves; 0 for none. */
  colour: number
  /** What the method wants to know of a card besides its text, by the id of the detail (method.ts). */
  details: Record<string, string>
  /** Where it lay before something said of it put it where it lies, to return to when that is taken back; or null. */
  came: Place | null
  /** Which card or question of another activity it was, and of which group there; absent for a card that began here. */
  brought?: { activity: ActivityId; item: string; group?: number }
  /** The statement that changed it last: what an undo may still take back. Empty for a card as it was laid. */
  touched: string
  /** On a whiteboard, how high it lies among the cards; absent as 0. */
  order?: number
} & Arranged

/** A card nobody else has seen yet. */
export type Draft = { id: CardId; label: string; text: string; zone: ZoneId }

/** Who made something, and whose hand wrote it down (another one for a seat). Empty ids in a view: somebody else. */
export type Maker = { member: MemberId; hand: MemberId }

/** A wish to put cards together, or (with one card) to rename it. */
export type Proposal = { id: string; cards: CardId[]; label: string; text: string }

/**
 * That somebody moved a card, and why. Others than who made it know only of a reason that was given, and of which card:
 * with the rest a move could be lined up with whose turn it was.
 */
export type Move = {
  id: string
  card: CardId
  note: string
  round: number
  /** Number of the turn it was made in; 0 where everybody sorts. */
  turn: number
  from: ZoneId
  to: ZoneId
  /** Where the card lay before, in world units. */
  fromX: number
  fromY: number
  at: Time
}

export const ACTION_TYPES = ['question', 'action', 'conclusion', 'assignment', 'proposal', 'change'] as const

/** What the group takes from the board: about a card, about two that were crossed, or about all of it. */
export type Action = {
  id: string
  /** Empty when it is about the whole board. */
  card: CardId
  /** The card it is crossed with, or empty. */
  across: CardId
  type: (typeof ACTION_TYPES)[number]
  text: string
  owner: string
  /** Calendar date `YYYY-MM-DD`, or empty. */
  due: string
}

export type PhaseState = {
  id: string
  /** From 1 inside a repeated phase, else 0. */
  round: number
  /** Grows with each change of phase, so that two devices pressing at once advance once. */
  stamp: number
  since: Time
  /** Minutes added by the facilitator: to the phase, or where people take turns to this turn. */
  extra: number
}

export type Turn = {
  /** The phase it belongs to. */
  phase: string
  round: number
  /** Grows with every turn; a statement about an older one is stale. */
  number: number
  /** Null when everyone had their turn, or the facilitator is to say who is next. */
  holder: MemberId | null
  since: Time
  /** The order of this round as it began; the next round rotates it. */
  order: MemberId[]
  waiting: MemberId[]
  /**
   * Those who had their turn in this round, by move or by pass; the two are not told apart. In the order in which they
   * had it, which nobody but the referee knows.
   */
  taken: MemberId[]
  /** Passed over by the facilitator; may be handed the turn back. */
  skipped: MemberId[]
  /** Whether the facilitator says who is next; between two turns nobody holds it then. */
  byHand: boolean
  /** Whose turn ended last, by move, pass or skip: the one that can be handed back; null in a view when it cannot. */
  ended: MemberId | null
  /**
   * The number of the last turn each had in this round, by which its move is found where people go round again. Others
   * than the referee know only that of `ended`: all of them would tell the order. Absent in a round begun by a program
   * that did not keep it.
   */
  hadIn?: Record<MemberId, number>
  /** Those who let others go first in this round; absent before anybody did. */
  later?: MemberId[]
  /** What was moved in this turn, from where, until its holder is done; absent before the move. */
  laid?: Laid
}

/** A card that was moved in the turn that is under way, and why, once its mover wrote it down for all (`telling`). */
export type Laid = { card: CardId; from: ZoneId; x: number; y: number; note?: string }

export type SettingValue = string | number | boolean | string[]
export type Settings = Record<string, SettingValue>

/** A question of the coach that is put before the group; without text once it was taken off. */
export type Asked = {
  text: string
  /** When it was shown: the silence after it begins then. */
  since: Time
  /** Stamp of the phase it was asked in: with the phase it goes. */
  stamp: number
}

/** How people come into groups: by chance, put there by who leads, or by choosing one themselves. */
export const DIVIDING = ['chance', 'hand', 'ask'] as const
export type Dividing = (typeof DIVIDING)[number]

/** How an activity is done in groups, side by side (groups.ts). */
export type Groups = {
  count: number
  /** How they were planned to be made; absent where nobody planned it, and once they were made. */
  how?: Dividing
  /**
   * `planned`: they are not made yet; `choosing`: people say themselves which one they join; `apart`: each is in an
   * activity of its own now; `together`: they were, and everybody is back.
   */
  state: 'planned' | 'choosing' | 'apart' | 'together'
  /** The group that fills the wall; absent where all of them stand there. */
  large?: number
}

/** What every activity has, whatever is done in it. */
export type ActivityHead = {
  id: ActivityId
  /** Place on the agenda, from 0. */
  order: number
  method: string
  version: number
  question: string
  /** Which card or question of another activity it was, and what was asked before; absent where it was typed. */
  questionFrom?: { activity: ActivityId; item: string; was: string; group?: number }
  settings: Settings
  /** Minutes it was planned for; absent where nobody planned it. */
  minutes?: number
  /** Whether it ever lay on the table: before that only a facilitator knows of it. */
  opened: boolean
  /** Since when it lies on the table, or lay there last, and for how many ms in all the times before. */
  onTable?: { since: Time; spent: number }
  /** Taken off the plan before it began; it can be put back. */
  off?: true
  /** How it is done in groups; absent where all do it together. */
  groups?: Groups
  /** Of which activity on the agenda it is the part of one group; absent for one that is on the agenda itself. */
  part?: { of: ActivityId; group: number }
  phase: PhaseState
  /** What the coach asked last, on every screen; absent where they never did. */
  asked?: Asked
}

/** All members of a union at once. */
export type ToIntersection<U> = (U extends unknown ? (part: U) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never
/** The slices of everything a group can do. */
export type Slices = ToIntersection<(typeof CAPABILITIES)[number]['initial']>

/** One run of a method inside a meeting. */
export type Activity = ActivityHead & Slices

export type Meeting = {
  id: MeetingId
  title: string
  language: Language
  createdAt: Time
  expiresAt: Time
  code: string
  doorOpen: boolean
  current: ActivityId
  members: Record<MemberId, Member>
  activities: Record<ActivityId, Activity>
  /** What of the harvest the group shares, or somebody would rather not, by its ref (capabilities/release/ref.ts); absent for nothing. */
  releases?: Record<string, Released>
  /** Who would rather not share what is withheld; a view holds oneself alone. */
  withheldBy?: Record<string, readonly MemberId[]>
}

export type Released = 'shared' | 'withheld'

/**
 * @returns a meeting in which one activity is another. Field by field: Node 20 copies what was copied before by spreading
 * it twenty times as slowly, and this is done for every statement.
 */
export function withActivity(meeting: Meeting, activity: Activity): Meeting {
  return {
    id: meeting.id,
    title: meeting.title,
    language: meeting.language,
    createdAt: meeting.createdAt,
    expiresAt: meeting.expiresAt,
    code: meeting.code,
    doorOpen: meeting.doorOpen,
    current: meeting.current,
    members: meeting.members,
    activities: { ...meeting.activities, [activity.id]: activity },
    ...(meeting.releases && { releases: meeting.releases }),
    ...(meeting.withheldBy && { withheldBy: meeting.withheldBy }),
  }
}

/** @returns the activities of a meeting in the order of its agenda; not what groups do of one of them */
export function inAgenda({ activities }: Pick<Meeting, 'activities'>): Activity[] {
  return Object.values(activities)
    .filter(({ part }) => !part)
    .sort((one, other) => one.order - other.order)
}

/** What one meeting may hold, so that no one can grow it without end. */
export const LIMITS = {
  label: 28,
  /** A label where a method asks for nothing else on a card. */
  keyWord: 60,
  text: 140,
  note: 140,
  /** A word that is shown while people are together and kept nowhere. */
  word: 80,
  /** What people write down for themselves, and may share. */
  own: 280,
  question: 160,
  title: 80,
  name: 30,
  code: 6,
  members: 60,
  /** Cards of one activity, where a method says nothing else (table.ts). */
  cards: 200,
  /** Cards of all activities of a meeting together: every device holds them. */
  allCards: 2400,
  proposals: 60,
  actions: 60,
  /** What a group looks back on. */
  goals: 6,
  /** Characters of a goal. */
  goal: 100,
  /** Sentences a group looks for one among, and the words each of them had. */
  wordings: 60,
  versions: 30,
  /** What those who cannot go on yet need. */
  needs: 120,
  /** Agreements on how a group talks that are looked after at once (METHODS M10). */
  agreements: 3,
  /** What people were going to do, of earlier times, that is recalled at once. */
  steps: 12,
  moves: 2000,
  /** Moves that are kept of sorting; beyond them cards go on moving, without a word why. */
  sorted: 1000,
  /** Under this many answers no spread is shown (METHODS §14.5). */
  leastAnswers: 4,
  /** By what somebody sees that something is so. */
  example: 140,
  /** Code units of all examples one person gives in one rating: they travel in one statement. */
  examples: 10_000,
  /** Code units of the examples that come out of one rating: all get them, and every ledger keeps them. */
  examplesShown: 20_000,
  core: 3,
  /** What of a harvest is marked to be shared. */
  releases: 400,
  days: 365,
  activities: 24,
  /** Groups side by side. */
  groups: 8,
  /** Minutes one activity can be planned for. */
  minutes: 240,
  /** Lines that all activities of a meeting bring along together, such as prepared cards or those of an earlier time. */
  lines: 120,
  /** Bytes of what a meeting is begun with. */
  body: 64 * 1024,
  /** Cards one statement may be about. */
  perStatement: 60,
} as const

/** @returns the people a phase waits for: they take part, are in the room and were not removed, by arrival. */
export function activeMembers(meeting: Meeting): Member[] {
  return Object.values(meeting.members)
    .filter(isHere)
    .sort((a, b) => a.order - b.order)
}

/** @returns whether this member takes part and is in the room. */
export function isHere(member: Member): boolean {
  return takesPart(member) && !member.away
}

/**
 * @returns whether this member writes, moves and rates: participants, seats, a facilitator who joins in, and a school leader
 * in what is not closed to them
 */
export function takesPart(member: Member): boolean {
  if (member.gone) return false
  if (member.role === 'participant') return true
  return (member.role === 'facilitator' || member.role === 'schoolLeader') && member.takesPart
}

/** @returns whether this member is here to look on: they say nothing, and nobody waits for them */
export function looksOn({ role, takesPart }: Pick<Member, 'role' | 'takesPart'>): boolean {
  return role === 'observer' || role === 'visitor' || (role === 'schoolLeader' && !takesPart)
}

/** @returns whether somebody waits at the door: nothing of the group is for them */
export function isAtDoor({ role }: Pick<Member, 'role'>): boolean {
  return role === 'visitor'
}

/** @returns the cards that lie on the board themselves: not inside a pile. */
export function looseCards(activity: Pick<Activity, 'cards'>): Card[] {
  return Object.values(activity.cards).filter((card) => card.within === null)
}

/**
 * @returns the card that lies face up on the heap, where cards are dealt one by one; none while whoever placed the last
 * one still says why
 */
export function dealtCard(activity: Activity): Card | undefined {
  return activity.turn?.laid ? undefined : nextCard(activity)
}

function nextCard({ dealt, cards }: Activity): Card | undefined {
  return dealt === null ? undefined : cards[dealt]
}

/** @returns the cards that still lie on the heap, the one face up included. */
export function unreadCards(activity: Activity): Card[] {
  const dealt = nextCard(activity)
  return dealt ? looseCards(activity).filter(({ zone }) => zone === dealt.zone) : []
}

/** @returns a card as it first lies on the board; layout gives it a place. */
export function newCard(written: Pick<Card, 'id' | 'label' | 'text' | 'zone'>): Card {
  const { id, label, text, zone } = written
  return {
    id,
    label,
    text,
    zone,
    x: 0,
    y: 0,
    pile: [],
    within: null,
    original: null,
    before: null,
    changedAt: 0,
    parked: false,
    colour: 0,
    details: {},
    came: null,
    touched: '',
  }
}

/** @returns whether a member can never be removed or change role: without them the meeting has no chair or wall */
export function isFixed(member: MemberId): boolean {
  return member === FACILITATOR || member === SCREEN
}
