import { phasesOf, whereabouts } from '../affordances.ts'
import { ratingNow } from '../capabilities/rate/asked.ts'
import type { Rating } from '../capabilities/rate/rating.ts'
import { isLive, shapeOf } from '../capabilities/registry.ts'
import { endedIn } from '../capabilities/turns/hand-back.ts'
import type { Context } from '../context.ts'
import { dueOf } from '../effects.ts'
import type { Entry } from '../ledger.ts'
import {
  type Activity,
  type ActivityId,
  activeMembers,
  type Card,
  type CardId,
  FACILITATOR,
  type Meeting,
  type MemberId,
  SERVER,
  type Time,
  type Turn,
  type ZoneId,
} from '../meeting.ts'
import '../methods/all.ts'
import type { Method } from '../methods/method.ts'
import { usedIn, usedNow } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { settingsOf } from '../methods/settings.ts'
import type { ServerEvent } from '../opening.ts'
import { isAboutMeetingKind } from '../permission.ts'
import { boardOf, mineOf } from '../projection.ts'
import type { Code } from '../protocol/codes.ts'
import { apply, type Spoken, type Verdict } from '../referee.ts'
import { type Kind, parseStatement, type Saying, type Statement, type StatementOf } from '../statement.ts'
import { inverseOf } from '../undo.ts'

const START = Date.UTC(2026, 10, 3, 14, 0)
const SECOND = 1000

/** What a test may leave out: the table fills in what a device reads off the board at that moment. */
type OfTheMoment = 'turn' | 'ended' | 'stamp' | 'rating'
type Given<K extends Kind> = Omit<StatementOf<K>, 'id' | 'n' | 'kind' | 'activity' | 'as' | OfTheMoment> &
  Partial<Pick<StatementOf<K>, Extract<OfTheMoment, keyof StatementOf<K>>>>
type Options = { as?: MemberId; id?: string; activity?: string; over?: string }

/**
 * A group around a table: opens an activity and passes what people say to the referee, as the server does.
 * Members are called by their id, which is their name in small letters; a card's id is its label likewise.
 */
export class Table {
  meeting: Meeting
  readonly ledger: Entry[] = []
  #said = 0

