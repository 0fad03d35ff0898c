import { describe, expect, test } from 'vitest'
import { suggestsNext } from './affordances.ts'
import { COLLECTIONS } from './capabilities/registry.ts'
import { visitOf } from './capabilities/visit/visit.ts'
import { activeMembers, FACILITATOR, looksOn, type MemberId, SCREEN, takesPart } from './meeting.ts'
import { boardOf, methodsTold, mineOf, viewOf } from './projection.ts'
import { stampPresence } from './protocol/presence.ts'
import { Table } from './testing/table.ts'
import { knownTo } from './withheld.ts'

const ask = 'v1'
const GOAL = 'Hoe vragen we door?'
const OLGA = 'olga'
const waiting = (method = 'observer', settings = {}) =>
  new Table(settings, method).join('Alice', 'Bob').seat('Ed').joinAsVisitor('Olga')
const proposed = () => waiting().say(OLGA, 'visit.propose', { ask, goal: GOAL })
const olga = (table: Table) => table.meeting.members[OLGA]!
const says = (table: Table, who: MemberId, agrees: boolean) =>
  table.say(
    who === 'ed' ? FACILITATOR : who,
    'onlooker.answer',
    { ask, agrees },
    who === 'ed' ? { as: who } : {},
  )
const answered = (table: Table, agrees: (who: MemberId) => boolean = () => true) => {
  for (const { id } of activeMembers(table.meeting)) says(table, id, agrees(id))
  return table
}

