import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { minutesInAll } from '../../capabilities/steps/sequence.ts'
import { footOf } from '../../ground/card-foot.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { meetingPage } from '../../harvest/meeting-page.ts'
import { itemsOf, sharedPage, standingsIn } from '../../harvest/release.ts'
import { FACILITATOR } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'
import { celebrate } from './celebrate.ts'

const party = (settings: Record<string, unknown> = {}) =>
  new Table(settings, 'celebrate').join('Alice', 'Bob', 'Charlie')
const steps = (table: Table) => phasesOf(table.activity).map(({ phase }) => phase.id)
/** Zone and label of what lies there. */
const lying = ({ activity }: Table) =>
  Object.values(activity.cards)
    .map(({ zone, label }) => `${zone}: ${label}`)
    .sort()

test('M16 a small step takes three minutes, the whole way fifteen', () => {
  expect(steps(party())).toEqual(['step', 'made', 'harvest'])
  expect(steps(party({ form: 'route' }))).toEqual(['moments', 'route', 'proposal', 'harvest'])
  expect([minutesInAll(celebrate, {}, 6), minutesInAll(celebrate, { form: 'route' }, 6)]).toEqual([3, 15])
})

test('M16 §14.1 a step that worked is written hidden, and then it is said what made it possible', () => {
  const table = party().write('alice', 'Iedereen las voor')
  expect(table.sees('bob')).not.toContain('Iedereen las voor')
  table.next()
  const said = { cards: ['iedereen-las-voor'], detail: 'possible', value: 'Een vast half uur' }
  expect(table.attempt('bob', 'cards.detail', said)).toBeUndefined()
  expect(suggestsNext(table.meeting)).toBe(false)
  table.say(FACILITATOR, 'choice.set', { cards: ['iedereen-las-voor'] })
  expect(suggestsNext(table.meeting)).toBe(true)
  expect(harvestOf(table.meeting, 'a1', 'nl')?.core).toMatchObject([
    {
      label: 'Iedereen las voor',
      details: [{ title: 'Wat het mogelijk maakte', value: 'Een vast half uur' }],
    },
  ])
})

test('M16 §14.12 on a poster stands what the group released, and nothing besides', () => {
  const table = party().write('alice', 'Iedereen las voor').write('bob', 'Ruzie bijgelegd').next()
  table.say(FACILITATOR, 'choice.set', { cards: ['iedereen-las-voor', 'ruzie-bijgelegd'] })
  const page = meetingPage(table.meeting, 'nl')
  expect(itemsOf(sharedPage(table.meeting, page))).toEqual([])
  const refs = standingsIn(table.meeting, page)
  const [one, other] = ['Iedereen las voor', 'Ruzie bijgelegd'].map(
    (label) => refs.get(itemsOf(page).find(({ text }) => text === label)!)!.ref,
  )
  table.say(FACILITATOR, 'release.mark', { refs: [one!, other!], on: true })
  table.say('bob', 'release.withhold', { ref: other! })
  const shared = itemsOf(sharedPage(table.meeting, page)).map(({ text }) => text)
  expect(shared).toEqual(['Iedereen las voor'])
})

describe('M16 the whole way', () => {
  test('is a line of moments: those of the plan lie along it, and the group adds its own', () => {
    const table = party({
      form: 'route',
      route: ['Nov: de kansencirkel', 'Jan: een proef', 'Maart: het rooster'],
    })
    expect(lying(table)).toEqual([
      'began: Nov: de kansencirkel',
      'now: Maart: het rooster',
      'underway: Jan: een proef',
    ])
    table.write('alice', 'De eerste les samen', { zone: 'underway' }).next()
    expect(lying(table)).toContain('underway: De eerste les samen')
    const place = { places: [{ card: 'de-eerste-les-samen', zone: 'now' }] }
    expect(table.attempt('bob', 'cards.place', place)).toBeUndefined()
  })

  test('a milestone and a detour are told on their cards, to be read from a chair', () => {
    const table = party({ form: 'route', route: ['Nov: van start', '★ Jan: elke klas leest'] })
    const foot = (id: string) =>
      JSON.stringify(footOf(celebrate, table.activity.settings, table.activity.cards[id]!, 'nl'))
    expect(foot('start-2')).toContain('mijlpaal')
    expect(foot('start-1')).not.toContain('mijlpaal')
  })

  test('§14.12 a milestone it brought along is told apart, and stands on a poster once it was released', () => {
    const table = party({ form: 'route', route: ['Nov: van start', '★ Jan: elke klas leest'] }).goTo(
      'harvest',
    )
    const page = meetingPage(table.meeting, 'nl')
    const item = itemsOf(page).find(({ text }) => text === 'Jan: elke klas leest')!
    expect(item.facts).toEqual([{ title: 'Wat het was', value: 'Een mijlpaal' }])
    expect(itemsOf(sharedPage(table.meeting, page))).toEqual([])
    table.say(FACILITATOR, 'release.mark', {
      refs: [standingsIn(table.meeting, page).get(item)!.ref],
      on: true,
    })
    expect(itemsOf(sharedPage(table.meeting, page))).toMatchObject([
      { text: 'Jan: elke klas leest', facts: [{ value: 'Een mijlpaal' }] },
    ])
  })

  test('ends with a proposal to the team, or with the word that there is none', () => {
    const table = party({ form: 'route' }).goTo('proposal')
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say('alice', 'action.none', { none: true })
    expect(suggestsNext(table.meeting)).toBe(true)
    const proposal = { action: 'x1', card: '', text: 'Elke dag lezen', owner: 'Bob', due: '' }
    table.say('bob', 'action.set', { ...proposal, type: 'proposal' })
    expect(table.activity.nothing).toEqual({})
    expect(harvestOf(table.meeting, 'a1', 'nl')?.actions).toMatchObject([{ type: 'proposal' }])
  })
})
