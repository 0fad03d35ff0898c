import { describe, expect, test } from 'vitest'
import { actingFor } from '../../affordances.ts'
import { FACILITATOR, LIMITS, SCREEN, SERVER } from '../../meeting.ts'
import { welcome } from '../../opening.ts'
import { apply } from '../../referee.ts'
import { Table } from '../../testing/table.ts'
import { namesakes } from './members.ts'

const DAY = 86_400_000

describe('coming in', () => {
  test('people arrive in order; a closed door lets nobody in but a seat', () => {
    const table = new Table().join('Alice', 'Bob').say(FACILITATOR, 'door.set', { open: false })
    expect(() => table.join('Charlie')).toThrow('door.closed')
    table.seat('Ed')
    const { alice, bob, ed } = table.meeting.members
    expect([alice, bob, ed].map((member) => member?.order)).toEqual([2, 3, 4])
    expect(ed).toMatchObject({ seat: true, role: 'participant', takesPart: true })
  })

  test('a meeting holds so many people; whoever leaves makes room', () => {
    const table = new Table().join(...Array.from({ length: LIMITS.members - 2 }, (_, index) => `P${index}`))
    expect(() => table.join('Een te veel')).toThrow('meeting.full')
    expect(table.attempt(FACILITATOR, 'seat.add', { member: 'ed', name: 'Ed' })).toBe('meeting.full')
    table.say(FACILITATOR, 'member.remove', { member: 'p0' }).join('Net goed')
  })

  test('a meeting is never full of people who left: who left nothing behind is forgotten for who comes', () => {
    const table = new Table().join('Alice')
    const come = (name: string) => table.seat(name)
    for (let visit = 0; visit < 5 * LIMITS.members; visit++) {
      come(`S${visit}`)
      table.say(FACILITATOR, 'member.remove', { member: `s${visit}` })
    }
    table.join('Net goed')
    const all = Object.values(table.meeting.members)
    expect(all.length).toBeLessThanOrEqual(4 * LIMITS.members)
    expect(new Set(all.map(({ order }) => order)).size).toBe(all.length)
    expect(table.meeting.members.alice?.gone).toBe(false)
  })

  test('who left something behind is not forgotten: nobody else can come by their id', () => {
    const table = new Table({}, 'free').join('Alice').goTo('work')
    table.say('alice', 'card.write', { card: 'k', label: 'Van mij', text: '' })
    table.say(FACILITATOR, 'member.remove', { member: 'alice' })
    for (let visit = 0; visit < 5 * LIMITS.members; visit++) {
      table.seat(`S${visit}`)
      table.say(FACILITATOR, 'member.remove', { member: `s${visit}` })
    }
    expect(table.meeting.members.alice?.gone).toBe(true)
    expect(table.attempt(FACILITATOR, 'seat.add', { member: 'alice', name: 'Ed' })).toBe('id.taken')
  })

  test('nobody comes in without a name or as somebody else', () => {
    const table = new Table().join('Alice')
    expect(welcome(table.meeting, { member: 'bob', name: '' })).toEqual({ ok: false, refused: 'name.empty' })
    expect(welcome(table.meeting, { member: 'alice', name: 'Mallory' }).ok).toBe(false)
    expect(welcome(table.meeting, { member: FACILITATOR, name: 'Mallory' }).ok).toBe(false)
    expect(table.attempt(FACILITATOR, 'seat.add', { member: 'alice', name: 'Mallory' })).toBeDefined()
    expect(table.attempt(FACILITATOR, 'seat.add', { member: 'ed', name: '  ' })).toBe('name.empty')
    // The server states things, and lays cards, under a name that is nobody's.
    expect(table.attempt(FACILITATOR, 'seat.add', { member: SERVER, name: 'Ed' })).toBeDefined()
  })

  test('nobody but a facilitator goes by the facilitator’s name, however it is spelled', () => {
    const table = new Table().join('Alice', 'Bob')
    table.say(FACILITATOR, 'member.rename', { member: FACILITATOR, name: 'Renée de Boer' })
    for (const name of ['Renée de Boer', 'RENEE DE BOER', 'Renee\u200d deBoer', 'Ｒenée de-Boer.']) {
      const join = { kind: 'member.join', member: 'eva', name } as const
      const came = apply(table.meeting, join, { member: SERVER, at: table.now, seed: 1 })
      expect(came).toEqual({ ok: false, refused: 'name.taken' })
      expect(table.attempt('alice', 'member.rename', { member: 'alice', name })).toBe('name.taken')
      expect(table.attempt(FACILITATOR, 'seat.add', { member: 'ed', name })).toBe('name.taken')
    }
    expect(welcome(table.meeting, { member: 'eva', name: 'Renée de Boer-Smit' }).ok).toBe(true)
    expect(welcome(table.meeting, { member: 'eva', name: 'Bob' }).ok).toBe(true)
  })
})

