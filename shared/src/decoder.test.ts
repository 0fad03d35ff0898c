import { describe, expect, test } from 'vitest'
import { randomFrom, shuffled } from './basis/random.ts'
import { arrangementOf } from './ground/arrangement.ts'
import { FACILITATOR, type MemberId, type Move, type Turn } from './meeting.ts'
import { boardOf, meetingFrom } from './projection.ts'
import { Table } from './testing/table.ts'

const PEOPLE = ['Alice', 'Bob', 'Charlie', 'Dora', 'Eva']
const ids = PEOPLE.map((name) => name.toLowerCase())

/** One round in which some pass and the others give a reason; everybody moves another card, one ring in. */
function round(seed: number): { table: Table; truth: Map<string, MemberId>; passed: MemberId[] } {
  const random = randomFrom(seed)
  const table = new Table({ ownCard: true, order: 'joined' }).join(...PEOPLE)
  table.deal(Object.fromEntries(ids.map((who) => [who, [`Van ${who}`]]))).goTo('rounds')
  const passed = shuffled(ids, random).slice(0, 2)
  const cards = shuffled(ids, random).map((who) => `van-${who}`)
  const truth = new Map<string, MemberId>()
  for (const who of ids) {
    if (passed.includes(who)) {
      table.say(who, 'turn.end', {})
      continue
    }
    const note = `reden ${cards.length}`
    const card = cards.pop() ?? ''
    // Ids of statements are random: they say nothing of their order.
    const id = `m${Math.floor(random() * 1e9)}`
    table.say(who, 'card.move', { card, zone: 'ring-2', note }, { id })
    truth.set(card, who)
  }
  return { table, truth, passed }
}

const SEEDS = 150
const rounds = Array.from({ length: SEEDS }, (_, index) => round(index + 1))

type Decoder = (moves: Move[], turn: Turn) => (MemberId | undefined)[]

/** How often a decoder is right about who moved a card and said why, given what a newcomer is told. */
function hitsOf(decode: Decoder): number {
  let right = 0
  for (const { table, truth } of rounds) {
    const { moves, turn } = meetingFrom(boardOf(table.meeting))!.activities.a1!
    const reasons = Object.values(moves)
    expect(reasons).toHaveLength(3)
    for (const [index, who] of decode(reasons, turn!).entries())
      if (truth.get(reasons[index]?.card ?? '') === who) right++
  }
  return right / (SEEDS * 3)
}

/** The first reason is the first person's, and so on; those who passed are left out at the end. */
const inOrder =
  (field: keyof Move): Decoder =>
  (moves, turn) => {
    const ordered = moves.toSorted((one, other) => (one[field] < other[field] ? -1 : 1))
    return moves.map((move) => turn.taken[ordered.indexOf(move)])
  }

