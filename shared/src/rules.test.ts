import { describe, expect, test } from 'vitest'
import { durable } from './effects.ts'
import { FACILITATOR, type MemberId, SCREEN } from './meeting.ts'
import { boardOf, mineOf } from './projection.ts'
import { judge } from './referee.ts'
import { saying } from './testing/answers.ts'
import { threeInRound } from './testing/round.ts'
import { asTheyLie, Table } from './testing/table.ts'

function collection(table: Table, name: string): unknown[] {
  return Object.entries(boardOf(table.meeting))
    .filter(([key]) => key.startsWith(`activity/a1/${name}/`))
    .map(([, value]) => value)
}

describe('hidden writing', () => {
  test('§14.1 a hidden card reaches nobody else: not the facilitator, not the screen, not an observer', () => {
    const table = new Table().join('Alice', 'Bob', 'Olga').seat('Ed')
    table.observes('olga')
    table.goTo('write').write('alice', 'Geheim plan')
    expect(table.sees('alice')).toContain('Geheim plan')
    for (const who of ['bob', 'olga', 'ed', FACILITATOR, SCREEN]) {
      expect(table.sees(who)).not.toMatch(/geheim/i)
    }
  })

  test('§14.1 of what is written for a seat only the hand that wrote it knows', () => {
    const table = new Table().join('Alice').seat('Ed').goTo('write')
    table.write(SCREEN, 'Geheim plan', { as: 'ed' })
    expect(table.sees(SCREEN)).toContain('Geheim plan')
    for (const who of ['alice', FACILITATOR]) expect(table.sees(who)).not.toMatch(/geheim/i)
  })

  test('§14.1 all may know how many are ready; only the facilitator, who they are', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write')
    table.write('alice', 'Rust').say('alice', 'ready.set', { ready: true })
    expect(table.activity.readyCount).toBe(1)
    expect(mineOf(table.meeting, 'bob')).toEqual({})
    expect(Object.keys(mineOf(table.meeting, FACILITATOR))).toEqual(['activity/a1/ready/alice'])
  })

  test('§14.1 somebody who was removed is told nothing more', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write').write('alice', 'Rust')
    table.say(FACILITATOR, 'member.remove', { member: 'alice' })
    expect(mineOf(table.meeting, 'alice')).toEqual({})
  })

  test('§14.2 all hidden cards are revealed by one statement, in the outermost ring', () => {
    const table = new Table({ cards: 2 }).join('Alice', 'Bob').goTo('write')
    table.write('alice', 'Rust').write('bob', 'Ruimte').write('alice', 'Ritme')
    expect(collection(table, 'cards')).toEqual([])
    table.goTo('raise')
    expect(Object.values(table.activity.cards).map((card) => card.zone)).toEqual([
      'ring-1',
      'ring-1',
      'ring-1',
    ])
    expect(table.activity.drafts).toEqual({})
  })

  test('§14.2 however the facilitator goes on, a hidden card is revealed when writing is left behind', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write').write('alice', 'Rust')
    table.goTo('question')
    expect(table.sees('bob')).not.toContain('Rust')
    table.goTo('rounds')
    expect(table.activity.cards.rust?.zone).toBe('ring-1')
  })

  test('§14.2 where a revealed card lies says nothing about who wrote it, or when', () => {
    const labels = ['Rust', 'Ruimte', 'Ritme']
    const table = (writers: [MemberId, string][]) => {
      const written = new Table().join('Alice', 'Bob', 'Charlie').goTo('write')
      for (const [who, label] of writers) written.write(who, label)
      return collection(written.goTo('raise'), 'cards')
    }
    const people = ['alice', 'bob', 'charlie']
    const one = table(people.map((who, index) => [who, labels[index] as string]))
    const other = table(people.toReversed().map((who, index) => [who, labels[index] as string]))
    expect(other).toEqual(one)
  })
})