describe('people of one name', () => {
  const named = (table: Table) =>
    Object.values(table.meeting.members).flatMap(({ name, role }) => (role === 'participant' ? [name] : []))

  test('get a letter: whoever comes in, a seat, and whoever is renamed', () => {
    const table = new Table().join('Anna')
    const join = (member: string, name: string) => table.state({ kind: 'member.join', member, name })
    join('two', 'anna').state({ kind: 'member.join', member: 'three', name: 'ANNA ' })
    table.say(FACILITATOR, 'seat.add', { member: 'four', name: 'Ánna' })
    join('five', 'Bea').say('five', 'member.rename', { member: 'five', name: 'Anna' })
    expect(named(table)).toEqual(['Anna', 'anna B', 'ANNA C', 'Ánna D', 'Anna E'])
    // One’s own name is nobody else’s.
    table.say('anna', 'member.rename', { member: 'anna', name: 'Anna' })
    expect(table.meeting.members.anna?.name).toBe('Anna')
  })

  test('a name as long as it may be stays within it, and whoever left leaves the name', () => {
    const long = 'A'.repeat(LIMITS.name)
    const table = new Table().state({ kind: 'member.join', member: 'one', name: long })
    table.state({ kind: 'member.join', member: 'two', name: long })
    expect(table.meeting.members.two?.name).toBe(`${'A'.repeat(LIMITS.name - 2)} B`)
    table.say(FACILITATOR, 'member.remove', { member: 'one' })
    table.state({ kind: 'member.join', member: 'three', name: long })
    expect(table.meeting.members.three?.name).toBe(long)
  })

  test('are asked about by any spelling, seats and screens never', () => {
    const table = new Table().join('Zoë').seat('Zoe')
    table.state({ kind: 'member.join', member: 'two', name: 'zoë' })
    expect(namesakes(table.meeting, ' ZOE ').map(({ id }) => id)).toEqual(['zo-', 'two'])
    expect(namesakes(table.meeting, 'Zo')).toEqual([])
    expect(namesakes(table.meeting, '')).toEqual([])
  })
})

describe('the same person once more', () => {
  test('by name: nothing changes but that it is known; the facilitator can say it was somebody else', () => {
    const table = new Table().join('Alice')
    table.say(FACILITATOR, 'member.away', { member: 'alice', away: true })
    table.state({ kind: 'member.return', member: 'alice' })
    expect(table.meeting.members.alice).toMatchObject({ returns: 1, away: false })
    table.state({ kind: 'member.part', member: 'alice' })
    expect(table.meeting.members.alice).toMatchObject({ returns: 1, parted: 1 })
    expect(() => table.state({ kind: 'member.return', member: 'nobody' })).toThrow('member.unknown')
    table.say(FACILITATOR, 'door.set', { open: false })
    expect(() => table.state({ kind: 'member.return', member: 'alice' })).toThrow('door.closed')
  })

  test('who has words only they may know stays apart; the new one stands in their place, also with the turn', () => {
    const table = new Table().join('Alice', 'Bob').goTo('rounds')
    const { holder = null, waiting = [] } = table.activity.turn ?? {}
    const [first, second] = [holder as string, waiting[0] as string]
    table.state({ kind: 'member.join', member: 'again', name: 'x', insteadOf: first })
    expect(table.activity.turn).toMatchObject({ holder: 'again', waiting: [second], skipped: [] })
    expect(table.meeting.members[first]).toMatchObject({ away: true })
    expect(table.meeting.members.again).toMatchObject({ insteadOf: first })
    table.state({ kind: 'member.join', member: 'more', name: 'y', insteadOf: second })
    expect(table.activity.turn?.waiting).toEqual(['more'])
    // The facilitator says that it was somebody else: each stands where they would have stood.
    table.state({ kind: 'member.part', member: 'again' })
    expect(table.activity.turn).toMatchObject({ holder: first, waiting: ['more'] })
    expect(table.meeting.members[first]).toMatchObject({ away: false })
    expect(table.meeting.members.again).not.toHaveProperty('insteadOf')
    expect(() => table.state({ kind: 'member.part', member: 'again' })).toThrow('member.unknown')
  })
})

