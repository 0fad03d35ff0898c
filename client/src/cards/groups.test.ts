import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { describe, expect, test } from 'vitest'
import { groupsOf } from './groups.ts'
import { roomIn } from './roomIn.ts'

const read = (table: Table) =>
  groupsOf(table.method, table.activity).map(({ key, cards }) => [key, cards.map(({ id }) => id)])

describe('an open table is read', () => {
  const table = () => {
    const free = new Table({}, 'free').join('Alice')
    const note = (card: string, x: number, y: number) =>
      free.say('alice', 'card.write', { card, label: card, text: '', x, y })
    note('rechts', 900, 100)
    note('links', 100, 110)
    note('onder', 100, 700)
    note('kader', 2000, 100)
    free.say('alice', 'mark.draw', {
      mark: 'f1',
      drawing: { shape: 'frame', x: 2000, y: 200, width: 800, height: 600, text: 'Ideeën' },
    })
    return free
  }

  test('from left to right and from top to bottom, then frame by frame', () => {
    expect(read(table())).toEqual([
      ['table', ['links', 'rechts', 'onder']],
      ['f1', ['kader']],
    ])
  })

  test('and a note that goes into a frame covers none of those in it', () => {
    const free = table()
    const frame = free.activity.marks.f1?.drawing
    if (frame?.shape !== 'frame') throw new Error('no frame')
    const note = free.activity.cards.onder!
    free.say('alice', 'cards.place', {
      places: [{ card: 'onder', zone: 'table', ...roomIn(frame, note, free.activity) }],
    })
    const [, inside] = groupsOf(free.method, free.activity)
    expect(inside?.cards.map(({ id }) => id).sort()).toEqual(['kader', 'onder'])
    const { kader, onder } = free.activity.cards
    expect(Math.abs(kader!.x - onder!.x) > 100 || Math.abs(kader!.y - onder!.y) > 40).toBe(true)
  })
})

test('of a heap only the card that is dealt is shown, with how many lie there, before the line', () => {
  const table = new Table({}, 'bsa').join('Alice', 'Bas')
  table.say(FACILITATOR, 'question.set', { question: 'Elke leerling leest' })
  table.say(FACILITATOR, 'phase.go', { phase: 'write', round: 0 })
  for (const who of ['alice', 'bas'])
    table.say(who, 'card.write', { card: who, label: who, text: '', zone: 'strength' })
  table.say(FACILITATOR, 'phase.go', { phase: 'round', round: 0 })
  const [heap, first] = groupsOf(table.method, table.activity)
  expect(heap).toMatchObject({ key: 'deck', heap: 2 })
  expect(heap?.cards).toHaveLength(1)
  expect(first?.key).toBe('step-1')
})

test('only the zones a phase works on are open', () => {
  const table = new Table({}, 'bbb').join('Alice')
  table.say(FACILITATOR, 'phase.go', { phase: 'keep', round: 0 })
  expect(groupsOf(table.method, table.activity).map(({ key, isOpen }) => [key, isOpen])).toEqual([
    ['keep', true],
    ['stop', false],
    ['start', false],
  ])
})
