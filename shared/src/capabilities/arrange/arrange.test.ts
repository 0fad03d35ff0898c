import { describe, expect, test } from 'vitest'
import { placeMovesIn } from '../../affordances.ts'
import { SCREEN, withActivity } from '../../meeting.ts'
import { judge } from '../../referee.ts'
import { Table } from '../../testing/table.ts'
import type { Drawing } from '../draw/mark.ts'

const BOX: Drawing = { shape: 'rectangle', x: 5, y: 5, width: 80, height: 40, colour: 2, text: 'Doel' }

/** Two notes and two shapes. */
function atWork(): Table {
  const table = new Table({}, 'free').join('Alice', 'Bob').write('alice', 'Rust').write('bob', 'Ruimte')
  for (const mark of ['m1', 'm2']) table.say('alice', 'mark.draw', { mark, drawing: BOX })
  return table
}

const orderOf = ({ activity: { cards, marks } }: Table, id: string) => (cards[id] ?? marks[id])?.order

describe('what lies on what', () => {
  test('what is written or moved last lies on top, for everybody', () => {
    const table = atWork()
    expect(orderOf(table, 'ruimte')).toBeGreaterThan(orderOf(table, 'rust') ?? 0)
    table.say('bob', 'cards.place', { places: [{ card: 'rust', zone: 'table', x: 0, y: 0 }] })
    expect(orderOf(table, 'rust')).toBeGreaterThan(orderOf(table, 'ruimte') ?? 0)
    // What is moved together stays as it lies on one another.
    const places = ['rust', 'ruimte'].map((card) => ({ card, zone: 'table', x: 9, y: 9 }))
    table.say('bob', 'cards.place', { places })
    expect(orderOf(table, 'rust')).toBeGreaterThan(orderOf(table, 'ruimte') ?? 0)
  })

  test('is said of notes and drawings together, between two there is room, and it can be taken back', () => {
    const table = atWork()
    const before = table.activity
    const orders = [
      { thing: 'rust', order: 4 },
      { thing: 'm2', order: 0.5 },
    ]
    const said = table.compose('things.order', { orders })
    table.say('bob', 'things.order', { orders }, { id: 'order1' })
    expect(['rust', 'm2'].map((id) => orderOf(table, id))).toEqual([4, 0.5])
    expect(said).toBeDefined()
    table.say(
      'bob',
      'things.order',
      {
        orders: orders.map(({ thing }) => ({
          thing,
          order: (before.cards[thing] ?? before.marks[thing])!.order!,
        })),
      },
      { over: 'order1' },
    )
    expect(['rust', 'm2'].map((id) => orderOf(table, id))).toEqual([1, 2])
  })

  test('is said across kinds: a shape over a note, a note over ink, and back', () => {
    const table = atWork()
    const before = table.activity
    const orders = [
      { thing: 'm1', order: 1.5, layer: 2 as const },
      { thing: 'ruimte', order: 4, layer: 3 as const },
    ]
    table.say('bob', 'things.order', { orders }, { id: 'across' })
    expect(table.activity.marks.m1).toMatchObject({ layer: 2, order: 1.5 })
    expect(table.activity.cards.ruimte).toMatchObject({ layer: 3, order: 4 })
    // What is moved lies above all in its layer, whatever lies there.
    table.say('bob', 'cards.place', { places: [{ card: 'rust', zone: 'table', x: 0, y: 0 }] })
    expect(orderOf(table, 'rust')).toBeGreaterThan(orderOf(table, 'm1') ?? 0)
    const back = ['m1', 'ruimte'].map((thing) => ({
      thing,
      order: (before.cards[thing] ?? before.marks[thing])!.order!,
    }))
    table.say('bob', 'things.order', { orders: back }, { over: 'across' })
    expect(table.activity.marks.m1).not.toHaveProperty('layer')
    expect(table.activity.cards.ruimte).not.toHaveProperty('layer')
  })

  test('whoever says the highest order there is leaves room above it, and all of it can be taken back', () => {
    const table = atWork()
    const most = 1e9
    table.say('bob', 'things.order', { orders: [{ thing: 'm1', order: most }] })
    table.say('bob', 'marks.move', { marks: ['m2'], right: 1, down: 1, orders: [most] })
    table.say('bob', 'mark.draw', { mark: 'm3', drawing: BOX, order: most })
    table.say('bob', 'things.order', { orders: [{ thing: 'rust', order: most }] })
    table.say('bob', 'card.write', { card: 'k', label: 'Kaal', text: '', order: most })
    const place = { card: 'ruimte', zone: 'table', x: 0, y: 0 }
    table.say('bob', 'cards.place', { places: [{ ...place, order: most }] })
    const { cards, marks, marked } = table.activity
    for (const { order } of [...Object.values(cards), ...Object.values(marks)])
      expect(order).toBeLessThan(100)
    expect(marked).toBeLessThan(100)
    // What is moved after that can be moved back.
    const before = table.activity
    const said = table.compose('cards.place', { places: [{ ...place, x: 9 }] })
    table.hear(said, 'bob')
    expect(table.takeBack('bob', before, said)).toBeUndefined()
    for (const order of [-1, 1e9 + 1, Number.NaN, Number.POSITIVE_INFINITY, '3'])
      expect(
        table.attempt('bob', 'things.order', { orders: [{ thing: 'm1', order: order as number }] }),
      ).toBe('statement.invalid')
    for (const layer of [-1, 4, 1.5, '2'])
      expect(
        table.attempt('bob', 'things.order', { orders: [{ thing: 'm1', order: 1, layer: layer as 1 }] }),
      ).toBe('statement.invalid')
  })

  test('all that lies there is looked at once, however many things are laid anew', () => {
    const table = atWork()
    const things = Array.from({ length: 40 }, (_, at) => `m${at + 3}`)
    for (const mark of things) table.say('alice', 'mark.draw', { mark, drawing: BOX })
    const orders = things.map((thing, order) => ({ thing, order }))
    const say = {
      'things.order': (some: number) => ({ orders: orders.slice(0, some) }),
      'marks.move': (some: number) => ({
        marks: things.slice(0, some),
        right: 1,
        down: 0,
        orders: orders.slice(0, some).map(({ order }) => order),
      }),
    }
    for (const kind of ['things.order', 'marks.move'] as const) {
      const looks = (some: number) => {
        let count = 0
        const marks = new Proxy(table.activity.marks, {
          ownKeys: (target) => {
            count++
            return Reflect.ownKeys(target)
          },
        })
        const meeting = withActivity(table.meeting, { ...table.activity, marks })
        const said = table.compose(kind, say[kind](some) as never)
        expect(judge(meeting, said, { member: 'bob', at: 1, seed: 1 }).ok).toBe(true)
        return count
      }
      expect(looks(40), kind).toBe(looks(2))
    }
  })

  test('a drawing that is moved says itself how high it lies from then on', () => {
    const table = atWork().say('bob', 'marks.move', { marks: ['m1'], right: 1, down: 1, orders: [3] })
    expect(orderOf(table, 'm1')).toBe(3)
    expect(table.activity.marked).toBe(3)
    const uneven = { marks: ['m1', 'm2'], right: 1, down: 1, orders: [3] }
    expect(table.attempt('bob', 'marks.move', uneven)).toBe('statement.invalid')
  })
})

