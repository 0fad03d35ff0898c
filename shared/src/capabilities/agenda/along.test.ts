import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId } from '../../basis/fields.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, LIMITS, unreadCards } from '../../meeting.ts'
import { METHODS } from '../../methods/all.ts'
import { mineOf } from '../../projection.ts'
import { runs } from '../../testing/runs.ts'
import { settingsFor } from '../../testing/settings.ts'
import { saidAt, statementChoices } from '../../testing/statement-choices.ts'
import { Table } from '../../testing/table.ts'
import { takeable } from './along.ts'

const NEXT = { added: 'a2', method: 'kandoe', question: 'Waar beginnen we?', settings: { rings: 4 } }

/** A SWOT with a pile, a parked card and a question of the group's own, and a KanDoe that is planned. */
function swot(): Table {
  const table = new Table({ crossing: true }, 'swot').join('Alice', 'Bob').goTo('inside')
  table.write('alice', 'Rust', { zone: 'strength' }).write('bob', 'Samen lezen', { zone: 'strength' })
  table.write('bob', 'Lokaal vol', { zone: 'weakness' }).goTo('order')
  table.say('alice', 'pile.make', { pile: 'p1', cards: ['rust', 'samen-lezen'], label: 'Leesrust', text: '' })
  return table
    .say(FACILITATOR, 'card.park', { cards: ['lokaal-vol'], parked: true })
    .say(FACILITATOR, 'agenda.add', NEXT)
}

const bring = (table: Table, items: string[], becomes: 'cards' | 'question' = 'cards') =>
  table.attempt(FACILITATOR, 'agenda.bring', { to: 'a2', from: 'a1', items, becomes })

test('a pile, a parked card and what lies there become cards of what comes next, and say where they came from', () => {
  const table = swot()
  expect([...takeable(table.activity).keys()].sort()).toEqual(['lokaal-vol', 'p1'])
  expect(bring(table, ['p1', 'lokaal-vol'])).toBeUndefined()
  // Once more is not twice.
  expect(bring(table, ['p1'])).toBeUndefined()
  const cards = Object.values(table.meeting.activities.a2?.cards ?? {})
  expect(cards.map(({ label, text, zone }) => [label, text, zone])).toEqual([
    ['Leesrust', 'Rust · Samen lezen', 'ring-1'],
    ['Lokaal vol', '', 'ring-1'],
  ])
  expect(cards[0]?.brought).toEqual({ activity: 'a1', item: 'p1' })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(table.sees('bob')).toContain('Leesrust')
  const harvest = harvestOf(table.meeting, 'a2', 'nl')
  expect(harvest?.ranking.flatMap(({ cards: all }) => all.map(({ details }) => details[0]))).toContainEqual({
    title: 'Komt uit',
    value: 'SWOT: Wat telt voor ons?',
  })
})

test('what comes along bears an id like any other, whatever the statement is called, and takes none that is there', () => {
  const table = swot()
  const called = (id: string) =>
    table.attempt(
      FACILITATOR,
      'agenda.bring',
      { to: 'a2', from: 'a1', items: ['p1', 'lokaal-vol'], becomes: 'cards' },
      { id },
    )
  expect(called('x'.repeat(31))).toBe('statement.invalid')
  expect(called('x'.repeat(30))).toBeUndefined()
  const ids = Object.keys(table.meeting.activities.a2?.cards ?? {})
  expect([ids.length, ids.every(isId)]).toEqual([2, true])
  table.say(FACILITATOR, 'agenda.leave', { to: 'a2', from: 'a1', items: ['lokaal-vol'] })
  expect(called('x'.repeat(30)), 'as the one that stayed is called').toBe('id.taken')
})

test('a card or a question of the group becomes the question of what comes next', () => {
  const table = swot()
  expect(bring(table, ['lokaal-vol'], 'question')).toBeUndefined()
  expect(table.meeting.activities.a2).toMatchObject({
    question: 'Lokaal vol',
    questionFrom: { activity: 'a1', item: 'lokaal-vol', was: NEXT.question },
  })
})

test('what was brought by mistake stays where it was, and what was asked is asked again', () => {
  const table = swot()
  bring(table, ['p1', 'lokaal-vol'])
  bring(table, ['lokaal-vol'], 'question')
  bring(table, ['p1'], 'question')
  const leave = (items: string[]) =>
    table.attempt(FACILITATOR, 'agenda.leave', { to: 'a2', from: 'a1', items })
  expect(leave(['p1'])).toBeUndefined()
  const { a2 } = table.meeting.activities
  expect(Object.values(a2?.cards ?? {}).map(({ label }) => label)).toEqual(['Lokaal vol'])
  expect(a2?.question).toBe(NEXT.question)
  expect(a2?.questionFrom).toBeUndefined()
  expect(Object.keys(a2?.makers ?? {})).toEqual(Object.keys(a2?.cards ?? {}))
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' }).goTo('write')
  expect(leave(['lokaal-vol'])).toBe('activity.begun')
})

