import { describe, expect, test } from 'vitest'
import { hasMove, nothingLeftToMove, suggestsNext } from '../../affordances.ts'
import { type Card, FACILITATOR, SCREEN } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

const NAMES = ['Alice', 'Bob', 'Charlie', 'Dora', 'Eva']

function inRound(people: number, settings: Record<string, unknown> = {}): Table {
  const names = NAMES.slice(0, people)
  const table = new Table(settings).join(...names)
  return table
    .deal(Object.fromEntries(names.map((name) => [name.toLowerCase(), [`Van ${name}`]])))
    .goTo('rounds')
}

function everyonePasses(table: Table): Table {
  while (table.holder) table.say(table.holder, 'turn.end', {})
  return table
}

test('minutes added during a turn are for that turn only', () => {
  const table = inRound(3).say(FACILITATOR, 'phase.extend', { minutes: 2 })
  expect(table.activity.phase.extra).toBe(2)
  expect(table.say('alice', 'turn.end', {}).activity.phase.extra).toBe(0)
})

describe('order of turns', () => {
  test('as people joined: the same order each round', () => {
    const table = inRound(3)
    expect(table.turn).toMatchObject({
      order: ['alice', 'bob', 'charlie'],
      holder: 'alice',
      waiting: ['bob', 'charlie'],
    })
    everyonePasses(table).goTo('pause').goTo('rounds', 2)
    expect(table.turn.order).toEqual(['alice', 'bob', 'charlie'])
  })

  test('random: drawn once, then everybody moves up one place each round', () => {
    const table = inRound(5, { order: 'random', rounds: 5 })
    const first = table.turn.order
    expect(first.toSorted()).toEqual(['alice', 'bob', 'charlie', 'dora', 'eva'])
    for (let round = 2; round <= 5; round++) {
      everyonePasses(table).goTo('rounds', round)
      expect(table.turn.order).toEqual([...first.slice(round - 1), ...first.slice(0, round - 1)])
    }
  })

  test('random: the seed of the context decides, so the ledger gives the same order', () => {
    const orders = [1, 2, 3, 4, 5, 6].map((extra) => {
      const table = new Table({ order: 'random' }).join(...NAMES)
      for (let said = 0; said < extra; said++) table.say(FACILITATOR, 'door.set', { open: true })
      return table.goTo('rounds').turn.order.join()
    })
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('by hand: the facilitator gives the turn to whoever still has one to come', () => {
    const table = inRound(3, { order: 'hand' })
    table.say(FACILITATOR, 'turn.give', { member: 'charlie' })
    expect(table.turn).toMatchObject({ holder: 'charlie', waiting: ['alice', 'bob'], taken: [] })
    table.say('charlie', 'turn.end', {})
    expect(table.attempt(FACILITATOR, 'turn.give', { member: 'charlie' })).toBe('turn.taken')
    expect(table.attempt('alice', 'turn.give', { member: 'bob' })).toBe('role.notAllowed')
  })

  test('a newcomer comes last, somebody who left leaves no gap', () => {
    const table = inRound(3).join('Dora')
    table.say(FACILITATOR, 'member.remove', { member: 'bob' })
    everyonePasses(table).goTo('rounds', 2)
    expect(table.turn.order).toEqual(['alice', 'charlie', 'dora'])
  })

  test('observers, the screen and a facilitator who does not take part have no turn; a seat has', () => {
    const table = new Table().join('Alice', 'Olga').seat('Ed')
    table.observes('olga').goTo('rounds')
    expect(table.turn.order).toEqual(['alice', 'ed'])
    const joining = new Table()
      .join('Alice')
      .say(FACILITATOR, 'member.takesPart', { takesPart: true })
      .goTo('rounds')
    expect(joining.turn.order).toEqual([FACILITATOR, 'alice'])
  })

  test('a round without anybody is over at once', () => {
    expect(new Table().goTo('rounds').turn).toMatchObject({ holder: null, waiting: [], taken: [] })
  })
})

describe('passing over and handing back', () => {
  test('somebody passed over can be handed the turn back; who had it goes on afterwards', () => {
    const table = inRound(3).say(FACILITATOR, 'turn.skip', {})
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: ['charlie'], skipped: ['alice'] })
    table.say(FACILITATOR, 'turn.give', { member: 'alice' })
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob', 'charlie'], skipped: [] })
  })

  test('also when the round was over', () => {
    const table = inRound(2).say(FACILITATOR, 'turn.skip', {}).say('bob', 'turn.end', {})
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(table.attempt(FACILITATOR, 'turn.skip', {})).toBe('turn.over')
    table.say(FACILITATOR, 'turn.give', { member: 'alice' }).say('alice', 'turn.end', {})
    expect(table.turn).toMatchObject({ holder: null, taken: ['bob', 'alice'], skipped: [] })
  })

  test('a turn cannot be given to somebody who is away, only watches, or is gone', () => {
    const table = inRound(4)
    table.say(FACILITATOR, 'member.away', { member: 'bob', away: true })
    table.observes('charlie')
    table.say(FACILITATOR, 'member.remove', { member: 'dora' })
    for (const member of ['bob', 'charlie', 'dora', SCREEN, 'niemand']) {
      expect(table.attempt(FACILITATOR, 'turn.give', { member })).toBe('member.unknown')
    }
  })

  test('a member who becomes an observer with the turn in hand lets go of it', () => {
    const table = inRound(2).observes('alice')
    expect(table.turn).toMatchObject({ holder: 'bob', skipped: [] })
  })
})

