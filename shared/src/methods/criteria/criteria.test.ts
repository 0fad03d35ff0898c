import { describe, expect, test } from 'vitest'
import { asksWhySkipped, phasesOf, suggestsNext } from '../../affordances.ts'
import { itemGroupsOf } from '../../capabilities/rate/asked.ts'
import { tableOfFit } from '../../capabilities/rate/table.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'
import { fit } from './weighing.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora'] as const

const opened = (settings = {}) => new Table(settings, 'criteria').join('Alice', 'Bob', 'Charlie', 'Dora')

/** Two criteria lie there, merged and weighed; then two options. */
function withOptions(): Table {
  const table = opened().write('alice', 'Haalbaar').write('bob', 'Voor elk kind')
  table.goTo('weights')
  for (const [index, who] of PEOPLE.entries())
    table.say(who, 'rating.answer', {
      answers: { haalbaar: { level: index < 3 ? 'most' : 'some' }, 'voor-elk-kind': { level: 'some' } },
    })
  table.goTo('options').write('alice', 'Ouderkamer', { zone: 'option' })
  return table.write('bob', 'Koffie-uur', { zone: 'option' }).goTo('gather')
}

function argued(table: Table): Table {
  table.goTo('weigh')
  for (const card of ['ouderkamer', 'koffie-uur'])
    for (const side of ['for', 'against'] as const)
      table.say('alice', 'argument.set', { argument: `${card}-${side}`, card, side, text: `${side} ${card}` })
  return table
}

test('METHODS M14: criteria stay hidden while they are written, and lie there at once', () => {
  const table = opened().write('alice', 'Haalbaar')
  expect(table.sees('bob')).not.toContain('Haalbaar')
  expect(table.sees(FACILITATOR)).not.toContain('Haalbaar')
  expect(table.next().sees('bob')).toContain('Haalbaar')
})

test('METHODS M14: more than seven criteria are told, and are no basis of weights', () => {
  const table = opened()
  for (const who of PEOPLE) table.write(who, `Eerste ${who}`).write(who, `Tweede ${who}`)
  table.goTo('merge')
  expect(suggestsNext(table.meeting)).toBe(false)
  table.goTo('weights')
  expect(fit.lacks?.(table.activity)?.nl).toContain('8 criteria')
  expect(table.rating?.items).toEqual([])
  expect(table.attempt('alice', 'rating.answer', { answers: { 'eerste-alice': { level: 'most' } } })).toBe(
    'item.unknown',
  )
  table.goTo('merge').say('bob', 'pile.make', {
    pile: 'p1',
    cards: ['eerste-alice', 'tweede-alice'],
    label: 'Samen',
    text: '',
  })
  expect(suggestsNext(table.meeting)).toBe(true)
  expect(table.goTo('weights').rating?.items).toHaveLength(7)
})

test('METHODS M14: how somebody weighs nobody else knows, and afterwards nobody at all', () => {
  const table = opened().write('alice', 'Haalbaar').goTo('weights')
  const say = (who: string, level: string) =>
    table.say(who, 'rating.answer', { answers: { haalbaar: { level } } })
  say('alice', 'most')
  for (const who of ['bob', FACILITATOR]) expect(table.sees(who)).not.toContain('"level":"most"')
  say('bob', 'some')
  say('charlie', 'some')
  say('dora', 'some')
  expect(table.rating?.outcome).toEqual({ haalbaar: { counts: { some: 3, most: 1 }, examples: [] } })
  expect(table.activity.answers).toEqual({})
})