test.each([
  ['swot', {}, undefined, 'strength', {}],
  ['swot', {}, 'threat', 'threat', {}],
  ['bbb', { anchors: [] }, undefined, 'keep', {}],
  ['bbb', { anchors: [] }, 'stop', 'stop', {}],
  ['bsa', {}, undefined, 'deck', { side: 'gap' }],
  ['bsa', {}, 'strength', 'deck', { side: 'strength' }],
  ['kandoe', { rings: 4 }, undefined, 'ring-1', {}],
  ['free', {}, undefined, 'table', {}],
])('%s %o: cards that come along into %s lie in %s', (method, settings, zone, lies, details) => {
  const table = swot().say(FACILITATOR, 'agenda.add', { added: 'a3', method, question: 'En nu?', settings })
  const said = { to: 'a3', from: 'a1', items: ['p1'], becomes: 'cards' as const }
  expect(table.attempt(FACILITATOR, 'agenda.bring', { ...said, ...(zone && { zone }) })).toBeUndefined()
  expect(Object.values(table.meeting.activities.a3?.cards ?? {})).toMatchObject([
    { label: 'Leesrust', zone: lies, details },
  ])
  expect(table.attempt(FACILITATOR, 'agenda.bring', { ...said, zone: 'nergens' })).toBe('statement.invalid')
})

test('who leads sees beforehand what came along into what is planned; nobody else does', () => {
  const table = swot()
  bring(table, ['p1'])
  expect(JSON.stringify(mineOf(table.meeting, FACILITATOR))).toContain('Leesrust')
  const planned = (who: string) => Object.keys(mineOf(table.meeting, who)).filter((key) => key.includes('a2'))
  expect(planned('alice')).toEqual([])
})

test('what is still hidden, inside a pile, or unknown is not taken along; nor into what has begun', () => {
  const table = new Table({}, 'swot')
    .join('Alice')
    .goTo('inside')
    .write('alice', 'Rust', { zone: 'strength' })
  table.say(FACILITATOR, 'agenda.add', NEXT)
  expect(bring(table, ['rust'])).toBe('card.unknown')
  expect(bring(table, ['rust'], 'question')).toBe('card.unknown')
  const open = swot()
  expect(bring(open, ['samen-lezen'])).toBe('card.unknown')
  expect(
    open.attempt('alice', 'agenda.bring', { to: 'a2', from: 'a1', items: ['p1'], becomes: 'cards' }),
  ).toBe('role.notAllowed')
  open.say(FACILITATOR, 'agenda.go', { to: 'a2' }).goTo('write')
  expect(bring(open, ['p1'])).toBe('activity.begun')
})

test('a card that is too long for where it goes stands there whole', () => {
  const table = new Table({}, 'bbb').join('Alice').goTo('write')
  const label = 'Elke ochtend samen een half uur stil lezen'
  table.say('alice', 'card.write', { card: 'stil', label, text: '', zone: 'keep' }).goTo('keep')
  table.say(FACILITATOR, 'agenda.add', NEXT)
  const [id = ''] = takeable(table.activity).keys()
  expect(bring(table, [id])).toBeUndefined()
  expect(Object.values(table.meeting.activities.a2?.cards ?? {})[0]).toMatchObject({
    label: 'Elke ochtend samen een half…',
    text: label,
  })
})

test.each(METHODS)(
  '$id: whatever is said, only what lies open may be taken along, and all of that',
  (method) => {
    const choices = fc.array(statementChoices, { maxLength: 40, size: 'max' })
    fc.assert(
      fc.property(settingsFor(method), fc.nat(8), choices, (chosen, steps, spoken) => {
        const table = new Table(chosen, method.id).join('Alice', 'Bob', 'Charlie', 'Dora')
        table.writtenBefore(steps, ['alice', 'bob', 'charlie'])
        for (const [index, choice] of spoken.entries()) {
          const said = saidAt(table, choice, index)
          if (said !== 'join') table.hear(table.spoken(said.saying, said), said.who)
        }
        const open = Object.values(table.meeting.activities)
        for (const from of open) {
          const may = [...takeable(from).keys()]
          if (!from.opened || method.keep === 'nothing') continue
          const hidden = [...Object.keys(from.drafts), ...unreadCards(from).map(({ id }) => id)]
          expect(may.filter((id) => hidden.includes(id))).toEqual([])
          expect(table.sees(from.part ? FACILITATOR : 'dora')).toContain(
            may.length > 0 ? JSON.stringify(may[0]) : '',
          )
        }
        for (const from of open.filter(({ opened }) => !opened)) expect(takeable(from).size).toBe(0)
        if (method.keep === 'nothing') expect(takeable(open[0] as never).size).toBe(0)
      }),
      runs(15),
    )
  },
)