describe('what lies turned', () => {
  test('is a card by so many degrees, upright again at 0, and as it lay when it is taken back or brought back', () => {
    const table = atWork().say('alice', 'cards.rotate', { turns: [{ card: 'rust', angle: 30 }] })
    expect(table.activity.cards.rust?.angle).toBe(30)
    const { rust } = table.activity.cards
    table.say('bob', 'cards.remove', { cards: ['rust'] })
    table.say('bob', 'card.write', {
      card: 'rust',
      label: 'Rust',
      text: '',
      x: rust!.x,
      y: rust!.y,
      angle: 30,
    })
    expect(table.activity.cards.rust?.angle).toBe(30)
    table.say('alice', 'cards.rotate', { turns: [{ card: 'rust', angle: 0 }] })
    expect(table.activity.cards.rust).not.toHaveProperty('angle')
  })

  test('nothing that is locked or not there is turned, by no more than a round', () => {
    const table = atWork().say('alice', 'things.lock', { things: ['rust'], locked: true })
    const turn = (card: string, angle: number) =>
      table.attempt('bob', 'cards.rotate', { turns: [{ card, angle }] })
    expect(turn('rust', 15)).toBe('thing.locked')
    expect(turn('weg', 15)).toBe('card.unknown')
    expect(turn('m1', 15)).toBe('card.unknown')
    for (const angle of [-1, 360, 0.5, Number.NaN]) expect(turn('ruimte', angle)).toBe('statement.invalid')
  })
})

