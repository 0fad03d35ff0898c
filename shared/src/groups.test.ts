import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durable } from './effects.ts'
import { activityFor, byChance, heardIn, isApart, leaderOf, meetingIn, partsOf, peopleIn } from './groups.ts'
import { broughtAs } from './harvest/brought.ts'
import { meetingPage } from './harvest/meeting-page.ts'
import { fold } from './ledger.ts'
import { type Activity, activeMembers, FACILITATOR, LIMITS, SCREEN } from './meeting.ts'
import { openMeeting } from './opening.ts'
import { boardOf, mineOf, viewOf } from './projection.ts'
import { stampPresence } from './protocol/presence.ts'
import { parseStatement } from './statement.ts'
import { flaws } from './testing/invariants.ts'
import { runs } from './testing/runs.ts'
import { type StatementChoice, saidAt, statementChoices } from './testing/statement-choices.ts'
import { Table } from './testing/table.ts'

const SIX = ['Alice', 'Bob', 'Charlie', 'Dora', 'Eva', 'Fay']
const PARTS = ['g1', 'g2', 'g3']

/** Alice, Bob and the seat Ed in the first group, Charlie and Dora in the second, Eva and Fay in the third. */
function apart(method = 'swot'): Table {
  const table = new Table({}, method).join(...SIX).seat('Ed')
  const people = [...SIX.map((name, index) => ({ member: name.toLowerCase(), group: 1 + (index >> 1) }))]
  return table.say(FACILITATOR, 'groups.split', {
    parts: PARTS,
    people: [...people, { member: 'ed', group: 1 }],
  })
}

const step = (table: Table, activity: string, phase: string) => {
  const { stamp } = table.meeting.activities[activity]?.phase ?? { stamp: 0 }
  return table.say(FACILITATOR, 'phase.go', { phase, round: 0, stamp }, { activity })
}
const part = (table: Table, id: string) => table.meeting.activities[id] as Activity
const strength = (card: string) => ({ card, label: `Van ${card}`, text: '', zone: 'strength' })

test('a meeting as a group has it is put together once, however often one statement asks for it', () => {
  const { meeting } = apart()
  for (const id of PARTS) expect(meetingIn(meeting, id)).toBe(meetingIn(meeting, id))
  expect(meetingIn(meeting, 'g1')).not.toBe(meetingIn(meeting, 'g2'))
  expect(heardIn(meeting, 'g1', meeting.members.alice!)).toBe(meetingIn(meeting, 'g1'))
})

