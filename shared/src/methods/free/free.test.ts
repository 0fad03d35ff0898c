import { describe, expect, test } from 'vitest'
import type { Drawing } from '../../capabilities/draw/mark.ts'
import { MARK_LIMITS } from '../../capabilities/draw/mark-limits.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { type Activity, FACILITATOR, LIMITS, newCard, SCREEN, withActivity } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

const INK: Drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [0, 0, 10, 10] }
const BOX: Drawing = { shape: 'rectangle', x: 5, y: 5, width: 80, height: 40, colour: 2, text: 'Doel' }

function atWork(): Table {
  return new Table({}, 'free').join('Alice', 'Bob').seat('Ed')
}

describe('a free board', () => {
  test('from an empty table to a harvest: notes, piles, drawings by everybody', () => {
    const table = atWork().write('alice', 'Rust').write('bob', 'Ruimte')
    table.say(SCREEN, 'card.write', { card: 'k3', label: 'Ritme', text: '', x: 3000, y: -500, colour: 3 })
    expect(table.activity.cards.k3).toMatchObject({ x: 3000, y: -500, colour: 3, zone: 'table' })
    table.say('bob', 'card.write', { card: 'rust', label: 'Stilte', text: 'ook buiten' })
    table.say('alice', 'pile.make', { pile: 'p1', cards: ['rust', 'ruimte'], label: 'Samen', text: '' })
    table.say('bob', 'mark.draw', { mark: 'm1', drawing: BOX }).say('alice', 'marks.move', {
      marks: ['m1'],
      right: 10,
      down: -5,
    })
    expect(table.activity.marks.m1?.drawing).toMatchObject({ x: 15, y: 0 })
    const harvest = harvestOf(table.next().meeting, 'a1')!
    expect(harvest.coreKind).toBe('none')
    expect(harvest.ranking[0]?.cards.map(({ label }) => label)).toEqual(['Ritme', 'Samen'])
    table.goTo('work').say('bob', 'merge.undo', { card: 'p1' })
    expect(table.zoneOf('rust')).toBe('table')
  })

  test('a pile of cards of one colour keeps it; of several colours it has none', () => {
    const table = new Table({}, 'free').join('Alice').goTo('work')
    for (const [label, colour] of [
      ['Een', 2],
      ['Twee', 2],
      ['Drie', 5],
    ] as const)
      table.say('alice', 'card.write', { card: label, label, text: '', colour })
    table.say('alice', 'pile.make', { pile: 'p1', cards: ['Een', 'Twee'], label: 'Samen', text: '' })
    expect(table.activity.cards.p1?.colour).toBe(2)
    table.say('alice', 'pile.make', { pile: 'p2', cards: ['p1', 'Drie'], label: 'Alles', text: '' })
    expect(table.activity.cards.p2?.colour).toBe(0)
  })

  test('everybody may change and remove what anybody made, but not what lies in a pile', () => {
    const table = atWork().write('alice', 'Rust').write('alice', 'Ruimte')
    table.say('bob', 'pile.make', { pile: 'p1', cards: ['rust', 'ruimte'], label: 'Samen', text: '' })
    expect(table.attempt('bob', 'cards.remove', { cards: ['rust'] })).toBe('card.inPile')
    expect(table.attempt('bob', 'cards.remove', { cards: ['p1'] })).toBe('card.inPile')
    table.say('bob', 'merge.undo', { card: 'p1' }).say('bob', 'cards.remove', { cards: ['rust', 'ruimte'] })
    expect(table.activity.cards).toEqual({})
    expect(Object.keys(table.activity.makers)).toEqual([])
  })

  test('wiping takes the ink; what was made as a thing of its own stays', () => {
    const table = atWork().say('alice', 'mark.draw', { mark: 'i1', drawing: INK })
    table.say('alice', 'mark.draw', { mark: 'b1', drawing: BOX })
    expect(table.attempt('alice', 'marks.clear', {})).toBe('role.notAllowed')
    table.say(FACILITATOR, 'marks.clear', {})
    expect(Object.keys(table.activity.marks)).toEqual(['b1'])
    expect(Object.keys(table.activity.makers)).toEqual(['b1'])
  })

  test('drawings stay on the board, however often they are moved', () => {
    const table = atWork().say('alice', 'mark.draw', { mark: 'b1', drawing: BOX })
    const far = { marks: ['b1'], right: 19_000, down: 0 }
    expect(table.attempt('alice', 'marks.move', far)).toBeUndefined()
    expect(table.attempt('alice', 'marks.move', far)).toBe('board.edge')
  })

  test('an erased drawing that is brought back lies where it lay', () => {
    const table = atWork()
    for (const mark of ['a', 'b', 'c']) table.say('alice', 'mark.draw', { mark, drawing: BOX })
    table.say('bob', 'marks.erase', { marks: ['a'] })
    table.say('bob', 'mark.draw', { mark: 'a', drawing: BOX, order: 1 })
    expect(table.activity.marks.a?.order).toBe(1)
    table.say('bob', 'mark.draw', { mark: 'd', drawing: BOX, order: 99 })
    expect(table.activity.marks.d?.order).toBe(4)
  })
})