describe('taking a turn back', () => {
  test('the card returns to its place, and the move and its reason are gone', () => {
    const table = inRound(3)
    const before = table.activity
    table.say('alice', 'card.move', {
      card: 'van-bob',
      zone: 'ring-2',
      x: 700,
      y: 250,
      note: 'want het knelt',
    })
    table.say(FACILITATOR, 'turn.undo', {})
    const there = before.cards['van-bob'] as Card
    // Whose hand touched it last stays known, so that no older undo overtakes this.
    expect(table.activity.cards).toEqual({
      ...before.cards,
      'van-bob': { ...there, touched: expect.any(String) },
    })
    expect(table.activity).toMatchObject({ moves: {}, makers: before.makers })
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob', 'charlie'], taken: [] })
  })

  test('a pass taken back changes no card', () => {
    const table = inRound(2).move('alice', 'van-bob').say('bob', 'turn.end', {})
    const { cards } = table.activity
    table.say(FACILITATOR, 'turn.undo', {})
    expect(table.activity.cards).toEqual(cards)
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: [], taken: ['alice'] })
  })

  test('turn by turn back to the beginning of the round, and no further', () => {
    const table = inRound(2).move('alice', 'van-bob').move('bob', 'van-alice')
    table.say(FACILITATOR, 'turn.undo', {}).say(FACILITATOR, 'turn.undo', {})
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob'], taken: [] })
    expect(table.zoneOf('van-bob')).toBe('ring-1')
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.nothingToUndo')
  })

  test('the turn of somebody who left is taken back without waiting for them', () => {
    const table = inRound(3).move('alice', 'van-bob').say(FACILITATOR, 'member.remove', { member: 'alice' })
    table.say(FACILITATOR, 'turn.undo', {})
    expect(table.zoneOf('van-bob')).toBe('ring-1')
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: ['charlie'], taken: [], skipped: [] })
  })

  test('not behind the back of a later round', () => {
    const table = everyonePasses(inRound(2)).goTo('rounds', 2).goTo('rounds', 1)
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.nothingToUndo')
  })
})