describe('a group does what any group does, by itself', () => {
  test('each group is at a step of its own, and is heard in its own activity only', () => {
    const table = step(apart(), 'g1', 'inside')
    expect(PARTS.map((id) => part(table, id).phase.id)).toEqual(['inside', 'focus', 'focus'])
    expect(activityFor(table.meeting, 'alice')).toBe('g1')
    expect(activityFor(table.meeting, 'dora')).toBe('g2')
    expect(table.attempt('alice', 'card.write', strength('k1'), { activity: 'g1' })).toBeUndefined()
    for (const activity of ['g1', 'a1'])
      expect(table.attempt('dora', 'card.write', strength('k2'), { activity })).toBe('activity.notCurrent')
    expect(table.attempt('alice', 'card.write', strength('k3'), { activity: 'g3' })).toBe(
      'activity.notCurrent',
    )
    expect(table.attempt(SCREEN, 'card.write', strength('k4'), { activity: 'g1', as: 'ed' })).toBeUndefined()
    expect(Object.keys(part(table, 'g1').drafts)).toEqual(['k1', 'k4'])
  })

  test('a group without the coach goes on by itself, to what comes next and nowhere else (§14.9)', () => {
    const table = apart()
    const go = (who: string, phase: string, stamp: number, activity = 'g1') =>
      table.attempt(who, 'phase.go', { phase, round: 0, stamp }, { activity })
    expect(go('dora', 'inside', 1)).toBe('activity.notCurrent')
    expect(go('alice', 'order', 1)).toBe('role.notAllowed')
    expect(go('alice', 'inside', 1)).toBeUndefined()
    // Two of them press at once.
    expect(go('bob', 'outside', 1)).toBe('phase.moved')
    expect(go('bob', 'focus', 2)).toBe('role.notAllowed')
    expect(PARTS.map((id) => part(table, id).phase.id)).toEqual(['inside', 'focus', 'focus'])
    expect(go('alice', 'outside', 1, 'a1')).toBe('activity.notCurrent')
    table.say(FACILITATOR, 'groups.gather', {})
    expect(go('alice', 'inside', 1, 'a1')).toBe('role.notAllowed')
  })

  test('whom the group chose leads it: they go on, back and take more time, and nobody else does', () => {
    const table = apart()
    const go = (who: string, phase: string, stamp: number) =>
      table.attempt(who, 'phase.go', { phase, round: 0, stamp }, { activity: 'g1' })
    const more = (who: string) =>
      table.attempt(who, 'phase.extend', { minutes: 2, stamp: 1 }, { activity: 'g1' })
    expect(more('alice')).toBe('role.notAllowed')
    // Somebody of the group says who leads it, or the coach; nobody of another group, and no seat leads.
    expect(table.attempt('dora', 'groups.lead', { member: 'alice', leads: true })).toBe('role.notAllowed')
    expect(table.attempt(FACILITATOR, 'groups.lead', { member: 'ed', leads: true })).toBe('member.unknown')
    table.say('bob', 'groups.lead', { member: 'alice', leads: true })
    expect(leaderOf(table.meeting, 1)?.id).toBe('alice')
    expect([go('bob', 'inside', 1), more('bob')]).toEqual(['groups.led', 'groups.led'])
    expect([more('alice'), go('alice', 'inside', 1)]).toEqual([undefined, undefined])
    expect(go('alice', 'focus', 2)).toBeUndefined()
    expect(go('alice', 'order', 3)).toBe('role.notAllowed')
    // Other groups and who leads the meeting are as before.
    expect(leaderOf(table.meeting, 2)).toBeUndefined()
    expect(
      table.attempt('dora', 'phase.go', { phase: 'inside', round: 0, stamp: 1 }, { activity: 'g2' }),
    ).toBeUndefined()
    expect(go(FACILITATOR, 'inside', 3)).toBeUndefined()
    table.say(FACILITATOR, 'groups.lead', { member: 'bob', leads: true })
    expect(leaderOf(table.meeting, 1)?.id).toBe('bob')
    table.say('alice', 'groups.lead', { member: 'bob', leads: false })
    expect(leaderOf(table.meeting, 1)).toBeUndefined()
    table.say(FACILITATOR, 'groups.gather', {})
    expect(table.attempt('alice', 'groups.lead', { member: 'alice', leads: true })).toBe('groups.together')
  })

  test('while whoever leads a group is out another does, and who goes to another group does not lead that one', () => {
    const table = apart().say('alice', 'groups.lead', { member: 'alice', leads: true })
    table.say('alice', 'member.away', { member: 'alice', away: true })
    expect(leaderOf(table.meeting, 1)?.id).toBe('bob')
    table.say('alice', 'member.away', { member: 'alice', away: false })
    expect(leaderOf(table.meeting, 1)?.id).toBe('alice')
    table.say(FACILITATOR, 'member.remove', { member: 'alice' })
    expect(leaderOf(table.meeting, 1)?.id).toBe('bob')
    const moved = apart().say('alice', 'groups.lead', { member: 'alice', leads: true })
    moved.say(FACILITATOR, 'groups.join', { member: 'alice', group: 2 })
    expect([1, 2].map((group) => leaderOf(moved.meeting, group))).toEqual([undefined, undefined])
  })

  test('nobody acts for a seat of another group', () => {
    const table = step(apart(), 'g2', 'inside')
    expect(table.attempt(FACILITATOR, 'card.write', strength('k1'), { activity: 'g2', as: 'ed' })).toBe(
      'statement.notAllowed',
    )
  })

  test('turns go around the group, and it waits for nobody else', () => {
    const table = apart('kandoe')
    for (const id of PARTS) step(table, id, 'write')
    table.say('alice', 'card.write', { card: 'k1', label: 'Een', text: '' }, { activity: 'g1' })
    table.say(FACILITATOR, 'phase.go', { phase: 'rounds', round: 1, stamp: 2 }, { activity: 'g1' })
    const { turn } = part(table, 'g1')
    expect([...(turn?.order ?? [])].sort()).toEqual(['alice', 'bob', 'ed'])
    expect(activeMembers(meetingIn(table.meeting, 'g2')).map(({ id }) => id)).toEqual(['charlie', 'dora'])
  })

  test('who is brought to another group leaves the round of the one and finds the board of the other', () => {
    const table = apart('kandoe')
    for (const id of PARTS) step(table, id, 'write')
    table.say(FACILITATOR, 'phase.go', { phase: 'rounds', round: 1, stamp: 2 }, { activity: 'g1' })
    const { holder } = part(table, 'g1').turn ?? {}
    table.say(FACILITATOR, 'groups.join', { member: holder ?? '', group: 2 })
    expect(part(table, 'g1').turn?.holder).not.toBe(holder)
    expect(activityFor(table.meeting, holder ?? '')).toBe('g2')
    expect(flaws(table.meeting)).toEqual([])
  })
})

