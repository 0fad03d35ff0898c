import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardMove, phasesOf } from './affordances.ts'
import { isPairOfSeats } from './capabilities/pairs/pairs.ts'
import type { LiveText } from './capabilities/say/say.ts'
import type { Step } from './capabilities/steps/sequence.ts'
import { durable } from './effects.ts'
import { goesAround } from './groups.ts'
import { type Entry, fold } from './ledger.ts'
import { type Activity, FACILITATOR, type Maker, type Meeting, type MemberId, SERVER } from './meeting.ts'
import { METHODS } from './methods/all.ts'
import { usedNow } from './methods/phases.ts'
import { boardChanges, boardOf, isMineSame, keysOfOwn, mineOf, type Records, viewOf } from './projection.ts'
import { judge } from './referee.ts'
import { parseStatement, type Statement, type StatementOf } from './statement.ts'
import { flaws } from './testing/invariants.ts'
import { runs } from './testing/runs.ts'
import { settingsFor } from './testing/settings.ts'
import { CHOSEN_KINDS, type StatementChoice, saidAt, statementChoices } from './testing/statement-choices.ts'
import { Table } from './testing/table.ts'

const choices = fc.array(statementChoices, { maxLength: 120, size: 'max' })

/**
 * Facilitator, screen, participants, a seat, an observer, a school leader, somebody at the door and
 * somebody who was removed, at some step.
 * @param start the step they are at; cards lie on the table from the third on, and a sentence where people word one
 */
function gathered(method: string, chosen: Record<string, unknown>, start: number): Table {
  const table = new Table(chosen, method).join('Alice', 'Bob', 'Charlie', 'Dora', 'Olga', 'Rik')
  table.seat('Ed').joinAsSchoolLeader('Sam').joinAsVisitor('Vera')
  table.observes('olga')
  table.say(FACILITATOR, 'member.remove', { member: 'rik' })
  const steps = phasesOf(table.activity)
  const { index, phase, round } = steps[start % steps.length] as Step
  table.writtenBefore(index, ['alice', 'bob', 'charlie', 'dora', 'ed'])
  table.goTo(phase.id, round)
  // Much is only heard where a sentence lies in the middle already: by chance few get that far.
  if (usedNow(table.activity, 'wording')?.words)
    table.say('alice', 'wording.say', { wording: 'w1', text: 'Waarom' })
  return table
}

/** Somebody speaks; whatever comes of it must be in order. */
function speak(table: Table, choice: StatementChoice, count: number): string {
  const before = table.meeting
  const said = saidAt(table, choice, count)
  if (said === 'join') {
    table.hear({ kind: 'member.join', member: `late${count}`, name: `Laat ${count}` }, SERVER)
    return 'member.join'
  }
  const { who, saying, as } = said
  const { kind } = saying
  const parsed = parseStatement(table.spoken(saying, said))
  if ('refused' in parsed) return kind
  const isOwn = as === undefined || as === who
  const onView = isOwn ? verdictOnView(table, parsed.statement, who) : undefined
  const verdict = table.hear(parsed.statement, who)
  if (!verdict.ok) expectNone(table.meeting === before ? [] : [`${kind} was refused and changed something`])
  else if (parsed.statement.kind === 'card.move') expectNone(wrongsOf(before, parsed.statement, as ?? who))
  const outcome = verdict.ok ? 'accepted' : verdict.refused
  if (onView !== undefined && onView !== outcome)
    expect(`${kind} by ${who}: ${onView}`).toBe(`${kind} by ${who}: ${outcome}`)
  return kind
}

/** @returns what should have stood in the way of a move that was accepted (METHODS §14.6) */
function wrongsOf(
  meeting: Meeting,
  { card, turn, activity: at = '' }: StatementOf<'card.move'>,
  mover: MemberId,
): string[] {
  const activity = meeting.activities[at] as Activity
  const authors = activity.makers[card]?.map((maker) => maker.member) ?? []
  const wrongs = {
    'out of turn': activity.turn?.holder !== mover || activity.turn.number !== turn,
    'where nobody takes turns': usedNow(activity, 'turns') === undefined,
    'inside a pile': activity.cards[card]?.within !== null,
    'only their own': activity.settings.ownCard === false && authors.every((author) => author === mover),
  }
  return Object.entries(wrongs).flatMap(([wrong, is]) => (is ? [wrong] : []))
}

/** What the speaker's own device makes of it, knowing the server's time and only what the speaker may know (DESIGN §3). */
function verdictOnView(table: Table, statement: Statement, who: MemberId): string {
  const view = toldOf(table.meeting).view(who)
  const verdict = judge(view, statement, { member: who, at: table.now, seed: 7 })
  return verdict.ok ? 'accepted' : verdict.refused
}

