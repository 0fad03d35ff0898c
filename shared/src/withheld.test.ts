import { describe, expect, test } from 'vitest'
import { FACILITATOR, looksOn, takesPart } from './meeting.ts'
import { viewOf } from './projection.ts'
import { saying } from './testing/answers.ts'
import { Table } from './testing/table.ts'

const SAM = 'sam'
const withSam = (settings = {}, method = 'kandoe') =>
  new Table(settings, method).join('Alice', 'Bob', 'Charlie', 'Dora').joinAsSchoolLeader('Sam')
const sam = (table: Table) => table.meeting.members[SAM]!

describe('METHODS §2 a school leader', () => {
  test('takes part like everybody, and everybody is told', () => {
    const table = withSam()
    expect(takesPart(sam(table))).toBe(true)
    for (const who of ['alice', FACILITATOR, 'screen'])
      expect(viewOf(table.meeting, who).members.sam).toMatchObject({ role: 'schoolLeader', name: 'Sam' })
    table.goTo('write').say('sam', 'member.away', { member: SAM, away: true })
  })

  test('is out of a check-in and of a case, knows no word of it, and is in again afterwards', () => {
    for (const method of ['checkin', 'oase']) {
      const table = withSam()
      table.say(FACILITATOR, 'agenda.add', { added: 'c1', method, question: 'Merelnest', settings: {} })
      table.say(FACILITATOR, 'agenda.go', { to: 'c1' })
      expect([takesPart(sam(table)), looksOn(sam(table))], method).toEqual([false, true])
      expect(table.sees(SAM)).not.toContain('Merelnest')
      expect(table.sees('alice')).toContain('Merelnest')
      expect(table.attempt(SAM, 'ready.set', { ready: true }), method).toBe('role.notAllowed')
      const view = viewOf(table.meeting, SAM)
      expect(view.activities.c1).toMatchObject({ method, question: '', turn: null, went: [], cast: {} })
      expect(view.current).toBe('c1')
      table.say(FACILITATOR, 'agenda.go', { to: 'a1' })
      expect(takesPart(sam(table)), method).toBe(true)
    }
  })

  test('is told what is shared, not what somebody would rather not share, and has no say in it (§14.12)', () => {
    const table = withSam()
    table.say(FACILITATOR, 'release.mark', { refs: ['r1', 'r2'], on: true })
    expect(table.attempt(SAM, 'release.withhold', { ref: 'r1' })).toBe('role.notAllowed')
    table.say('alice', 'release.withhold', { ref: 'r1' })
    expect(viewOf(table.meeting, SAM).releases).toEqual({ r2: 'shared' })
    expect(viewOf(table.meeting, 'bob').releases).toEqual({ r1: 'withheld', r2: 'shared' })
  })

  test('comes into a check-in as one who is not in it', () => {
    const table = withSam({}, 'checkin')
    expect(takesPart(sam(table))).toBe(false)
  })

  test('sees that a scan was answered, and not what came out of it, then or now', () => {
    const table = withSam({ earlier: ['# scan | 2026-01-01 | 5 | x', 'Grutto 4'] }, 'scan').goTo('score')
    const rating = table.rating!
    for (const who of ['alice', 'bob', 'charlie', 'dora', SAM])
      table.say(who, 'rating.answer', {
        answers: saying(Object.fromEntries(rating.items.map((item) => [item, 'level-4']))),
      })
    if (table.rating?.open) table.say(FACILITATOR, 'rating.close', {})
    expect(viewOf(table.meeting, 'alice').activities.a1?.ratings.score?.outcome).toBeTruthy()
    expect(viewOf(table.meeting, SAM).activities.a1?.ratings.score).toMatchObject({ cast: 5, outcome: null })
    expect(table.sees('alice')).toContain('Grutto')
    expect(table.sees(SAM)).not.toContain('Grutto')
  })

  test('sees that the group looked in the mirror of M10, and not what it saw there, then or now', () => {
    const earlier = ['# dialogue | 2026-01-01 | 5 | x', 'Grutto 4']
    const table = withSam({ earlier }, 'dialogue')
      .goTo('mirror')
      .say(FACILITATOR, 'topic.set', { item: 'analysing' })
    const everybody = ['alice', 'bob', 'charlie', 'dora', SAM]
    for (const who of everybody)
      table.say(who, 'rating.answer', { answers: saying({ 'ask-problem': 'level-4' }) })
    if (table.rating?.open) table.say(FACILITATOR, 'rating.close', {})
    expect(viewOf(table.meeting, 'alice').activities.a1?.ratings.mirror?.outcome).toBeTruthy()
    expect(viewOf(table.meeting, SAM).activities.a1?.ratings.mirror).toMatchObject({ cast: 5, outcome: null })
    expect(table.sees('alice')).toContain('Grutto')
    expect(table.sees(SAM)).not.toContain('Grutto')
  })

  test('stays one in this meeting; somebody who takes part can be made one', () => {
    const table = withSam()
    for (const role of ['participant', 'facilitator', 'observer'] as const)
      expect(table.attempt(FACILITATOR, 'member.role', { member: SAM, role })).toBe('leader.stays')
    table.say(FACILITATOR, 'member.role', { member: 'alice', role: 'schoolLeader' })
    expect(takesPart(table.meeting.members.alice!)).toBe(true)
  })
})

describe('METHODS D20 a school leader speaks and writes last', () => {
  test('in each round, by chance or by arrival, also when others come in or come back', () => {
    for (const order of ['joined', 'random']) {
      const table = new Table({ order, rounds: 3 }).joinAsSchoolLeader('Sam').join('Alice', 'Bob', 'Charlie')
      table.deal({ alice: ['Rust'], bob: ['Ruimte'], charlie: ['Ritme'] })
      for (const round of [1, 2, 3]) {
        table.goTo('rounds', round)
        const had: (string | null)[] = []
        if (round === 2) {
          table.say(FACILITATOR, 'member.away', { member: table.turn.waiting[0]!, away: true })
          table.say(FACILITATOR, 'member.away', { member: table.turn.skipped[0]!, away: false })
        }
        while (table.holder) {
          had.push(table.holder)
          table.say(table.holder, 'turn.end', {})
        }
        expect(had.at(-1), `${order}, round ${round}`).toBe(SAM)
        expect(had).toHaveLength(4)
      }
    }
  })

  test('and is not given a turn while others wait for theirs', () => {
    const table = withSam({ order: 'joined' })
      .deal({ alice: ['Rust'], bob: ['Ruimte'] })
      .goTo('rounds')
    const give = () => table.attempt(FACILITATOR, 'turn.give', { member: SAM, turn: table.turn.number })
    expect(give()).toBe('leader.last')
    while (table.holder !== SAM) table.say(table.holder!, 'turn.end', {})
  })

  test('and writes once the others are ready', () => {
    const table = withSam().goTo('write')
    const writes = () => table.attempt(SAM, 'card.write', { card: 'van-sam', label: 'Kader', text: '' })
    expect(writes()).toBe('leader.last')
    for (const who of ['alice', 'bob', 'charlie']) table.say(who, 'ready.set', { ready: true })
    expect(writes()).toBe('leader.last')
    table.say(FACILITATOR, 'member.away', { member: 'dora', away: true })
    expect(writes()).toBeUndefined()
    expect(table.goTo('raise').activity.cards['van-sam']).toMatchObject({ label: 'Kader' })
  })
})