describe('who is where', () => {
  test('who comes late, and who is without a group, come to the smallest; a group may be without people', () => {
    const table = apart().join('Gus')
    expect(table.meeting.members.gus?.group).toBe(2)
    table
      .say(FACILITATOR, 'member.remove', { member: 'eva' })
      .say(FACILITATOR, 'member.remove', { member: 'fay' })
    expect(peopleIn(table.meeting, 3)).toEqual([])
    step(table, 'g3', 'inside')
    expect(table.join('Hans').meeting.members.hans?.group).toBe(3)
    expect(flaws(table.meeting)).toEqual([])
  })

  test('people choose when they are asked, and the others are placed', () => {
    const table = new Table({}, 'swot').join(...SIX)
    expect(table.attempt('alice', 'groups.join', { member: 'alice', group: 2 })).toBe('groups.notChoosing')
    table.say(FACILITATOR, 'groups.ask', { count: 2 })
    table.say('alice', 'groups.join', { member: 'alice', group: 2 })
    expect(table.attempt('alice', 'groups.join', { member: 'bob', group: 2 })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'groups.join', { member: 'alice', group: 3 })).toBe('groups.notChoosing')
    table.say(FACILITATOR, 'groups.split', { parts: ['g1', 'g2'], people: [] })
    expect([1, 2].map((group) => peopleIn(table.meeting, group).length)).toEqual([3, 3])
    expect(table.meeting.members.alice?.group).toBe(2)
    expect(table.attempt('alice', 'groups.join', { member: 'alice', group: 1 })).toBe('groups.notChoosing')
  })

  test('coming in and going out are done together, and people are apart once', () => {
    const parts = { parts: ['g1', 'g2'], people: [] }
    const together = new Table({}, 'checkin').join(...SIX)
    expect(together.attempt(FACILITATOR, 'groups.split', parts)).toBe('groups.notHere')
    expect(apart().attempt(FACILITATOR, 'groups.split', parts)).toBe('groups.apart')
    expect(apart().attempt('alice', 'groups.gather', {})).toBe('role.notAllowed')
  })

  test('chance divides evenly, the same way for the same seed', () => {
    const { meeting } = new Table({}, 'swot').join(...SIX, 'Gus')
    const sizes = (seed: number) => {
      const all = Object.values(byChance(meeting, 3, seed))
      return [1, 2, 3].map((group) => all.filter((one) => one === group).length)
    }
    expect(sizes(1)).toEqual([3, 2, 2])
    expect(byChance(meeting, 3, 7)).toEqual(byChance(meeting, 3, 7))
    expect(byChance(meeting, 3, 7)).not.toEqual(byChance(meeting, 3, 8))
  })

  test('a hand is up until the coach was there, or all are back', () => {
    const table = apart().say('dora', 'hand.raise', { member: 'dora', up: true })
    expect(table.meeting.members.dora?.hand).toBeGreaterThan(0)
    table.say(FACILITATOR, 'hand.raise', { member: 'dora', up: false })
    expect(table.meeting.members.dora?.hand).toBeUndefined()
    table.say('dora', 'hand.raise', { member: 'dora', up: true }).say(FACILITATOR, 'groups.gather', {})
    expect(table.meeting.members.dora?.hand).toBeUndefined()
    expect(table.attempt('dora', 'hand.raise', { member: 'dora', up: true })).toBe('groups.together')
  })
})