  /**
   * @param settings besides the defaults; turns end with the move, and in a KanDoe go as people joined, unless told
   *   otherwise
   * @param method its id
   */
  constructor(settings: Record<string, unknown> = {}, method = 'kandoe') {
    const plain = {
      ...(method === 'kandoe' && { order: 'joined' }),
      ...(['kandoe', 'bsa'].includes(method) && { why: false }),
    }
    const chosen = settingsOf(methodOf(method) as Method, { ...plain, ...settings })
    if (!chosen) throw new Error(`no such settings: ${JSON.stringify(settings)}`)
    const opening: ServerEvent = {
      kind: 'meeting.open',
      id: 'meeting1',
      title: 'Team taal',
      language: 'nl',
      code: 'KRNG42',
      expiresAt: START + 90 * 86_400_000,
      name: 'Coach',
      activities: [{ id: 'a1', method, question: 'Wat telt voor ons?', settings: chosen }],
    }
    const verdict = apply(undefined, opening, this.#context(SERVER))
    if (!verdict.ok) throw new Error(`the meeting does not open: ${verdict.refused}`)
    this.meeting = verdict.meeting
    this.ledger.push({ seq: 1, context: this.#context(SERVER), spoken: opening })
  }

  get activity(): Activity {
    return this.meeting.activities[this.meeting.current] as Activity
  }

  /** The rating of the phase, or the one that was opened last. */
  get rating(): Rating | undefined {
    return ratingNow(this.activity)
  }

  get method(): Method {
    return methodOf(this.activity.method) as Method
  }

  get turn(): Turn {
    if (!this.activity.turn) throw new Error('no round has begun')
    return this.activity.turn
  }

  /** The time at which what was composed last is heard. */
  get now(): Time {
    return START + this.#said * SECOND
  }

  get holder(): MemberId | null {
    return this.turn.holder
  }

  zoneOf(card: CardId): ZoneId | undefined {
    return this.activity.cards[card]?.zone
  }

  /** People come in through the door. */
  join(...names: string[]): this {
    for (const name of names) {
      const verdict = this.hear({ kind: 'member.join', member: idOf(name), name }, SERVER)
      if (!verdict.ok) throw new Error(`${name} cannot join: ${verdict.refused}`)
    }
    return this
  }

  /** Somebody looks on, as all who are here say on their own devices, or whoever leads for those without one. */
  observes(member: MemberId): this {
    const ask = `look-${member}`
    const saysGoal = usedNow(this.activity, 'visit')?.agrees === true
    if (saysGoal) this.say(member, 'visit.propose', { ask, goal: 'Hoe we doorvragen' })
    else this.say(FACILITATOR, 'onlooker.ask', { ask, member })
    const asked = activeMembers(this.meeting).filter(({ id }) => !saysGoal || id !== member)
    for (const { id, seat } of asked)
      this.say(seat ? FACILITATOR : id, 'onlooker.answer', { ask, agrees: true }, seat ? { as: id } : {})
    return this
  }

  /** Somebody comes in through the door as a school leader. */
  joinAsSchoolLeader(name: string): this {
    return this.state({ kind: 'member.join', member: idOf(name), name, role: 'schoolLeader' })
  }

  /** Somebody comes to look on, and waits at the door. */
  joinAsVisitor(name: string): this {
    return this.state({ kind: 'member.join', member: idOf(name), name, role: 'visitor' })
  }

  /** The server states something that must be accepted. */
  state(event: ServerEvent): this {
    const verdict = this.hear(event, SERVER)
    if (!verdict.ok) throw new Error(`${event.kind} is refused: ${verdict.refused}`)
    return this
  }

  /** The facilitator adds people without a device. */
  seat(...names: string[]): this {
    for (const name of names) this.say(FACILITATOR, 'seat.add', { member: idOf(name), name })
    return this
  }

  /** Somebody says something that must be accepted. */
  say<K extends Kind>(who: MemberId, kind: K, given: Given<K>, options: Options = {}): this {
    const refused = this.attempt(who, kind, given, options)
    if (refused) throw new Error(`${who} says ${kind} ${JSON.stringify(given)}, and is refused: ${refused}`)
    return this
  }

  /** Somebody says something that may be refused. @returns why, or undefined; a refusal leaves the table as it was */
  attempt<K extends Kind>(who: MemberId, kind: K, given: Given<K>, options: Options = {}): Code | undefined {
    const raw = this.compose(kind, given, options)
    const parsed = parseStatement(raw)
    if ('refused' in parsed) return parsed.refused
    const verdict = this.hear(parsed.statement, who)
    return verdict.ok ? undefined : verdict.refused
  }

  /** Passes what was said to the referee and writes it down when it is accepted. */
  hear(spoken: Spoken, who: MemberId): Verdict {
    const context = this.#context(who)
    const verdict = apply(this.meeting, spoken, context)
    if (verdict.ok) {
      this.meeting = verdict.meeting
      if (!isLive(spoken.kind)) this.ledger.push({ seq: this.ledger.length + 1, context, spoken })
      this.#stateDue()
    }
    return verdict
  }

  /** What only memory held has come to an outcome, which the server states. */
  #stateDue(): void {
    const due = dueOf(this.meeting)
    if (due) this.hear(due, SERVER)
  }

  /** @returns the statement as a device would send it now */
  compose<K extends Kind>(kind: K, given: Given<K>, { as, id, activity, over }: Options = {}): Statement {
    this.#said++
    const { turn } = this.activity
    const now: Record<OfTheMoment, number> = {
      turn: turn?.number ?? 0,
      ended: (turn && endedIn(turn)) ?? 0,
      stamp: this.activity.phase.stamp,
      rating: this.rating?.number ?? 0,
    }
    const carries = shapeOf(kind)
    return {
      id: id ?? `s${this.#said}`,
      n: this.#said,
      kind,
      ...(isAboutMeetingKind(kind) ? {} : { activity: activity ?? this.meeting.current }),
      ...(as === undefined ? {} : { as }),
      ...(over === undefined ? {} : { over }),
      ...Object.fromEntries(Object.entries(now).filter(([name]) => name in carries)),
      ...given,
    } as unknown as Statement
  }

  /** @returns the same of what somebody could say, for whom they act or themselves, and in which group's activity */
  spoken({ kind, ...given }: Saying, { as, at }: { as?: MemberId; at?: ActivityId } = {}): Statement {
    const options = { ...(as === undefined ? {} : { as }), ...(at === undefined ? {} : { activity: at }) }
    return this.compose(kind, given as never, options)
  }

  goTo(phase: string, round = phase === 'rounds' || phase === 'pause' ? 1 : 0): this {
    const asks = this.method.phases.some(({ skip, unfinished }) => skip ?? unfinished)
    return this.say(FACILITATOR, 'phase.go', { phase, round, ...(asks && { reason: 'Geen tijd' }) })
  }

  write(who: MemberId, label: string, { zone, ...options }: Options & { zone?: ZoneId } = {}): this {
    const place = zone === undefined ? {} : { zone }
    return this.say(who, 'card.write', { card: idOf(label), label, text: '', ...place }, options)
  }

  /** These people write what phases before a step ask in silence: two zones each at most. */
  writtenBefore(index: number, people: readonly MemberId[]): this {
    for (const { phase } of phasesOf(this.activity).slice(0, index)) {
      const writing = usedIn(phase, 'write')
      if (!writing?.hidden) continue
      this.goTo(phase.id)
      for (const who of people) {
        const isSeat = this.meeting.members[who]?.seat === true
        for (const zone of writing.zones(this.activity.settings).slice(0, 2)) {
          const card = { card: `${who}-${zone}`, label: `${who} ${zone}`, text: '', zone }
          this.attempt(isSeat ? FACILITATOR : who, 'card.write', card, isSeat ? { as: who } : {})
        }
      }
    }
    return this
  }

  /** Goes on to the next step of the method. */
  next(): this {
    const { next } = whereabouts(this.activity)
    if (!next) throw new Error('there is nothing after this')
    return this.goTo(next.phase.id, next.round)
  }

  /**
   * Somebody takes back what they said, as their device does.
   * @param before the activity as it was when they said it
   * @returns why one of the statements for that is refused, or undefined
   */
  takeBack(who: MemberId, before: Activity, statement: Statement): Code | undefined {
    for (const { kind, ...given } of inverseOf(before, statement)) {
      const options = { over: statement.id, ...(statement.as === undefined ? {} : { as: statement.as }) }
      const refused = this.attempt(who, kind, given as never, options)
      if (refused) return refused
    }
    return undefined
  }

  /** Everyone writes in silence and the cards are revealed: `{ alice: ['Rust', 'Tijd'], bob: ['Ruimte'] }`. */
  deal(cards: Record<MemberId, string[]>): this {
    this.goTo('write')
    for (const [who, labels] of Object.entries(cards)) {
      const seat = this.meeting.members[who]?.seat === true
      for (const label of labels) this.write(seat ? FACILITATOR : who, label, seat ? { as: who } : {})
    }
    return this.goTo('raise')
  }

  /** Moves a card one ring in, or to the zone given. */
  move(who: MemberId, card: CardId, zone = this.inward(card), options: Options = {}): this {
    return this.say(who, 'card.move', { card, zone }, options)
  }

  /** Somebody proposes to put cards together, or to rename one, and the facilitator confirms. */
  merge(label: string, cards: CardId[], who: MemberId = FACILITATOR): this {
    const proposal = idOf(label)
    this.say(who, 'merge.propose', { proposal, cards, label, text: '' })
    return this.say(FACILITATOR, 'merge.confirm', { proposal })
  }

  /** @returns everything that reaches somebody's devices, as text: the board and what is theirs alone */
  sees(who: MemberId): string {
    return JSON.stringify([boardOf(this.meeting, this.meeting.members[who]?.role), mineOf(this.meeting, who)])
  }

  /** @returns the zone one step in from where a card lies */
  inward(card: CardId): ZoneId {
    const found = this.activity.cards[card]
    return (found && usedNow(this.activity, 'move')?.targets(this.activity, found)[0]) ?? 'centre'
  }

  #context(member: MemberId): Context {
    return { member, at: this.now, seed: (this.#said * 2_654_435_761) >>> 0 }
  }
}

/** @returns cards as people see them: without whose hand touched them last */
export function asTheyLie(cards: Activity['cards']): Record<CardId, Omit<Card, 'touched'>> {
  return Object.fromEntries(Object.values(cards).map(({ touched: _by, ...card }) => [card.id, card]))
}

/** @returns the id a test uses for somebody or something of this name */
export function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