describe('ink above a method', () => {
  const inSwot = (phase: string) => new Table({}, 'swot').join('Alice', 'Bob').seat('Ed').goTo(phase)

  test('is drawn by everybody where it is not silent; nothing but ink', () => {
    const table = inSwot('order').say('alice', 'mark.draw', { mark: 'i1', drawing: INK })
    expect(table.attempt('alice', 'mark.draw', { mark: 'b1', drawing: BOX })).toBe('statement.notAllowed')
    expect(inSwot('inside').attempt('alice', 'mark.draw', { mark: 'i1', drawing: INK })).toBe(
      'statement.notAllowed',
    )
    expect(table.attempt('bob', 'marks.erase', { marks: ['i1'] })).toBe('mark.notYours')
    table.say(SCREEN, 'marks.erase', { marks: ['i1'] })
  })

  test('§14.3 nobody draws under another’s name: only who acts for others does', () => {
    const table = inSwot('order')
    const ink = { mark: 'i1', drawing: INK }
    expect(table.attempt('alice', 'mark.draw', ink, { as: 'bob' })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'mark.draw', ink, { as: 'ed' })).toBe('role.notAllowed')
    expect(table.attempt(SCREEN, 'mark.draw', ink, { as: 'weg' })).toBe('member.unknown')
    // Nor does who acts for people without a device act so for anybody who has one.
    for (const hand of [SCREEN, FACILITATOR]) {
      expect(table.attempt(hand, 'mark.draw', ink, { as: 'bob' })).toBe('role.notAllowed')
      expect(table.attempt(hand, 'marks.erase', { marks: ['i1'] }, { as: 'bob' })).toBe('role.notAllowed')
    }
    table.say(SCREEN, 'mark.draw', ink, { as: 'ed' })
    expect(table.activity.makers.i1).toEqual([{ member: 'ed', hand: SCREEN }])
    expect(table.sees('alice')).not.toContain('"ed","hand"')
  })

  test('there is an end to how much ink a meeting holds, over all its activities', () => {
    const table = inSwot('order')
    const points = Array.from({ length: MARK_LIMITS.stroke }, (_, index) => index)
    const many = MARK_LIMITS.ink / MARK_LIMITS.stroke
    const draw = (count: number) =>
      table.attempt('alice', 'mark.draw', { mark: `i${count}`, drawing: { ...INK, points } as Drawing })
    for (let count = 0; count < Math.floor(many); count++) expect(draw(count)).toBeUndefined()
    expect(draw(1000)).toBe('limit.reached')
    const settings = {}
    table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'free', question: 'Verder', settings })
    table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
    expect(draw(1001)).toBe('limit.reached')
  })

  test('words on drawings count as well: nobody makes a board too large to be sent', () => {
    const table = atWork()
    const text = 'x̂'.repeat(MARK_LIMITS.text)
    const drawing = {
      shape: 'text',
      x: 0,
      y: 0,
      width: 90,
      height: 90,
      colour: 0,
      size: 'small',
      text,
    } as const
    const most = MARK_LIMITS.ink / MARK_LIMITS.text
    for (let count = 0; count < most; count++) table.say('alice', 'mark.draw', { mark: `t${count}`, drawing })
    expect(table.attempt('alice', 'mark.draw', { mark: 'more', drawing })).toBe('limit.reached')
    table.say('bob', 'mark.draw', { mark: 't0', drawing: { ...drawing, text: 'kort' } })
  })

  test('an id that something has already is taken by no drawing, card or pile', () => {
    const table = atWork().write('alice', 'Rust').say('bob', 'mark.draw', { mark: 'm1', drawing: INK })
    expect(table.attempt('bob', 'mark.draw', { mark: 'rust', drawing: INK })).toBe('id.taken')
    expect(table.attempt('bob', 'card.write', { card: 'm1', label: 'X', text: '' })).toBe('card.idTaken')
    const pile = { pile: 'm1', cards: ['rust', 'ruimte'], label: 'X', text: '' }
    expect(table.write('bob', 'Ruimte').attempt('bob', 'pile.make', pile)).toBe('id.taken')
  })
})

describe('room', () => {
  test('a free board holds a thousand notes, and a meeting no more than every device can hold', () => {
    const table = atWork()
    const write = (count: number) =>
      table.attempt('alice', 'card.write', {
        card: `n${count}`,
        label: 'Rust',
        text: '',
        x: count % 90,
        y: count,
      })
    // All but the last few lie there already: to find a place for each takes its time.
    const fill = (activity: string, count: number) => {
      const on = table.meeting.activities[activity] as Activity
      const notes = Array.from({ length: count }, (_, index) =>
        newCard({ id: `${activity}-${index}`, label: 'Rust', text: '', zone: 'table' }),
      )
      const cards = { ...on.cards, ...Object.fromEntries(notes.map((note) => [note.id, note])) }
      table.meeting = withActivity(table.meeting, { ...on, cards })
    }
    fill('a1', 990)
    for (let count = 0; count < 10; count++) expect(write(count)).toBeUndefined()
    expect(write(1000)).toBe('limit.reached')
    for (let more = 2; more <= 3; more++) {
      const agenda = { added: `a${more}`, method: 'free', question: 'Verder', settings: {} }
      table.say(FACILITATOR, 'agenda.add', agenda).say(FACILITATOR, 'agenda.go', { to: `a${more}` })
      const room = more === 2 ? 1000 : LIMITS.allCards - 2000
      fill(`a${more}`, room - 10)
      let laid = 0
      while (laid < 1000 && write(1000 * more + laid) === undefined) laid++
      expect(laid).toBe(10)
    }
  })
})