describe('what a group says stays with it', () => {
  test('hidden or open, nothing of it is in a byte that others get', () => {
    const table = step(apart(), 'g1', 'inside')
    table.say('alice', 'card.write', { ...strength('k1'), label: 'Geheim' }, { activity: 'g1' })
    expect(['bob', FACILITATOR, SCREEN].filter((who) => table.sees(who).includes('Geheim'))).toEqual([])
    expect(table.sees('alice')).toContain('Geheim')
    step(step(table, 'g1', 'outside'), 'g1', 'order')
    const told = [...SIX.map((name) => name.toLowerCase()), 'ed', FACILITATOR, SCREEN]
    expect(told.filter((who) => table.sees(who).includes('Geheim'))).toEqual([
      ...['alice', 'bob', 'ed'],
      ...[FACILITATOR, SCREEN],
    ])
    expect(JSON.stringify(boardOf(table.meeting))).not.toContain('"g1"')
    // What is held and pointed at is for this group.
    const hand = { cursor: { x: 1, y: 1 }, drag: { card: 'k1', x: 4, y: 5 } }
    expect(stampPresence(table.meeting, 'alice', hand)).toMatchObject({ group: 1 })
  })

  test('a view of a group is a meeting in which its people find what they do', () => {
    const table = step(apart(), 'g2', 'inside')
    const view = viewOf(table.meeting, 'dora')
    expect(Object.keys(view.activities)).toEqual(['a1', 'g2'])
    const here = heardIn(view, 'g2', view.members.dora!)
    expect(here && [here.current, activeMembers(here).map(({ id }) => id)]).toEqual([
      'g2',
      ['charlie', 'dora'],
    ])
  })
})

test('going back and apart again loses nothing, and time did not run', () => {
  const table = step(apart(), 'g1', 'inside')
  table.say('alice', 'card.write', strength('k1'), { activity: 'g1' })
  const before = part(table, 'g1')
  const own = mineOf(table.meeting, 'alice')
  table.say(FACILITATOR, 'groups.gather', {})
  expect(isApart(table.meeting)).toBe(false)
  expect(table.attempt('alice', 'card.write', strength('k9'), { activity: 'g1' })).toBe('activity.notCurrent')
  expect(mineOf(table.meeting, 'alice')).toEqual(own)
  table.say(FACILITATOR, 'agenda.add', {
    added: 'a2',
    method: 'kandoe',
    question: 'Wat eerst?',
    settings: {},
  })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(table.attempt(FACILITATOR, 'agenda.go', { to: 'g1' })).toBe('activity.unknown')
  table.say(FACILITATOR, 'agenda.go', { to: 'a1' })
  table.say(FACILITATOR, 'groups.split', { parts: ['x1', 'x2', 'x3'], people: [] })
  const { since, ...phase } = part(table, 'g1').phase
  expect(part(table, 'g1')).toEqual({ ...before, phase: { ...phase, since } })
  expect(since).toBeGreaterThan(before.phase.since)
  expect(partsOf(table.meeting, 'a1').map(({ id }) => id)).toEqual(PARTS)
  expect(table.meeting.members.dora?.group).toBe(2)
})