describe('authors, passes and answers', () => {
  test('§14.3 nothing that lies on the table names a person', () => {
    const table = threeInRound()
    table.say('alice', 'card.move', { card: 'ruimte', zone: 'ring-2', note: 'omdat het knelt' })
    table.goTo('pause').merge('Tijd en rust', ['rust', 'ritme'], 'bob')
    table.say('charlie', 'merge.propose', { proposal: 'p1', cards: ['ruimte'], label: 'Plek', text: '' })
    const onTable = ['cards', 'proposals', 'moves'].flatMap((name) => collection(table, name))
    expect(onTable).toHaveLength(6)
    expect(JSON.stringify(onTable)).not.toMatch(/alice|bob|charlie|facilitator|screen/i)
  })

  test('§14.3 a person is told which cards, moves and proposals are their own, and nobody else’s', () => {
    const table = threeInRound().move('alice', 'ruimte').goTo('pause')
    table.say('alice', 'merge.propose', { proposal: 'p1', cards: ['ruimte'], label: 'Plek', text: '' })
    const [move] = Object.keys(table.activity.moves)
    const keys = (who: MemberId) =>
      Object.keys(mineOf(table.meeting, who)).map((key) => key.split('/').at(-1))
    // What a move was is known to who made it, besides that it is theirs.
    expect(keys('alice').sort()).toEqual(['p1', 'rust', move, move].sort())
    expect(keys('bob')).toEqual(['ruimte'])
    expect(keys(FACILITATOR)).toEqual([])
    expect(JSON.stringify(mineOf(table.meeting, 'alice'))).not.toMatch(/bob|charlie/)
  })

  test('§14.3 a co-author of a pile learns that there are others, not who they are', () => {
    const table = new Table().join('Alice', 'Bob').deal({ alice: ['Rust'], bob: ['Ruimte'] })
    table.merge('Samen', ['rust', 'ruimte'])
    expect(mineOf(table.meeting, 'alice')['activity/a1/makers/samen']).toEqual([
      { member: 'alice', hand: 'alice' },
      { member: '', hand: '' },
    ])
  })

  test('§14.4 a turn passed and a turn used leave the same trace', () => {
    const passed = threeInRound().say('alice', 'turn.end', {})
    const used = threeInRound().move('alice', 'ruimte')
    expect(passed.turn).toEqual(used.turn)
    expect(passed.turn.taken).toEqual(['alice'])
    expect(JSON.stringify(passed.activity.makers)).toBe(JSON.stringify(threeInRound().activity.makers))
  })

  test('§14.5 an answer is known to whoever gave it alone, and to nobody once the rating has its outcome', () => {
    const table = atCheck('Alice', 'Bob', 'Charlie', 'Dora')
    table.say('alice', 'rating.answer', { answers: saying('notYet') })
    expect(mineOf(table.meeting, 'alice')).toHaveProperty(
      ['activity/a1/answers/alice.1', 'answers'],
      saying('notYet'),
    )
    expect(JSON.stringify([table.ledger, durable(table.meeting)])).not.toContain('notYet')
    for (const who of ['bob', 'charlie', 'dora', FACILITATOR, SCREEN]) {
      expect(table.sees(who)).not.toContain('notYet')
    }
    for (const who of ['bob', 'charlie', 'dora']) table.say(who, 'rating.answer', { answers: saying('yes') })
    expect(table.rating).toMatchObject({ open: false, outcome: { whole: { counts: { yes: 3, notYet: 1 } } } })
    for (const who of Object.keys(table.meeting.members))
      expect(Object.keys(mineOf(table.meeting, who)).filter((key) => key.includes('/answers/'))).toEqual([])
    expect(table.activity.answers).toEqual({})
    expect(JSON.stringify(table.ledger)).not.toMatch(/rating\.answer|answers/)
  })

  test('§14.5 while a rating is open all see only how many have answered', () => {
    const table = atCheck('Alice', 'Bob').say('alice', 'rating.answer', { answers: saying('concern') })
    expect(table.rating).toMatchObject({ open: true, cast: 1, outcome: null })
    table.say('alice', 'rating.answer', { answers: saying('yes') })
    expect(table.rating).toMatchObject({ open: true, cast: 1, outcome: null })
  })

  test('§14.5 under four answers there is no spread; a pass is no answer', () => {
    const three = atCheck('Alice', 'Bob', 'Charlie')
    for (const who of ['alice', 'bob', 'charlie']) three.say(who, 'rating.answer', { answers: saying('yes') })
    expect(three.rating).toMatchObject({ open: false, cast: 3, outcome: null })

    const passing = atCheck('Alice', 'Bob', 'Charlie', 'Dora')
    for (const who of ['alice', 'bob', 'charlie'])
      passing.say(who, 'rating.answer', { answers: saying('yes') })
    passing.say('dora', 'rating.answer', { answers: saying('pass') })
    expect(passing.rating).toMatchObject({ open: false, cast: 4, outcome: null })
  })

  function atCheck(...names: string[]): Table {
    const table = new Table().join(...names).deal({ alice: ['Rust'] })
    return table.goTo('check').say(FACILITATOR, 'rating.propose', { cards: ['rust'] })
  }
})