describe('§14.4 who passed, and who moved what and why', () => {
  test.each<[string, Decoder]>([
    [
      'lining up numbers of turns with who had one',
      (moves, { taken }) => moves.map(({ turn }) => taken[turn - 1]),
    ],
    ['by the time of moves', inOrder('at')],
    ['by their ids', inOrder('id')],
    ['by where cards came from', inOrder('from')],
    ['in the order in which they stand there', (moves, { taken }) => moves.map((_, index) => taken[index])],
  ])('cannot be told %s: no better than one in five', (_, decode) => {
    expect(hitsOf(decode)).toBeLessThan(0.3)
  })

  test('two rounds that look the same to who watched nothing are told in the very same words', () => {
    const told = (order: MemberId[], passes: MemberId) => {
      const table = new Table({ ownCard: true }).join(...PEOPLE)
      table.deal(Object.fromEntries(ids.map((who) => [who, [`Van ${who}`]]))).goTo('rounds')
      const cards = new Map(order.map((who, index) => [who, `van-${ids[index]}`]))
      for (const who of ids) {
        const card = cards.get(who)
        if (who === passes || !card) table.say(who, 'turn.end', {})
        else
          table.say(who, 'card.move', { card, zone: 'ring-2', note: `over ${card}` }, { id: `move-${card}` })
      }
      // Cards lie where a hand put them.
      const board = boardOf(table.goTo('check').meeting)
      return JSON.stringify(Object.entries(board).sort(), (key, value) =>
        key === 'x' || key === 'y' || key === 'since' ? 0 : value,
      )
    }
    const [a, b, c, d, e] = ids as [string, string, string, string, string]
    const one = told([a, b, c, d], e)
    expect(told([d, c, b, a], e)).toBe(one)
    expect(told([b, e, d, c], a)).toBe(one)
    expect(told([e, d, b, a], c)).toBe(one)
  })

  test('nor off what several reasons on one card say of each other', () => {
    const told = (first: string, second: string) => {
      const table = new Table({ ownCard: true, rings: 5 }).join('Alice', 'Bob')
      table.deal({ alice: ['Rust'], bob: ['Ruimte'] }).goTo('rounds')
      const move = (who: string, zone: string, note: string) =>
        table.say(who, 'card.move', { card: 'rust', zone, note }, { id: `m-${note}` })
      move('alice', 'ring-2', first)
      move('bob', 'ring-3', second)
      return JSON.stringify(Object.entries(boardOf(table.meeting)).sort(), (key, value) =>
        key === 'x' || key === 'y' ? 0 : value,
      )
    }
    expect(told('een', 'twee')).toBe(told('twee', 'een'))
  })

  test('nor off the cards that are read out one by one: their order is gone with the turn', () => {
    const table = new Table({}, 'bsa').join(...PEOPLE).goTo('write')
    for (const who of ids) for (const n of [1, 2]) table.write(who, `${who} ${n}`, { zone: 'strength' })
    table.next()
    const read: string[] = []
    while (table.activity.dealt !== null) {
      read.push(table.activity.dealt)
      table.say(table.holder!, 'card.move', { card: table.activity.dealt, zone: 'step-2' })
    }
    expect(read).toHaveLength(10)
    expect(new Set(read).size).toBe(10)
    expect(read).not.toEqual(read.toSorted())
    const board = JSON.stringify(boardOf(table.meeting), (key, value) => (key === 'cards' ? 0 : value))
    const places = read.map((card) => board.indexOf(`"id":"${card}"`))
    expect(places).not.toEqual(places.toSorted((one, other) => one - other))
  })
})

test('nor off where the cards of a heap came to lie', () => {
  let down = 0
  for (let seed = 0; seed < 40; seed++) {
    const table = new Table({}, 'bsa').join('Alice', 'Bob')
    for (let said = 0; said < seed; said++) table.say(FACILITATOR, 'door.set', { open: true })
    table.goTo('write')
    for (const n of [1, 2])
      for (const who of ['alice', 'bob']) table.write(who, `${who} ${n}`, { zone: 'strength' })
    table.next()
    const read: string[] = []
    while (table.activity.dealt !== null) {
      read.push(table.activity.dealt)
      table.say(table.holder!, 'card.move', { card: table.activity.dealt, zone: 'step-2' })
    }
    // What is stored of their places is the same for all of them; where they lie follows from no order.
    const { cards } = table.activity
    expect(new Set(read.map((id) => `${cards[id]!.x} ${cards[id]!.y}`)).size).toBe(1)
    const { boxOf } = arrangementOf(table.activity)
    const places = read.map((id) => boxOf(cards[id]!).y)
    const downwards = places.slice(1).filter((y, index) => y > places[index]!).length
    if (downwards === 0 || downwards === 3) down++
  }
  // Four cards lie in the order of turns, or against it, in one of twelve.
  expect(down).toBeLessThan(12)
})

test('M4 nobody chooses the place of a card in the reading by its id', () => {
  const first = (seed: number) => {
    const table = new Table({}, 'bsa').join('Alice', 'Bob')
    for (let said = 0; said < seed; said++) table.say(FACILITATOR, 'door.set', { open: true })
    table.goTo('write')
    table.say('alice', 'card.write', { card: '0', label: 'Eerst', text: '', zone: 'strength' })
    for (const n of [1, 2, 3]) table.write('bob', `Later ${n}`, { zone: 'strength' })
    return table.next().activity.dealt
  }
  const chosen = Array.from({ length: 40 }, (_, seed) => first(seed))
  expect(chosen.filter((card) => card === '0').length).toBeLessThan(20)
  expect(new Set(chosen).size).toBe(4)
})

test('M4 whoever is handed the turn back reads the same card', () => {
  const table = new Table({}, 'bsa').join('Alice', 'Bob').goTo('write')
  for (const n of [1, 2, 3]) table.write('bob', `Kaart ${n}`, { zone: 'strength' })
  table.next()
  const card = table.activity.dealt!
  table.say(table.holder!, 'card.move', { card, zone: 'step-1' }).say(FACILITATOR, 'turn.undo', {})
  expect([table.activity.dealt, table.zoneOf(card)]).toEqual([card, 'deck'])
})