test('what groups chose is laid together, and says of which group it is', () => {
  const table = apart()
  for (const [index, id] of ['g1', 'g2'].entries()) {
    step(table, id, 'inside')
    const who = index === 0 ? 'alice' : 'dora'
    table.say(who, 'card.write', { ...strength(`k${index}`), label: `Van ${who}` }, { activity: id })
    step(step(table, id, 'outside'), id, 'order')
  }
  table.say(FACILITATOR, 'groups.gather', {})
  table.say(FACILITATOR, 'agenda.add', {
    added: 'a2',
    method: 'kandoe',
    question: 'Wat eerst?',
    settings: {},
  })
  for (const [from, item] of [
    ['g1', 'k0'],
    ['g2', 'k1'],
  ] as const)
    table.say(FACILITATOR, 'agenda.bring', { to: 'a2', from, items: [item], becomes: 'cards' })
  const into = { to: 'g1', from: 'a2', items: ['k0'], becomes: 'cards' as const }
  expect(table.attempt(FACILITATOR, 'agenda.bring', into)).toBe('activity.unknown')
  const cards = Object.values(part(table, 'a2').cards)
  expect(cards.map(({ label, brought }) => [label, brought])).toEqual([
    ['Van alice', { activity: 'a1', item: 'k0', group: 1 }],
    ['Van dora', { activity: 'a1', item: 'k1', group: 2 }],
  ])
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(table.sees('eva')).toContain('Van alice')
  expect(broughtAs(viewOf(table.meeting, 'eva'), cards[1]!, 'nl')[0]?.value).toContain('SWOT, groep 2: ')
  // In the harvest it is one method, whoever did it beside whom.
  expect(meetingPage(table.meeting, 'nl').facts.filter((fact) => fact === 'SWOT')).toHaveLength(1)
})

test('one id for two groups is refused: nobody is left without anything to do', () => {
  const table = new Table({}, 'swot').join(...SIX)
  expect(table.attempt(FACILITATOR, 'groups.split', { parts: ['g1', 'g1'], people: [] })).toBe('id.taken')
})

test('what was brought along lies before every group', () => {
  const table = new Table({}, 'kandoe').join(...SIX)
  table.say(FACILITATOR, 'phase.go', { phase: 'write', round: 0, stamp: 1 })
  table.say('alice', 'card.write', { card: 'k0', label: 'Van Alice', text: '' })
  table.say(FACILITATOR, 'phase.go', { phase: 'raise', round: 0, stamp: 2 })
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'swot', question: 'En nu?', settings: {} })
  table.say(FACILITATOR, 'agenda.bring', {
    to: 'a2',
    from: 'a1',
    items: ['k0'],
    becomes: 'cards',
    zone: 'strength',
  })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  table.say(FACILITATOR, 'groups.split', {
    parts: ['g1', 'g2'],
    people: SIX.map((name, index) => ({ member: name.toLowerCase(), group: 1 + (index % 2) })),
  })
  for (const id of ['g1', 'g2'])
    expect(Object.values(part(table, id).cards).map(({ label }) => label)).toEqual(['Van Alice'])
  expect(flaws(table.meeting)).toEqual([])
})

/** What people do in a method, and nothing that ends that they are in groups. */
const talk = statementChoices.filter(({ kind }) => !/^(agenda|groups\.(gather|split|ask))/.test(kind))

test('eight groups, sixty people, random talk: each goes its own way, and the ledger tells the same', () => {
  const choices = fc.array(talk, { minLength: 60, maxLength: 150, size: 'max' })
  const method = fc.constantFrom('swot', 'kandoe', 'bbb', 'free')
  fc.assert(
    fc.property(method, choices, (name, spoken) => {
      const people = Array.from({ length: 56 }, (_, index) => `P${index + 1}`)
      const table = new Table({}, name).join(...people)
      const parts = Array.from({ length: LIMITS.groups }, (_, index) => `g${index + 1}`)
      const divided = byChance(table.meeting, LIMITS.groups, spoken.length)
      const who = Object.entries(divided).map(([member, group]) => ({ member, group }))
      table.say(FACILITATOR, 'groups.split', { parts, people: who })
      for (const [index, choice] of spoken.entries()) {
        const before = table.meeting
        const said = hear(table, choice, index)
        const others = parts.filter((id) => id !== said && said !== undefined)
        // What one group does is nothing to the others.
        for (const id of others) expect(part(table, id)).toBe(before.activities[id])
      }
      expect(flaws(table.meeting)).toEqual([])
      expect(durable(fold(JSON.parse(JSON.stringify(table.ledger))))).toEqual(durable(table.meeting))
    }),
    runs(12),
  )
}, 60_000)