test('what two groups left under one id is told apart when it is left where it was', () => {
  const table = new Table({}, 'swot').join('Alice', 'Bob').say(FACILITATOR, 'agenda.add', NEXT)
  const people = [
    { member: 'alice', group: 1 },
    { member: 'bob', group: 2 },
  ]
  table.say(FACILITATOR, 'groups.split', { parts: ['g1', 'g2'], people })
  for (const [who, activity] of [
    ['alice', 'g1'],
    ['bob', 'g2'],
  ] as const) {
    const go = (phase: string, stamp: number) =>
      table.say(FACILITATOR, 'phase.go', { phase, round: 0, stamp }, { activity })
    go('inside', 1)
    table.say(
      who,
      'card.write',
      { card: 'k1', label: `Van ${who}`, text: '', zone: 'strength' },
      { activity },
    )
    go('order', 2)
    table.say(FACILITATOR, 'agenda.bring', { to: 'a2', from: activity, items: ['k1'], becomes: 'cards' })
  }
  const labels = () => Object.values(table.meeting.activities.a2?.cards ?? {}).map(({ label }) => label)
  expect(labels()).toEqual(['Van alice', 'Van bob'])
  table.say(FACILITATOR, 'agenda.leave', { to: 'a2', from: 'a1', items: ['k1'], group: 2 })
  expect(labels()).toEqual(['Van alice'])
  table.say(FACILITATOR, 'agenda.bring', { to: 'a2', from: 'g2', items: ['k1'], becomes: 'question' })
  table.say(FACILITATOR, 'agenda.leave', { to: 'a2', from: 'a1', items: ['k1'], group: 1 })
  expect([labels(), table.meeting.activities.a2?.question]).toEqual([[], 'Van bob'])
  table.say(FACILITATOR, 'agenda.leave', { to: 'a2', from: 'a1', items: ['k1'], group: 2 })
  expect(table.meeting.activities.a2?.question).toBe(NEXT.question)
})

/** A meeting that holds so many cards in all, in activities that never lay on the table. */
function withCards(table: Table, count: number): void {
  const [first] = Object.values(table.activity.cards)
  if (!first) throw new Error('no card')
  const cards = Object.fromEntries(
    Array.from({ length: count - Object.keys(table.activity.cards).length }, (_, index) => {
      const card = { ...first, id: `vol${index}` }
      return [card.id, card]
    }),
  )
  const full = { ...table.activity, id: 'vol', order: 9, cards, drafts: {} }
  table.meeting = { ...table.meeting, activities: { ...table.meeting.activities, vol: full } }
}

test('what is brought, and what comes before every group, counts as all that the meeting holds', () => {
  const table = swot()
  withCards(table, LIMITS.allCards - 1)
  expect(bring(table, ['p1', 'lokaal-vol'])).toBe('limit.reached')
  expect(bring(table, ['p1'])).toBeUndefined()
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  const split = { parts: ['g1', 'g2'], people: [] }
  expect(table.attempt(FACILITATOR, 'groups.split', split)).toBe('limit.reached')
  expect(table.meeting.activities.g1).toBeUndefined()
  const { vol: _, ...others } = table.meeting.activities
  table.meeting = { ...table.meeting, activities: others }
  expect(table.attempt(FACILITATOR, 'groups.split', split)).toBeUndefined()
})

test('a board with room for more than others takes more', () => {
  const table = swot()
  table.say(FACILITATOR, 'agenda.add', { ...NEXT, added: 'a3', method: 'free', settings: {} })
  withCards(table, LIMITS.cards + 5)
  const { vol, a3 } = table.meeting.activities
  const full = { ...a3!, cards: vol!.cards }
  table.meeting = { ...table.meeting, activities: { ...table.meeting.activities, a3: full } }
  const said = { to: 'a3', from: 'a1', items: ['p1'], becomes: 'cards' as const }
  expect(table.attempt(FACILITATOR, 'agenda.bring', said)).toBeUndefined()
})