describe('METHODS M11 who comes to look on', () => {
  test('waits at the door: all see it, nobody waits for them, and they say nothing but what for', () => {
    const table = waiting()
    expect(olga(table)).toMatchObject({ role: 'visitor', takesPart: false })
    expect([looksOn(olga(table)), takesPart(olga(table))]).toEqual([true, false])
    for (const who of ['alice', FACILITATOR, SCREEN])
      expect(viewOf(table.meeting, who).members.olga).toMatchObject({ role: 'visitor', name: 'Olga' })
    for (const [kind, said] of [
      ['signal.raise', { signal: 's', kindOf: 'differently' }],
      ['thing.park', { thing: 't', text: 'Dit' }],
      ['onlooker.answer', { ask, agrees: true }],
      ['onlooker.withdraw', { ask }],
      ['member.rename', { member: OLGA, name: 'Olga Nieuw' }],
      ['member.role', { member: OLGA, role: 'participant' }],
      ['release.mark', { refs: ['r1'], on: true }],
      ['phase.go', { phase: 'listen', round: 0, stamp: 1 }],
    ] as const)
      expect(table.attempt(OLGA, kind, said as never), kind).toBe('role.notAllowed')
    table.say(OLGA, 'visit.propose', { ask, goal: GOAL })
    expect(table.sees('alice')).toContain(GOAL)
    expect(suggestsNext(table.meeting)).toBe(false)
  })

  test('comes in once all who are here agreed, each for themselves, and not before', () => {
    const table = proposed()
    for (const who of ['alice', 'bob']) {
      says(table, who, true)
      expect(olga(table).role).toBe('visitor')
    }
    says(table, 'ed', true)
    expect(olga(table)).toMatchObject({ role: 'observer', takesPart: false })
    expect(table.activity.visit).toMatchObject({ member: OLGA, goal: GOAL })
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(table.sees(OLGA)).toContain('Alice')
  })

  test('one "rather not" is enough; then they may say another goal', () => {
    const table = answered(proposed(), (who) => who !== 'bob')
    expect(olga(table).role).toBe('visitor')
    expect(viewOf(table.meeting, OLGA).activities.a1?.onlooker).toEqual({
      id: ask,
      member: OLGA,
      declined: true,
      goal: GOAL,
    })
    table.say(OLGA, 'visit.propose', { ask: 'v2', goal: 'Hoe we luisteren' })
    expect(table.activity.onlooker).toMatchObject({ id: 'v2', declined: false })
  })

  test('is agreed upon by people: where nobody is yet, nobody agreed', () => {
    const table = new Table({}, 'observer')
      .joinAsVisitor('Olga')
      .say(OLGA, 'visit.propose', { ask, goal: GOAL })
    expect(olga(table).role).toBe('visitor')
    table.join('Alice')
    expect(olga(table).role).toBe('visitor')
    says(table, 'alice', true)
    expect(olga(table).role).toBe('observer')
  })

  test('waits on where something else lies on the table, or people are apart, and nobody lets them in without a goal', () => {
    const table = waiting('kandoe')
    expect(table.attempt(OLGA, 'visit.propose', { ask, goal: GOAL })).toBe('role.notAllowed')
    expect(table.attempt(FACILITATOR, 'onlooker.ask', { ask, member: OLGA })).toBe('visit.goalFirst')
    for (const role of ['observer', 'facilitator'] as const)
      expect(table.attempt(FACILITATOR, 'member.role', { member: OLGA, role })).toBeDefined()
    table.say(FACILITATOR, 'groups.split', {
      parts: ['g1', 'g2'],
      people: [
        { member: 'alice', group: 1 },
        { member: OLGA, group: 2 },
      ],
    })
    expect(olga(table).group).toBeUndefined()
    expect(viewOf(table.meeting, OLGA)).toMatchObject({ current: 'a1' })
  })

  test('is let in to take part, where the tick was a mistake', () => {
    const table = waiting().say(FACILITATOR, 'member.role', { member: OLGA, role: 'participant' })
    expect(takesPart(olga(table))).toBe(true)
  })

  test('is put back at the door: the visit is over, they know nothing new, and say what for anew', () => {
    const table = answered(proposed())
    table.say(FACILITATOR, 'member.role', { member: OLGA, role: 'visitor' })
    expect(table.activity.visit).toBeNull()
    expect(visitOf(table.meeting, OLGA)).toBeUndefined()
    table.goTo('share')
    expect(table.attempt(OLGA, 'points.show', { strengths: ['Rust'], improvements: ['Vragen'] })).toBe(
      'role.notAllowed',
    )
    answered(
      table
        .goTo('contract')
        .say(OLGA, 'visit.propose', { ask: 'v2', goal: 'Anders' })
        .say(FACILITATOR, 'onlooker.withdraw', { ask: 'v2' })
        .say(OLGA, 'visit.propose', { ask, goal: GOAL }),
    )
    expect(olga(table).role).toBe('observer')
  })

  test('who leaves takes along what they asked', () => {
    for (const leave of [
      (table: Table) => table.say(FACILITATOR, 'member.remove', { member: OLGA }),
      (table: Table) => table.say(FACILITATOR, 'member.away', { member: OLGA, away: true }),
    ])
      expect(leave(proposed()).activity.onlooker).toBeNull()
  })

  test('who takes part can be put at the door as well, and takes along no group, no lead and no raised hand', () => {
    const table = waiting('swot').say(FACILITATOR, 'groups.split', { parts: ['g1', 'g2'], people: [] })
    table.say('alice', 'hand.raise', { member: 'alice', up: true })
    expect(table.meeting.members.alice).toMatchObject({ group: expect.any(Number), hand: expect.any(Number) })
    table.say(FACILITATOR, 'member.role', { member: 'alice', role: 'visitor' })
    for (const field of ['hand', 'group', 'leads'])
      expect(table.meeting.members.alice).not.toHaveProperty(field)
    expect(takesPart(table.meeting.members.alice!)).toBe(false)
  })

  test('moves no beginning of those who gather', () => {
    const table = new Table({}, 'kandoe').say(FACILITATOR, 'door.set', { open: true })
    const began = table.activity.onTable
    expect(table.joinAsVisitor('Olga').activity.onTable).toEqual(began)
    expect(table.join('Alice').activity.onTable).not.toEqual(began)
  })
})

