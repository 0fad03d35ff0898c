import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from './board.ts'

/** The keys written under each Yjs client id of what a newcomer gets, in the order in which they stand there. */
function keysByClient(update: Uint8Array): string[][] {
  const keys = new Map<string, string>()
  const items = Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item)
  const nameOf = ({ origin, parentSub }: Y.Item) =>
    parentSub ?? (origin ? keys.get(`${origin.client}:${origin.clock}`) : undefined)
  for (let known = -1; known < keys.size; ) {
    known = keys.size
    for (const item of items) {
      const name = nameOf(item)
      for (let clock = item.id.clock; name && clock < item.id.clock + item.length; clock++)
        keys.set(`${item.id.client}:${clock}`, name)
    }
  }
  const clients = new Map<number, string[]>()
  for (const item of items) {
    const { client, clock } = item.id
    clients.set(client, [...(clients.get(client) ?? []), keys.get(`${client}:${clock}`) ?? ''])
  }
  return [...clients.values()]
}

test('what a newcomer is told holds no order in which things changed, only one in which they came', () => {
  const people = ['Alice', 'Bob', 'Charlie', 'Dora']
  const table = new Table({ ownCard: true }).join(...people)
  const board = new Board(table.meeting)
  const show = () => board.show(table.meeting)
  table.deal(Object.fromEntries(people.map((name) => [name.toLowerCase(), [`Van ${name}`]])))
  show()
  table.goTo('rounds')
  show()
  for (const [index, card] of ['van-dora', 'van-alice', 'van-charlie'].entries()) {
    table.say(table.holder ?? '', 'card.move', { card, zone: 'ring-2', note: `reden ${index}` })
    show()
  }
  table.say('dora', 'turn.end', {})
  show()

  const written = keysByClient(board.whole)
  const several = written.filter((keys) => new Set(keys).size > 1)
  expect(several).toHaveLength(1)
  // Everything once, when it came to lie there; reasons not even that.
  const [came = []] = several
  expect(came.length).toBe(new Set(came).size)
  expect(came.filter((key) => key.includes('/moves/'))).toEqual([])
  expect(written.flat().filter((key) => key.includes('/moves/'))).toHaveLength(3)
  expect(written.flat()).not.toContain('')
})

test('a school’s own scan travels once: going on, taking turns and coming and going cost what they cost without it', () => {
  const indicators = Array.from({ length: 60 }, (_, index) => ({
    id: `i${index}`,
    title: 'Een indicator '.repeat(9),
  }))
  const pillars = [0, 1, 2, 3, 4].map((at) => ({
    id: `p${at}`,
    title: 'Pijler',
    indicators: indicators.slice(at * 12, at * 12 + 12),
  }))
  const own = JSON.stringify({ id: 'own', version: 1, title: 'Eigen', source: 'S', licence: 'L', pillars })
  const bytesOf = (settings: Record<string, unknown>) => {
    const table = new Table(settings, 'scan').join('Alice', 'Bob')
    const board = new Board(table.meeting)
    const first = board.whole.length
    let later = 0
    const show = () => {
      later += board.show(table.meeting)?.length ?? 0
    }
    for (const phase of ['score', 'look', 'tell', 'choose', 'score']) {
      table.goTo(phase)
      show()
    }
    table.goTo('tell').say('alice', 'turn.end', {})
    show()
    table.join('Charlie').say(FACILITATOR, 'member.away', { member: 'bob', away: true })
    show()
    return { first, later, whole: board.whole.length }
  }
  const [neutral, of] = [bytesOf({}), bytesOf({ instrument: own })]
  expect(own.length).toBeGreaterThan(8_000)
  expect(of.first - neutral.first).toBeGreaterThan(own.length * 0.95)
  expect(of.later - neutral.later).toBeLessThan(5_000)
  expect(of.whole - of.first).toBeLessThan(own.length)
})

test('what was overwritten leaves next to nothing behind: a board does not grow while cards are moved about', () => {
  const table = new Table({}, 'free').join('Alice').goTo('work')
  const cards = Array.from({ length: 20 }, (_, index) => `k${index}`)
  for (const card of cards) table.say('alice', 'card.write', { card, label: card, text: '' })
  const board = new Board(table.meeting)
  const move = (x: number) => {
    table.say('alice', 'cards.place', { places: cards.map((card) => ({ card, zone: 'table', x, y: x })) })
    board.show(table.meeting)
  }
  move(1000)
  move(1001)
  const before = board.whole.length
  for (let x = 1002; x < 1100; x++) move(x)
  expect(board.whole.length - before).toBeLessThan(200)
})

test('whoever was there and whoever comes later hold the same', () => {
  const table = new Table({}, 'free').join('Alice').goTo('work')
  const board = new Board(table.meeting)
  const [early, late] = [new Y.Doc(), new Y.Doc()]
  Y.applyUpdate(early, board.whole)
  const next = () => Y.applyUpdate(early, board.show(table.meeting) ?? Uint8Array.of(0, 0))
  for (const n of [1, 2, 3, 4, 5, 6]) {
    table.say('alice', 'card.write', { card: `k${n}`, label: 'Kaart', text: '' })
    next()
    table.say('alice', 'cards.colour', { cards: [`k${n}`], colour: n })
    next()
    if (n % 2) table.say('alice', 'cards.remove', { cards: [`k${n}`] })
    next()
  }
  Y.applyUpdate(late, board.whole)
  expect(late.getMap('board').toJSON()).toEqual(early.getMap('board').toJSON())
  expect([...late.getMap('board').keys()]).toEqual([...early.getMap('board').keys()])
})