describe('turns that go stale', () => {
  test('a skip pressed on two devices passes over one person', () => {
    const table = inRound(3)
    const turn = table.turn.number
    table.say(FACILITATOR, 'turn.skip', { turn })
    for (const kind of ['turn.skip', 'turn.undo'] as const) {
      expect(table.attempt(FACILITATOR, kind, { turn })).toBe('turn.over')
    }
    expect(table.attempt(FACILITATOR, 'turn.give', { member: 'charlie', turn })).toBe('turn.over')
    expect(table.holder).toBe('bob')
  })

  test('turns number on through undo and other rounds, so that none is mistaken for another', () => {
    const table = inRound(2)
    const numbers = [table.turn.number]
    const note = () => numbers.push(table.turn.number)
    table.move('alice', 'van-bob') && note()
    table.say(FACILITATOR, 'turn.undo', {}) && note()
    everyonePasses(table) && note()
    table.goTo('rounds', 2) && note()
    table.goTo('rounds', 1) && note()
    table.goTo('rounds', 2) && note()
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })
})

describe('going back to a round', () => {
  test('it goes on where it was left, without those who have left since', () => {
    const table = inRound(4).move('alice', 'van-bob').goTo('rounds', 2)
    expect(table.turn).toMatchObject({ round: 2, holder: 'alice', taken: [] })
    table.say(FACILITATOR, 'member.away', { member: 'bob', away: true })
    table.say(FACILITATOR, 'member.remove', { member: 'charlie' })
    table.goTo('rounds', 1)
    expect(table.turn).toMatchObject({
      round: 1,
      holder: 'dora',
      waiting: [],
      taken: ['alice'],
      skipped: ['bob'],
    })
  })

  test('an interim look and back does nothing to it', () => {
    const table = inRound(3).move('alice', 'van-bob')
    const turn = table.turn
    expect(table.goTo('pause').goTo('rounds').turn).toEqual(turn)
  })
})