describe('piles', () => {
  test('§14.8 joining keeps the originals, and belongs to all their authors', () => {
    const table = new Table().join('Alice', 'Bob', 'Charlie')
    table
      .deal({ alice: ['Rust'], bob: ['Kalmte'], charlie: ['Ritme'] })
      .merge('Rust en kalmte', ['rust', 'kalmte'])
    const { cards, makers } = table.activity
    expect(cards['rust-en-kalmte']).toMatchObject({ pile: ['rust', 'kalmte'], within: null, zone: 'ring-1' })
    expect(cards.rust).toMatchObject({ label: 'Rust', within: 'rust-en-kalmte' })
    expect(makers['rust-en-kalmte']?.map((maker) => maker.member)).toEqual(['alice', 'bob'])
  })

  test('§14.8 a pile can be taken apart until the next phase', () => {
    const table = new Table().join('Alice', 'Bob').deal({ alice: ['Rust'], bob: ['Kalmte'] })
    const before = table.activity.cards
    table.merge('Samen', ['rust', 'kalmte']).say(FACILITATOR, 'merge.undo', { card: 'samen' })
    expect(asTheyLie(table.activity.cards)).toEqual(asTheyLie(before))
    table.merge('Toch samen', ['rust', 'kalmte']).goTo('rounds').goTo('raise')
    expect(table.attempt(FACILITATOR, 'merge.undo', { card: 'toch-samen' })).toBe('merge.tooLate')
  })
})

describe('who leads', () => {
  test('§14.9 only a facilitator changes the phase', () => {
    const table = new Table().join('Alice', 'Carla').seat('Ed')
    for (const who of ['alice', SCREEN, 'ed']) {
      expect(table.attempt(who, 'phase.go', { phase: 'write', round: 0 })).toBe('role.notAllowed')
    }
    expect(table.attempt(SCREEN, 'phase.go', { phase: 'write', round: 0 }, { as: FACILITATOR })).toBe(
      'role.notAllowed',
    )
    table.say(FACILITATOR, 'member.role', { member: 'carla', role: 'facilitator' })
    table.say('carla', 'phase.go', { phase: 'write', round: 0 })
    expect(table.activity.phase.id).toBe('write')
  })

  test('§14.9 two devices pressing at once advance one phase', () => {
    const table = new Table().join('Alice').goTo('write')
    const { stamp } = table.activity.phase
    table.say(FACILITATOR, 'phase.go', { phase: 'raise', round: 0, stamp })
    expect(table.attempt(FACILITATOR, 'phase.go', { phase: 'raise', round: 0, stamp })).toBe('phase.moved')
    expect(table.attempt(FACILITATOR, 'phase.go', { phase: 'rounds', round: 1, stamp })).toBe('phase.moved')
    expect(table.activity.phase).toMatchObject({ id: 'raise', stamp: stamp + 1 })
  })

  test('§14.10 when the time is up nothing locks', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write')
    const late = { member: 'alice', at: table.activity.phase.since + 3 * 3_600_000, seed: 1 }
    const written = table.compose('card.write', { card: 'rust', label: 'Rust', text: '' })
    expect(judge(table.meeting, written, late).ok).toBe(true)
    table.say(FACILITATOR, 'phase.extend', { minutes: 5 }).say(FACILITATOR, 'phase.extend', { minutes: 1 })
    expect(table.activity.phase).toMatchObject({ id: 'write', extra: 6 })
    expect(table.goTo('raise').activity.phase.extra).toBe(0)
  })

  test('§14.11 a facilitator cannot write or change what a participant says', () => {
    const table = new Table().join('Alice').goTo('write').write('alice', 'Rust')
    const change = { card: 'rust', label: 'Onrust', text: '' }
    expect(table.attempt(FACILITATOR, 'card.write', change)).toBe('statement.notAllowed')
    expect(table.attempt(FACILITATOR, 'card.write', change, { as: 'alice' })).toBe('role.notAllowed')
    expect(table.attempt(FACILITATOR, 'card.withdraw', { card: 'rust' })).toBe('statement.notAllowed')
    table.say(FACILITATOR, 'member.takesPart', { takesPart: true })
    expect(table.attempt(FACILITATOR, 'card.write', change)).toBe('card.notYours')
  })

  test('§14.11 a new name keeps the original', () => {
    const table = new Table()
      .join('Alice')
      .deal({ alice: ['Rust'] })
      .merge('Meer rust', ['rust'])
    expect(table.activity.cards.rust).toMatchObject({
      label: 'Meer rust',
      original: { label: 'Rust', text: '' },
    })
    table.say(FACILITATOR, 'merge.undo', { card: 'rust' })
    expect(table.activity.cards.rust).toMatchObject({ label: 'Rust', original: null })
  })
})