/** What is told of one state of a meeting: each asked once, and written out only where a word is looked for. */
class Told {
  readonly board: Records
  readonly #mine = new Map<MemberId, Records>()
  readonly #views = new Map<MemberId, Meeting>()
  readonly #texts = new Map<Records, string>()

  constructor(private readonly meeting: Meeting) {
    this.board = boardOf(meeting)
    for (const member of Object.keys(meeting.members)) this.#mine.set(member, mineOf(meeting, member))
  }

  mine(member: MemberId): Records {
    return this.#mine.get(member) ?? {}
  }

  view(member: MemberId): Meeting {
    const view = this.#views.get(member) ?? viewOf(this.meeting, member)
    this.#views.set(member, view)
    return view
  }

  /** @returns whether these records say something that begins with this */
  says(records: Records, word: string): boolean {
    const text = this.#texts.get(records) ?? JSON.stringify(records)
    this.#texts.set(records, text)
    return text.includes(`"${word}`)
  }
}

/** What is told never changes while a meeting does not: its states are frozen. */
const known = new WeakMap<Meeting, Told>()

function toldOf(meeting: Meeting): Told {
  const told = known.get(meeting) ?? new Told(meeting)
  known.set(meeting, told)
  return told
}

/** What of hidden cards, answers and makers reaches somebody it is not for. */
function leaks(meeting: Meeting): string[] {
  const told = toldOf(meeting)
  const isInGroups = Object.values(meeting.activities).some(({ part }) => part)
  const found = Object.keys(meeting.members).flatMap((member) => {
    const mine = told.mine(member)
    return othersWithin(isInGroups ? ownOf(meeting, member, mine) : mine, member)
  })
  return [...found, ...Object.values(meeting.activities).flatMap((one) => leaksOf(meeting, one, told))]
}

function leaksOf(meeting: Meeting, activity: Activity, told: Told): string[] {
  const found: string[] = []
  const { part, id: own } = activity
  const { board } = told
  const members = Object.values(meeting.members)
  if (part) {
    const isTold = (records: Records) => Object.keys(records).some((key) => key.split('/')[1] === own)
    if (isTold(board)) found.push(`${own} on the board`)
    for (const member of members) {
      const isElsewhere = member.group !== part.group && !goesAround(member)
      if (isElsewhere && isTold(told.mine(member.id))) found.push(`${own} with ${member.id}`)
    }
  }
  for (const pair of Object.values(activity.pairs)) {
    const isOfSeats = isPairOfSeats(meeting, pair)
    for (const { text } of Object.values(pair.sentences)) {
      if (told.says(board, `${text}"`)) found.push(`${text} on the board`)
      for (const { id: member, role, gone } of members) {
        const actsFor = isOfSeats && (role === 'facilitator' || role === 'screen')
        const knows = !gone && (actsFor || pair.members.includes(member))
        if (told.says(told.mine(member), `${text}"`) !== knows) found.push(`${text} with ${member}`)
      }
    }
  }
  for (const { id, label } of Object.values(activity.drafts)) {
    if (told.says(board, label)) found.push(`${label} on the board`)
    for (const { id: member } of members) {
      const knows = activity.makers[id]?.some((maker) => maker.member === member || maker.hand === member)
      if (!knows && told.says(told.mine(member), label)) found.push(`${label} with ${member}`)
    }
  }
  return found
}

/** Who was told what changed knows what there is; who is told that nothing changed missed nothing. */
function expectChangesToSuffice(before: Meeting, now: Meeting): void {
  const { set, gone } = boardChanges(before, now)
  const [had, have] = [toldOf(before), toldOf(now)]
  const told: Records = { ...had.board, ...Object.fromEntries(set) }
  for (const key of gone) delete told[key]
  expectSame(told, have.board)
  for (const [key, record] of set)
    if (isSame(record, had.board[key])) expect(record, key).not.toEqual(had.board[key])
  if (before !== now && isMineSame(before, now))
    for (const member of Object.keys(now.members)) expectSame(have.mine(member), had.mine(member))
}

/** Asking costs more than looking: most of the time there is nothing to tell. */
function expectNone(found: string[]): void {
  if (found.length > 0) expect(found).toEqual([])
}

/** As above: what is the same to the last field needs no look by who tells differences well. */
function expectSame(one: unknown, other: unknown): void {
  if (!isSame(one, other)) expect(one).toStrictEqual(other)
}