describe('what goes together', () => {
  test('notes and drawings are one group, also after one was removed and brought back', () => {
    const table = atWork().say('alice', 'things.group', { things: ['rust', 'm1'], group: 'g1' })
    expect([table.activity.cards.rust?.group, table.activity.marks.m1?.group]).toEqual(['g1', 'g1'])
    const before = table.activity
    table.say('bob', 'marks.erase', { marks: ['m1'] }, { id: 'away' })
    table.say('bob', 'mark.draw', { mark: 'm1', drawing: BOX, order: 1, group: 'g1' }, { over: 'away' })
    expect(table.activity.marks.m1?.group).toBe(before.marks.m1?.group)
    table.say('bob', 'things.group', { things: ['rust', 'm1'] })
    expect(table.activity.cards.rust).not.toHaveProperty('group')
  })

  test('what is not there, or lies in a pile, is in no group', () => {
    const table = atWork()
    expect(table.attempt('bob', 'things.group', { things: ['weg'], group: 'g' })).toBe('mark.unknown')
    table.say('bob', 'cards.stack', { pile: 'p', card: 'rust', onto: 'ruimte' })
    expect(table.attempt('bob', 'things.group', { things: ['rust'], group: 'g' })).toBe('card.inPile')
  })
})

describe('what is locked', () => {
  const locked = () => atWork().say('alice', 'things.lock', { things: ['rust', 'm1'], locked: true })

  test.each([
    ['cards.place', { places: [{ card: 'rust', zone: 'table', x: 0, y: 0 }] }],
    ['cards.remove', { cards: ['rust'] }],
    ['cards.colour', { cards: ['rust'], colour: 2 }],
    ['card.write', { card: 'rust', label: 'Stilte', text: '' }],
    ['cards.stack', { pile: 'p', card: 'rust', onto: 'ruimte' }],
    ['pile.make', { pile: 'p', cards: ['ruimte', 'rust'], label: 'Samen', text: '' }],
    ['mark.draw', { mark: 'm1', drawing: BOX }],
    ['marks.move', { marks: ['m2', 'm1'], right: 1, down: 1 }],
    ['marks.erase', { marks: ['m1'] }],
    ['things.order', { orders: [{ thing: 'm1', order: 1 }] }],
    ['things.group', { things: ['rust', 'm2'], group: 'g' }],
  ] as const)('nobody says %s of it', (kind, args) => {
    for (const who of ['alice', 'bob', SCREEN])
      expect(locked().attempt(who, kind, args as never)).toBe('thing.locked')
  })

  test('cannot be picked up, and anybody may let it go', () => {
    const table = locked()
    const moves = placeMovesIn(table.meeting, 'bob')
    expect(moves(table.activity.cards.rust!)).toEqual({ refused: 'thing.locked' })
    table.say('bob', 'things.lock', { things: ['rust', 'm1'], locked: false })
    expect(table.activity.cards.rust).not.toHaveProperty('locked')
    table.say('bob', 'cards.colour', { cards: ['rust'], colour: 2 })
  })
})

test('only a whiteboard is arranged so: where a method has rules, they say what lies where', () => {
  const table = new Table({}, 'swot').join('Alice').goTo('order')
  expect(table.attempt('alice', 'things.lock', { things: ['x'], locked: true })).toBe('statement.notAllowed')
})
