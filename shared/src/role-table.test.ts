import { describe, expect, test } from 'vitest'
import { phasesOf } from './affordances.ts'
import { newMember } from './capabilities/people/members.ts'
import { COLLECTIONS } from './capabilities/registry.ts'
import { goesAround } from './groups.ts'
import { FACILITATOR, type Meeting, type MemberId, ROLES, type Role, SCREEN } from './meeting.ts'
import { METHODS } from './methods/all.ts'
import { boardOf, mineOf, type Records } from './projection.ts'
import type { Spoken, Verdict } from './referee.ts'
import { withheldFrom, withholdsAll } from './role-table.ts'
import { Table } from './testing/table.ts'
import { wholeMeeting } from './testing/whole-meeting.ts'

/** Somebody of each role who did nothing themselves: whatever reaches them they get because of their role. */
const BYSTANDERS: Readonly<Record<Role, MemberId>> = {
  facilitator: FACILITATOR,
  screen: SCREEN,
  participant: 'by-participant',
  observer: 'by-observer',
  schoolLeader: 'by-leader',
  visitor: 'by-visitor',
}

function withBystanders(meeting: Meeting): Meeting {
  const added = (['participant', 'observer', 'schoolLeader', 'visitor'] as const).map((role, index) => {
    const id = BYSTANDERS[role]
    return [id, { ...newMember(id, role, 900 + index), role, takesPart: role !== 'visitor' }] as const
  })
  return { ...meeting, members: { ...meeting.members, ...Object.fromEntries(added) } }
}

/** A table that tells of every state it comes to. */
class Watched extends Table {
  constructor(private readonly watch: (meeting: Meeting) => void) {
    super({ crossing: true }, 'swot')
  }

  override hear(spoken: Spoken, who: MemberId): Verdict {
    const verdict = super.hear(spoken, who)
    if (verdict.ok) this.watch?.(this.meeting)
    return verdict
  }
}

/** What everybody wrote without a name, shown at once. */
function voiced(): Meeting {
  const table = new Table({ form: 'written' }, 'checkout').join('Alice', 'Bob').goTo('written')
  table.say('alice', 'word.show', { text: 'Fijn' })
  for (const who of ['alice', 'bob']) table.say(who, 'ready.set', { ready: true })
  return table.meeting
}

/**
 * Every state of a meeting in which every kind of statement is made, and then every step of every method is taken.
 * @returns of those in one step with the same kinds of records one
 */
function states(): Meeting[] {
  const known = new Set<string>()
  return [...everyState()].filter((meeting) => {
    const now = meeting.activities[meeting.current]
    const there = COLLECTIONS.filter(({ name }) => Object.keys(entriesOf(now, name)).length > 0)
    const kind = [now?.method, now?.phase.id, ...there.map(({ name }) => name)].join(' ')
    return known.size < known.add(kind).size
  })
}

function* everyState(): Generator<Meeting> {
  const seen: Meeting[] = []
  const table = wholeMeeting(new Watched((meeting) => seen.push(meeting)))
  yield* seen
  yield voiced()
  for (const activity of Object.values(table.meeting.activities)) {
    if (!activity.opened || activity.part) continue
    table.say(FACILITATOR, 'agenda.go', { to: activity.id })
    for (const { phase, round } of phasesOf(table.activity)) {
      table.goTo(phase.id, round)
      yield table.meeting
    }
  }
}

type Entries = Readonly<Record<string, unknown>>
const entriesOf = (activity: unknown, name: string) =>
  (activity as Readonly<Record<string, Entries>>)[name] ?? {}

/** @returns what asks which records of one kind an activity has among these */
function idsIn(records: Records): (activity: string, name: string) => string[] {
  const ids = new Map<string, string[]>()
  for (const key of Object.keys(records)) {
    const [kind, activity, name, ...id] = key.split('/')
    if (kind !== 'activity' || id.length === 0) continue
    const of = `${activity}/${name}`
    const known = ids.get(of) ?? []
    known.push(id.join('/'))
    ids.set(of, known)
  }
  return (activity, name) => ids.get(`${activity}/${name}`) ?? []
}