/** @returns whether two plain values say the same; what they share is not looked into */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ones, others] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const names = Object.keys(ones)
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => Object.hasOwn(others, name) && isSame(ones[name], others[name]))
  )
}

/** What the holder's own device lets them pick up is what the referee accepts, and it gives the referee's reason. */
function expectHonestOffer(table: Table, pick: number): void {
  const { meeting, activity } = table
  const cards = Object.values(activity.cards)
  const card = cards[pick % cards.length]
  const holder = activity.turn?.holder
  if (!card || !holder || meeting.members[holder]?.seat) return
  const offer = cardMove(viewOf(meeting, holder), card, holder)
  const zone = 'zone' in offer ? offer.zone : table.inward(card.id)
  const verdict = judge(meeting, table.compose('card.move', { card: card.id, zone }), {
    member: holder,
    at: 0,
    seed: 0,
  })
  expect(verdict.ok ? { zone } : { refused: verdict.refused }).toEqual(offer)
}

/** What of somebody's records is their own, and not of all of their group. */
function ownOf(meeting: Meeting, member: MemberId, mine: Records): Records {
  const own = new Set(keysOfOwn(meeting, member))
  return Object.fromEntries(Object.entries(mine).filter(([key]) => own.has(key)))
}

/** What somebody's own records say of others: who made or moved something, or how they voted. */
function othersWithin(mine: Records, member: MemberId): string[] {
  return Object.entries(mine).flatMap(([key, record]) => {
    const [, , collection, id] = key.split('/')
    if (collection === 'answers')
      return id?.startsWith(`${member}.`) ? [] : [`${member} sees the answers of ${id}`]
    if (collection === 'said' && id !== member && (record as LiveText).to !== member)
      return [`${member} sees what ${id} shows to another`]
    if (collection !== 'makers') return []
    return (record as Maker[]).flatMap((maker) =>
      maker.member === member || maker.hand === member || maker.member === ''
        ? []
        : [`${member} sees who made ${id}`],
    )
  })
}

const heard = new Map<string, number>()
const kindOf = ({ spoken }: Entry) => spoken.kind

/** How often each method is tried: what they share, each tries for the others, and all together take no longer with another. */
const TRIES = Math.ceil(1200 / METHODS.length)
/** A busy machine is no failure. */
const PATIENCE = 120_000

test.each(METHODS)(
  '$id: whatever is said by whomever, the referee never fails, no rule is broken and nothing hidden gets out',
  (method) => {
    fc.assert(
      fc.property(settingsFor(method), fc.nat(30), choices, (chosen, start, spoken) => {
        const table = frozen(gathered(method.id, chosen, start))
        for (const [index, choice] of spoken.entries()) {
          const entries = table.ledger.length
          const before = table.meeting
          const said = speak(table, choice, index)
          if (table.meeting === before && table.ledger.length === entries) continue
          for (const kind of [said, ...table.ledger.slice(entries).map(kindOf)])
            heard.set(kind, (heard.get(kind) ?? 0) + 1)
          freeze(table.meeting)
          expectNone(flaws(table.meeting))
          expectNone(leaks(table.meeting))
          expectHonestOffer(table, choice.seed)
          expectChangesToSuffice(before, table.meeting)
        }
        endsAsItsLedger(table)
      }),
      runs(TRIES),
    )
  },
  PATIENCE,
)

test('every kind of statement was accepted now and then: a property that never gets to one proves nothing about it', () => {
  expect(CHOSEN_KINDS.filter((kind) => (heard.get(kind) ?? 0) < 5)).toEqual([])
})

/** Rebuilding from what was written down gives the live state, through JSON and through a snapshot halfway. */
function endsAsItsLedger({ meeting: live, ledger }: Table): void {
  const meeting = durable(live)
  const kept: Entry[] = JSON.parse(JSON.stringify(ledger))
  const rebuilt = fold(kept)
  const text = JSON.stringify(meeting)
  if (JSON.stringify(rebuilt) !== text) expect(JSON.stringify(rebuilt)).toBe(text)
  expectSame(rebuilt, meeting)
  expectSame(boardOf(rebuilt), boardOf(meeting))
  const half = Math.ceil(kept.length / 2)
  const snapshot: Meeting = JSON.parse(JSON.stringify(fold(kept.slice(0, half))))
  const resumed = JSON.stringify(fold(kept.slice(half), snapshot))
  if (resumed !== text) expect(resumed).toBe(text)
}

function frozen(table: Table): Table {
  freeze(table.meeting)
  return table
}

/** What was judged may never change afterwards: a referee that writes into it fails here. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}