describe('METHODS M14 weighing', () => {
  test('reasons come before votes: without a for and an against of each option one says why one goes on', () => {
    const table = withOptions().goTo('weigh')
    const next = phasesOf(table.activity).find(({ phase }) => phase.id === 'fit')!
    expect(suggestsNext(table.meeting)).toBe(false)
    expect(asksWhySkipped(table.activity, next).map(({ phase }) => phase.id)).toEqual(['weigh'])
    const go = { phase: 'fit', round: 0 }
    expect(table.attempt(FACILITATOR, 'phase.go', go)).toBe('phase.reasonNeeded')
    expect(table.attempt(FACILITATOR, 'phase.go', { phase: 'gather', round: 0 }), 'back is free').toBe(
      undefined,
    )
    argued(table)
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(table.attempt(FACILITATOR, 'phase.go', go)).toBe(undefined)
  })

  test('going on with a reason keeps it in the harvest; coming back takes it away', () => {
    const table = withOptions().goTo('weigh')
    const reason = 'We weten al wat erop tegen is'
    table.say(FACILITATOR, 'phase.go', { phase: 'fit', round: 0, reason })
    expect(harvestOf(table.meeting, 'a1', 'nl')?.parts).toContainEqual({
      kind: 'skipped',
      title: 'Wat we oversloegen',
      lines: [{ text: 'Afwegen', said: '', examples: [reason] }],
    })
    table.goTo('weigh')
    expect(table.activity.skipped).toEqual({})
  })

  test('an argument is changed by who gave it, taken off by them or the coach, and says nobody’s name', () => {
    const table = argued(withOptions())
    const said = { argument: 'ouderkamer-for', card: 'ouderkamer', side: 'for', text: 'Anders' } as const
    expect(table.attempt('bob', 'argument.set', said)).toBe('card.notYours')
    expect(table.attempt(FACILITATOR, 'argument.set', said)).toBe('card.notYours')
    expect(table.attempt('bob', 'argument.remove', { argument: said.argument })).toBe('card.notYours')
    table.say('alice', 'argument.set', said)
    expect(table.activity.arguments[said.argument]).toMatchObject({ text: 'Anders', order: 0 })
    expect(table.sees('bob')).toContain('Anders')
    expect(table.sees('bob')).not.toContain('"makers/ouderkamer-for"')
    expect(table.attempt('bob', 'argument.set', { ...said, argument: 'new', card: 'haalbaar' })).toBe(
      'card.unknown',
    )
    expect(table.attempt('bob', 'argument.set', { ...said, argument: 'haalbaar' })).toBe('id.taken')
    table.say(FACILITATOR, 'argument.remove', { argument: said.argument })
    expect(table.activity.arguments[said.argument]).toBeUndefined()
  })

  test('what was said of an option stands with the pile it comes to lie in', () => {
    const table = argued(withOptions()).goTo('gather')
    table.say('bob', 'pile.make', {
      pile: 'p1',
      cards: ['ouderkamer', 'koffie-uur'],
      label: 'Beide',
      text: '',
    })
    const parts = harvestOf(table.meeting, 'a1', 'nl')?.parts.filter(({ kind }) => kind === 'arguments')
    expect(parts).toMatchObject([{ title: 'Beide', lines: [{}, {}, {}, {}] }])
  })
})

test('METHODS M14: the table lays fit beside weight, adds nothing up, and names no winner', () => {
  const table = argued(withOptions()).goTo('fit')
  expect(table.rating?.items).toHaveLength(4)
  expect(
    itemGroupsOf(table.activity, 'fit')
      ?.map(({ title }) => title)
      .sort(),
  ).toEqual(['Koffie-uur', 'Ouderkamer'])
  for (const [index, who] of PEOPLE.entries())
    table.say(who, 'rating.answer', {
      answers: {
        'ouderkamer.haalbaar': { level: index < 2 ? 'no' : 'yes' },
        'koffie-uur.haalbaar': { level: 'yes' },
        'koffie-uur.voor-elk-kind': { level: index === 0 ? 'no' : 'unseen' },
      },
    })
  const laid = tableOfFit(table.activity, 'fit', 'weights')!
  expect(laid.rows.map(({ id, weight }) => [id, weight?.level.id])).toEqual([
    ['haalbaar', 'most'],
    ['voor-elk-kind', 'some'],
  ])
  expect(laid.at('haalbaar', 'ouderkamer')).toMatchObject({ level: { id: 'partly' }, isSplit: true })
  expect(laid.at('haalbaar', 'koffie-uur')).toMatchObject({ level: { id: 'yes' }, isSplit: false })
  expect(laid.at('voor-elk-kind', 'koffie-uur'), '§14.5: of one answer nothing is shown').toBeUndefined()
  expect(Object.keys(laid).sort()).toEqual(['at', 'columns', 'rows', 'scale'])
})

test('METHODS M14: a decision has a reason and a value before it is done; the worry is recorded beside it', () => {
  const table = argued(withOptions()).goTo('decide')
  table.say(FACILITATOR, 'rating.propose', { cards: ['ouderkamer'] })
  for (const who of PEOPLE)
    table.say(who, 'rating.answer', { answers: { whole: { level: who === 'dora' ? 'concern' : 'yes' } } })
  expect(suggestsNext(table.meeting)).toBe(false)
  table.say('bob', 'decision.word', { reason: 'Ouders horen erbij', value: '', worry: '' })
  expect(suggestsNext(table.meeting)).toBe(false)
  const said = { reason: 'Ouders horen erbij', value: 'Gastvrij', worry: 'Wie heeft er tijd?' }
  table.say('bob', 'decision.word', said)
  expect(suggestsNext(table.meeting)).toBe(true)
  const harvest = harvestOf(table.meeting, 'a1', 'nl')
  expect(harvest?.core.map(({ label }) => label)).toEqual(['Ouderkamer'])
  expect(harvest?.consent).toEqual({ yes: 3, concern: 1, notYet: 0 })
  expect(harvest?.parts[0]).toEqual({
    kind: 'decision',
    title: 'Ons besluit',
    lines: [
      { text: 'Ouders horen erbij', said: 'Waarom', examples: [] },
      { text: 'Gastvrij', said: 'Waarde', examples: [] },
      { text: 'Wie heeft er tijd?', said: 'Bezorgdheid', examples: [] },
    ],
  })
})