describe('when little can be moved', () => {
  test('with passing off one has to move, as long as there is a card to move', () => {
    const table = inRound(2, { pass: false })
    expect(table.attempt('alice', 'turn.end', {})).toBe('turn.noPass')
    table.move('alice', 'van-bob')
    expect(table.attempt(FACILITATOR, 'turn.end', {}, { as: 'bob' })).toBe('turn.noPass')
  })

  test('whoever has only their own card left to move may pass, also with passing off', () => {
    const table = new Table({ pass: false })
      .join('Alice', 'Bob')
      .deal({ alice: ['Rust'] })
      .goTo('rounds')
    expect(hasMove(table.activity, 'alice')).toBe(false)
    expect(table.attempt('alice', 'turn.end', {})).toBeUndefined()
    expect(table.attempt('bob', 'turn.end', {})).toBe('turn.noPass')
  })

  test('with everything in the centre nobody can move, the group is told, and passing is still possible', () => {
    const table = new Table({ rings: 3, pass: false })
      .join('Alice', 'Bob', 'Charlie')
      .deal({ alice: ['Rust'] })
      .goTo('rounds')
    table.say('alice', 'turn.end', {}).move('bob', 'rust').move('charlie', 'rust')
    table.goTo('rounds', 2)
    expect(table.zoneOf('rust')).toBe('centre')
    expect(nothingLeftToMove(table.activity)).toBe(true)
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(table.attempt('alice', 'card.move', { card: 'rust', zone: 'centre' })).toBe('card.atCentre')
    table.say('alice', 'turn.end', {}).say('bob', 'turn.end', {})
  })

  test('a centre with places for so many cards refuses one more, and says when that ends all moving', () => {
    const table = inRound(3, { rings: 3, centre: 1 })
    table.move('alice', 'van-bob').move('bob', 'van-alice').move('charlie', 'van-bob')
    expect(table.zoneOf('van-bob')).toBe('centre')
    table.goTo('rounds', 2)
    expect(table.attempt('charlie', 'card.move', { card: 'van-alice', zone: 'centre' })).toBe('turn.notYours')
    table.say('alice', 'turn.end', {})
    expect(table.attempt('bob', 'card.move', { card: 'van-alice', zone: 'centre' })).toBe('centre.full')
    expect(nothingLeftToMove(table.activity)).toBe(false)
    table.move('bob', 'van-charlie')
    expect(nothingLeftToMove(table.activity)).toBe(true)
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('with the setting for it one may move one’s own card', () => {
    const table = inRound(2, { ownCard: true }).move('alice', 'van-alice')
    expect(table.zoneOf('van-alice')).toBe('ring-2')
  })
})

describe('acting for somebody', () => {
  test('the screen and the facilitator act for whoever has the turn; nobody else does', () => {
    const table = inRound(3)
    expect(table.attempt('bob', 'card.move', { card: 'van-bob', zone: 'ring-2' }, { as: 'alice' })).toBe(
      'role.notAllowed',
    )
    table.move(SCREEN, 'van-bob', 'ring-2', { as: 'alice' })
    table.say(FACILITATOR, 'turn.end', {}, { as: 'bob' })
    expect(table.turn).toMatchObject({ holder: 'charlie', taken: ['alice', 'bob'] })
  })

  test('a move made for somebody counts as theirs: they may add why', () => {
    const table = inRound(2)
    table.say(SCREEN, 'card.move', { card: 'van-bob', zone: 'ring-2' }, { as: 'alice', id: 'move1' })
    expect(table.attempt('bob', 'move.note', { move: 'move1', note: 'nee' })).toBe('card.notYours')
    table.say('alice', 'move.note', { move: 'move1', note: 'omdat het knelt' })
    expect(table.activity.moves.move1?.note).toBe('omdat het knelt')
  })

  test('for a seat that was removed nobody acts any more', () => {
    const table = new Table().join('Alice').seat('Ed').goTo('write')
    table.say(FACILITATOR, 'member.remove', { member: 'ed' })
    const card = { card: 'x', label: 'x', text: '' }
    expect(table.attempt(SCREEN, 'card.write', card, { as: 'ed' })).toBe('member.unknown')
  })

  test('for a seat both may do whatever a participant may; for others no more than their turn', () => {
    const table = new Table().join('Alice').seat('Ed').goTo('write')
    table.write(SCREEN, 'Rust', { as: 'ed' }).say(FACILITATOR, 'ready.set', { ready: true }, { as: 'ed' })
    expect(table.activity.readyCount).toBe(1)
    expect(table.attempt(SCREEN, 'card.write', { card: 'x', label: 'x', text: '' }, { as: 'alice' })).toBe(
      'role.notAllowed',
    )
    expect(table.attempt('alice', 'card.write', { card: 'x', label: 'x', text: '' }, { as: 'ed' })).toBe(
      'role.notAllowed',
    )
    expect(
      table.attempt(FACILITATOR, 'card.write', { card: 'x', label: 'x', text: '' }, { as: 'niemand' }),
    ).toBe('member.unknown')
  })
})

describe('the facilitator says who is next', () => {
  test('nobody holds the turn until somebody is named; everyone once', () => {
    const table = inRound(3, { order: 'hand' })
    expect([table.holder, suggestsNext(table.meeting)]).toEqual([null, false])
    for (const who of ['charlie', 'alice', 'bob']) {
      table.say(FACILITATOR, 'turn.give', { member: who }).say(who, 'turn.end', {})
      expect(table.holder).toBeNull()
      expect(table.attempt(FACILITATOR, 'turn.give', { member: who })).toBe('turn.taken')
    }
    expect(suggestsNext(table.meeting)).toBe(true)
  })
})

test('handing back gives the turn to whose turn ended last, also when it was skipped', () => {
  const table = inRound(3).move('alice', 'van-bob').say(FACILITATOR, 'turn.skip', {})
  table.say(FACILITATOR, 'turn.undo', {})
  expect([table.holder, table.zoneOf('van-bob')]).toEqual(['bob', 'ring-2'])
  table.say(FACILITATOR, 'turn.undo', {})
  expect([table.holder, table.zoneOf('van-bob'), table.turn.waiting]).toEqual([
    'alice',
    'ring-1',
    ['bob', 'charlie'],
  ])
})