/** What of one kind of record a role is sent, in one activity. */
type Reached = { role: Role; name: string; method: string; there: string[]; board: string[]; mine: string[] }

function reachedIn(given: Meeting, role: Role): Reached[] {
  const meeting = withBystanders(given)
  const [board, mine] = [boardOf(meeting, role), mineOf(meeting, BYSTANDERS[role])]
  // What a group does is told to that group, which none of these is in, and to who goes around (groups.ts).
  const apart = Object.values(meeting.activities).filter(({ part }) => part && !goesAround({ role }))
  const leaked = Object.keys({ ...board, ...mine }).filter((key) =>
    apart.some(({ id }) => key.includes(`/${id}`)),
  )
  expect(leaked, role).toEqual([])
  const agenda = Object.values(meeting.activities).filter(({ part }) => !part)
  const [onBoard, ofOwn] = [idsIn(board), idsIn(mine)]
  return agenda.flatMap((activity) =>
    COLLECTIONS.map(({ name }) => ({
      role,
      name,
      method: activity.method,
      there: activity.opened ? Object.keys(entriesOf(activity, name)) : [],
      board: onBoard(activity.id, name),
      mine: ofOwn(activity.id, name),
    })),
  )
}

/** Records that hold something for one person, or that only some of them are for everybody. */
const SOME = new Set(['said', 'moves', 'pairs'])

/** @returns what is wrong with what reached a role, by the table */
function wrongWith({ role, name, method, there, board, mine }: Reached): string[] {
  const where = `${role}, ${method}, ${name}`
  if (withholdsAll(role) || withheldFrom(role, 'activitiesOf').has(method))
    return board.length + mine.length === 0 ? [] : [`${where}: all of it is withheld`]
  if (withheldFrom(role, 'othersOf').has(name)) {
    const acts = role === 'facilitator' || role === 'screen'
    // Who acts for people without a device has what is theirs.
    const wrong = board.length > 0 || (!acts && mine.length > 0)
    return wrong ? [`${where}: ${board.length} on the board, ${mine.length} of others`] : []
  }
  if (role === 'facilitator' && name === 'ready')
    return mine.length === there.length ? [] : [`${where}: ${mine.length} of ${there.length}`]
  if (SOME.has(name)) return board.length <= there.length ? [] : [`${where}: more than there is`]
  return board.length === there.length ? [] : [`${where}: ${board.length} of ${there.length}`]
}

describe('METHODS §2, §3 what each role gets, in every phase, of every record', () => {
  const seen = states()

  test.each(ROLES)('%s', (role) => {
    const wrong = new Set(seen.flatMap((meeting) => reachedIn(meeting, role).flatMap(wrongWith)))
    expect([...wrong]).toEqual([])
  })

  test('every record of the table was there, in every method and phase that has it', () => {
    const records = new Set<string>()
    const phases = new Set<string>()
    for (const meeting of seen) {
      const now = meeting.activities[meeting.current]
      if (now) phases.add(`${now.method}.${now.phase.id}`)
      for (const activity of Object.values(meeting.activities))
        for (const { name } of COLLECTIONS)
          if (Object.keys(entriesOf(activity, name)).length > 0) records.add(name)
    }
    expect(COLLECTIONS.map(({ name }) => name).filter((name) => !records.has(name))).toEqual([])
    // A phase that comes only with some settings may not have come.
    const always = METHODS.filter(({ id }) => id !== 'tests-only').flatMap((method) =>
      method.phases.flatMap(({ id, when }) => (when ? [] : [`${method.id}.${id}`])),
    )
    expect(always.filter((phase) => !phases.has(phase))).toEqual([])
  })
})