describe('what reaches who waits at the door', () => {
  const SECRET = 'Merelnest'
  /** A group with a name, a title, cards, an agreement and a second activity. */
  const full = () => {
    const table = waiting('kandoe', { supply: [SECRET] })
    table.say(FACILITATOR, 'agenda.add', {
      added: 'a2',
      method: 'observer',
      question: `${SECRET} 2`,
      settings: {},
    })
    table.goTo('write').say('alice', 'card.write', { card: 'c1', label: SECRET, text: '' })
    table.goTo('raise')
    table.say(FACILITATOR, 'ask.show', { text: `${SECRET}?` })
    return table
  }

  test('is that there is a meeting and in which step, and nothing else', () => {
    for (const table of [full(), full().say(FACILITATOR, 'agenda.go', { to: 'a2' })]) {
      const { meeting } = table
      const told = { ...boardOf(meeting, 'visitor'), ...mineOf(meeting, OLGA) }
      const { current } = meeting
      expect(Object.keys(told).sort()).toEqual(
        [
          'meeting',
          `activity/${current}`,
          `settings/${current}`,
          'member/facilitator',
          'member/screen',
          'member/olga',
        ].sort(),
      )
      const text = JSON.stringify(told)
      for (const secret of [SECRET, 'Alice', 'alice', 'Bob', 'Ed', meeting.code, meeting.title])
        expect(text, secret).not.toContain(secret)
      expect(text).not.toContain(`"name":"${meeting.members.facilitator?.name}"`)
      expect(told.meeting).toMatchObject({ title: '', code: '' })
      expect(told[`settings/${current}`]).toEqual({})
      expect(methodsTold(knownTo('visitor', meeting))).toEqual([meeting.activities[current]?.method])
      const view = viewOf(meeting, OLGA)
      for (const { name } of COLLECTIONS)
        expect((view.activities[current] as unknown as Record<string, object>)[name], name).toEqual({})
    }
  })

  test('is not by their own name, or how many came before them, who is in', () => {
    const table = new Table({}, 'observer').join('Alice', 'Bob')
    for (const member of ['v', 'w'])
      table.hear({ kind: 'member.join', member, name: 'alice', role: 'visitor' }, 'server')
    const told = Object.values(viewOf(table.meeting, 'v').members).map(({ name, order }) => [name, order])
    expect(told).toEqual([
      ['', 0],
      ['', 1],
      ['alice', 2],
      ['alice B', 3],
    ])
    // Once they are in, all are told apart.
    table.say(FACILITATOR, 'member.role', { member: 'w', role: 'participant' })
    table.say('v', 'visit.propose', { ask, goal: GOAL })
    for (const who of ['alice', 'bob', 'w']) says(table, who, true)
    expect(Object.values(table.meeting.members).map(({ name }) => name)).toEqual([
      table.meeting.members.facilitator?.name,
      table.meeting.members.screen?.name,
      'Alice',
      'Bob',
      'alice C',
      'alice B',
    ])
  })

  test('is no more where somebody else leads', () => {
    const { meeting } = full().say(FACILITATOR, 'member.role', { member: 'alice', role: 'facilitator' })
    expect(Object.keys(viewOf(meeting, OLGA).members).sort()).toEqual(['facilitator', OLGA, SCREEN].sort())
  })

  test('is of somebody else who would look on that something is asked, and not what', () => {
    const table = new Table({}, 'observer').join('Alice', 'Bob').joinAsVisitor('Olga')
    table.say('alice', 'visit.propose', { ask, goal: GOAL })
    expect(viewOf(table.meeting, OLGA).activities.a1?.onlooker).toEqual({
      id: ask,
      member: '',
      declined: false,
    })
    says(table, 'bob', true)
    expect(table.activity.visit).toMatchObject({ member: 'alice' })
    expect(viewOf(table.meeting, OLGA).activities.a1?.visit).toBeNull()
  })

  test('is nothing they can point with, and others see no more of them than that they are there', () => {
    const table = waiting('free')
    const here = { cursor: { x: 1, y: 1 }, point: { x: 1, y: 1 }, ink: null, group: 1 }
    expect(stampPresence(table.meeting, OLGA, here)).toEqual({ member: OLGA, role: 'visitor' })
  })

  test('stays the same object where nothing changed that is for them', () => {
    const table = waiting()
    const before = viewOf(table.meeting, OLGA)
    table.say('alice', 'thing.park', { thing: 't', text: SECRET })
    expect(viewOf(table.meeting, OLGA)).toEqual(before)
  })
})