/** @returns the group's activity of which something was accepted; undefined for what was about the people */
function hear(table: Table, choice: StatementChoice, count: number): string | undefined {
  const said = saidAt(table, choice, count)
  if (said === 'join') return undefined
  const parsed = parseStatement(table.spoken(said.saying, said))
  if ('refused' in parsed || !table.hear(parsed.statement, said.who).ok) return undefined
  return parsed.statement.activity
}

describe('planned to be done in groups', () => {
  const planned = (method: string) => {
    const groups = { count: 3, how: 'ask' as const }
    const activities = [{ id: 'a1', method, question: 'Wat nu?', settings: {}, groups }]
    const event = { kind: 'meeting.open' as const, id: 'm1', title: 'Overleg', language: 'nl' as const }
    const opened = openMeeting(
      { ...event, code: 'ABCDEF', expiresAt: 9, name: 'Coach', activities },
      { member: 'server', at: 1, seed: 1 },
    )
    if (!opened.ok) throw new Error(opened.refused)
    return opened.meeting
  }

  test('it says so until the groups are made', () => {
    expect(planned('swot').activities.a1?.groups).toEqual({ count: 3, how: 'ask', state: 'planned' })
    // What opens a meeting people do together, whatever a plan says.
    expect(planned('checkin').activities.a1?.groups).toBeUndefined()
    const table = new Table({}, 'swot').join(...SIX)
    table.meeting = {
      ...table.meeting,
      activities: { a1: { ...part(table, 'a1'), groups: planned('swot').activities.a1!.groups! } },
    }
    const before = table.meeting
    table.say(FACILITATOR, 'groups.ask', { count: 3 }).say(FACILITATOR, 'groups.gather', {})
    expect(part(table, 'a1').groups).toEqual({ count: 3, how: 'ask', state: 'planned' })
    table.say(FACILITATOR, 'groups.gather', {})
    expect(part(table, 'a1').groups).toBeUndefined()
    table.meeting = before
    table.say(FACILITATOR, 'groups.split', { parts: PARTS, people: [] })
    expect(part(table, 'a1').groups).toEqual({ count: 3, state: 'apart' })
  })

  test('while the meeting goes on too: of what is still to come, and only by whoever leads', () => {
    const table = new Table({}, 'swot').join(...SIX)
    const plan = (planned: string, groups: { count: number; how: 'ask' } | null = { count: 3, how: 'ask' }) =>
      ({ planned, groups }) as const
    for (const [added, method] of [
      ['a2', 'kandoe'],
      ['a3', 'checkout'],
    ] as const)
      table.say(FACILITATOR, 'agenda.add', { added, method, question: 'Wat nu?', settings: {} })
    expect(table.attempt('alice', 'groups.plan', plan('a2'))).toBe('role.notAllowed')
    expect(table.attempt(FACILITATOR, 'groups.plan', plan('a3'))).toBe('groups.notHere')
    expect(table.attempt(FACILITATOR, 'groups.plan', plan('a1'))).toBe('activity.begun')
    expect(table.attempt(FACILITATOR, 'groups.plan', plan('a9'))).toBe('activity.unknown')
    table.say(FACILITATOR, 'groups.plan', plan('a2'))
    expect(part(table, 'a2').groups).toEqual({ count: 3, how: 'ask', state: 'planned' })
    table.say(FACILITATOR, 'groups.plan', plan('a2', null))
    expect(part(table, 'a2').groups).toBeUndefined()
    table.say(FACILITATOR, 'groups.plan', plan('a2')).say(FACILITATOR, 'agenda.go', { to: 'a2' })
    table.say(FACILITATOR, 'groups.ask', { count: 3 })
    expect(part(table, 'a2').groups).toEqual({ count: 3, how: 'ask', state: 'choosing' })
  })
})