describe('names, roles and going away', () => {
  test('one changes one’s own name; the facilitator that of anyone', () => {
    const table = new Table().join('Alice', 'Bob').seat('Ed')
    table.say('alice', 'member.rename', { member: 'alice', name: 'Alies' })
    expect(table.attempt('alice', 'member.rename', { member: 'bob', name: 'Bram' })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'member.rename', { member: 'alice', name: '' })).toBe('name.empty')
    table.say(FACILITATOR, 'member.rename', { member: 'ed', name: 'Edo' })
    expect(table.meeting.members).toMatchObject({
      alice: { name: 'Alies' },
      bob: { name: 'Bob' },
      ed: { name: 'Edo' },
    })
  })

  test('only the facilitator lets people in and out, and decides who does what', () => {
    const table = new Table().join('Alice', 'Bob')
    expect(table.attempt('alice', 'member.remove', { member: 'bob' })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'member.remove', { member: 'alice' })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'member.away', { member: 'bob', away: true })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'member.role', { member: 'alice', role: 'facilitator' })).toBe(
      'role.notAllowed',
    )
    expect(table.attempt('alice', 'seat.add', { member: 'ed', name: 'Ed' })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'door.set', { open: false })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'meeting.extend', { days: 1 })).toBe('role.notAllowed')
    expect(table.attempt(SCREEN, 'member.remove', { member: 'alice' })).toBe('role.notAllowed')
  })

  test('whoever is removed loses name, hidden cards and voice; what lies on the table stays', () => {
    const table = new Table({ cards: 2 })
      .join('Alice', 'Bob')
      .deal({ alice: ['Rust'] })
      .goTo('write')
      .write('alice', 'Geheim')
    table.say(FACILITATOR, 'member.remove', { member: 'alice' })
    expect(table.meeting.members.alice).toMatchObject({ gone: true, name: '' })
    expect(table.activity.drafts).toEqual({})
    expect(Object.keys(table.activity.makers)).toEqual(['rust'])
    expect(table.activity.cards).toHaveProperty('rust')
    expect(table.attempt('alice', 'card.write', { card: 'x', label: 'Nog iets', text: '' })).toBe(
      'member.removed',
    )
    expect(table.attempt(FACILITATOR, 'member.rename', { member: 'alice', name: 'Alice' })).toBe(
      'member.unknown',
    )
    expect(table.attempt('vreemde', 'card.write', { card: 'x', label: 'x', text: '' })).toBe('member.removed')
  })

  test('the facilitator and the screen cannot be removed or given another role, nor can anyone become the screen', () => {
    const table = new Table().join('Alice').seat('Ed')
    for (const member of [FACILITATOR, SCREEN]) {
      expect(table.attempt(FACILITATOR, 'member.remove', { member })).toBe('member.unknown')
      expect(table.attempt(FACILITATOR, 'member.role', { member, role: 'participant' })).toBe(
        'member.unknown',
      )
      expect(table.attempt(FACILITATOR, 'onlooker.ask', { ask: 'l', member })).toBe('member.unknown')
    }
    expect(table.attempt(FACILITATOR, 'member.role', { member: 'alice', role: 'screen' })).toBe(
      'member.unknown',
    )
    expect(table.attempt(FACILITATOR, 'member.role', { member: 'ed', role: 'facilitator' })).toBe(
      'member.unknown',
    )
  })

  test('an observer watches and says nothing; a second facilitator leads as well, and goes on taking part', () => {
    const table = new Table().join('Olga', 'Carla').goTo('write')
    table.observes('olga')
    table.say(FACILITATOR, 'member.role', { member: 'carla', role: 'facilitator' })
    const card = { card: 'x', label: 'Rust', text: '' }
    expect(table.attempt('olga', 'card.write', card)).toBe('role.notAllowed')
    expect(table.attempt('olga', 'ready.set', { ready: true })).toBe('role.notAllowed')
    table.say('carla', 'card.write', card).say('carla', 'member.takesPart', { takesPart: false })
    expect(table.attempt('carla', 'card.write', { ...card, card: 'y' })).toBe('statement.notAllowed')
    expect(table.meeting.members[FACILITATOR]?.takesPart).toBe(false)
    table.say('carla', 'member.role', { member: 'olga', role: 'participant' }).write('olga', 'Ruimte')
  })

  test('the screen and a facilitator act for seats and for whoever has the turn; a participant for nobody', () => {
    const table = new Table().join('Alice', 'Bob').seat('Ed')
    const actsFor = (who: string) => actingFor(table.meeting, who).map((member) => member.id)
    expect(actsFor(SCREEN)).toEqual(['ed'])
    table.goTo('rounds')
    expect(actsFor(SCREEN)).toEqual(['alice', 'ed'])
    expect(actsFor(FACILITATOR)).toEqual(['alice', 'ed'])
    expect(actsFor('alice')).toEqual([])
  })
})

test('a meeting is kept longer from today on, never shorter', () => {
  const table = new Table()
  const { expiresAt, createdAt } = table.meeting
  table.say(FACILITATOR, 'meeting.extend', { days: 10 })
  expect(table.meeting.expiresAt).toBe(expiresAt)
  table.say(FACILITATOR, 'meeting.extend', { days: 200 })
  expect(table.meeting.expiresAt - createdAt).toBeGreaterThanOrEqual(200 * DAY)
  expect(table.attempt(FACILITATOR, 'meeting.extend', { days: LIMITS.days + 1 })).toBe('statement.invalid')
})
