import { describe, expect, test } from 'vitest'
import { harvestOf } from '../../harvest/harvest.ts'
import { looseCards } from '../../meeting.ts'
import { harvestMarkdown } from '../../testing/harvest-files.ts'
import { opened, read, written } from '../../testing/starting-situation.ts'
import type { Table } from '../../testing/table.ts'
import { type About, linesOf, thenOf } from '../earlier.ts'
import { coding } from './coding.ts'

const say = (table: Table, cards: string[], detail: string, value: string) =>
  table.say('alice', 'cards.detail', { cards, detail, value })

const ABOUT: About = {
  language: 'nl',
  date: '2026-11-03',
  people: 3,
  decided: [],
  reasonsOf: () => [],
  alongWith: () => [],
}

describe('a starting situation that is taken up again', () => {
  test('M4 taken up again it is compared: who came nearer, what went further, what is new, and what was said then', () => {
    const first = written().next()
    for (let turn = 0; turn < 6; turn++) read(first, 'step-2')
    first.goTo('order')
    say(first, ['kracht-alice'], 'influence', 'us')
    say(first, ['kracht-alice'], 'know', 'guess')
    first.say('bob', 'cards.place', { places: [{ card: 'kracht-bob', zone: 'step-4' }] })
    const move = Object.keys(first.activity.moves).at(-1) as string
    first.say('bob', 'move.note', { move, note: 'Elke week iets meer' })
    first.goTo('read')
    const about = { card: '', owner: 'Bob', due: '2026-12-01' } as const
    first.say('bob', 'action.set', {
      ...about,
      action: 'x1',
      type: 'conclusion',
      text: 'Er is al veel',
      owner: '',
      due: '',
    })
    first.say('bob', 'action.set', { ...about, action: 'x2', type: 'action', text: 'Eén les bekijken' })
    const { snapshot: earlier, compared: none } = harvestOf(first.meeting, 'a1', 'nl', 'UTC')!
    expect(none, 'the first time there is nothing to compare with').toBeNull()

    const second = opened({ earlier })
      .goTo('write')
      .write('alice', 'Nieuw', { zone: 'strength' })
      .goTo('order')
    second.say('alice', 'cards.place', { places: [{ card: second.activity.dealt!, zone: 'step-1' }] })
    const named = (label: string) => looseCards(second.activity).find((card) => card.label === label)!
    const put = (label: string, zone: string) =>
      second.say('alice', 'cards.place', { places: [{ card: named(label).id, zone }] })
    put('Kracht alice', 'step-3')
    put('Gemis bob', 'step-5')
    put('Kracht bob', 'step-1')
    expect(named('Kracht alice').details).toMatchObject({ influence: 'us', know: 'guess', side: 'strength' })
    expect(named('Kracht bob').details).toMatchObject({ saidThen: 'Elke week iets meer' })
    const harvest = harvestOf(second.meeting, 'a1')!
    expect(harvest.compared).toMatchObject({
      date: '2026-11-03',
      people: 3,
      question: 'Wat telt voor ons?',
      conclusions: ['Er is al veel'],
      steps: ['Eén les bekijken · Bob · 2026-12-01'],
      groups: [
        {
          counts: [
            { title: 'dichterbij', count: 2 },
            { title: 'verder', count: 1 },
            { title: 'gebleven', count: 3 },
            { title: 'nieuw', count: 1 },
          ],
        },
      ],
    })
    expect(harvest.compared?.cards).toContainEqual({
      label: 'Kracht bob',
      from: 'Bijna',
      to: 'Nu nog ver weg',
      how: 'verder',
    })
    expect(harvestMarkdown(harvest)).toContain('Bob · 1 december 2026')
    const other = opened({ earlier: ['# swot | 2026-11-03 | 3 | Iets anders', '4 + Voorlezen'] })
    expect(other.activity.cards, 'another instrument is not compared').toEqual({})
    expect(thenOf(coding, other.activity.settings.earlier)).toBeUndefined()
  })

  test('lines that were changed by hand say no day that does not exist, and are compared all the same', () => {
    for (const day of ['2026-99-99', '2026-02-30', 'ooit', '']) {
      const { meeting } = opened({ earlier: [`# bsa | ${day} | 3 | Wat telt?`, '4 + Voorlezen'] })
      const harvest = harvestOf(meeting, 'a1', 'nl')!
      expect(harvest.compared?.date, day).toBe('')
      expect(harvestMarkdown(harvest)).toContain('Toen: 3 mensen')
    }
  })

  test('M4 a group goes on from the picture of last time, and sees what moved', () => {
    const earlier = [
      '4 + Voorlezen | In alle groepen',
      '1 – Ouders',
      '0 – Het gebouw',
      'Rust',
      '',
      'x'.repeat(40),
    ]
    const again = opened({ earlier })
    expect(looseCards(again.activity).map(({ label, text, zone }) => [label, text, zone])).toEqual([
      ['Voorlezen', 'In alle groepen', 'step-4'],
      ['Ouders', '', 'step-1'],
      ['Het gebouw', '', 'aside'],
      ['Rust', '', 'step-1'],
    ])
    expect(again.attempt('alice', 'cards.place', { places: [{ card: 'start-2', zone: 'step-3' }] })).toBe(
      'statement.notAllowed',
    )
    again.goTo('write').write('alice', 'Nieuw', { zone: 'strength' }).goTo('order')
    again.say('alice', 'cards.place', { places: [{ card: 'start-2', zone: 'step-3' }] })
    expect(again.attempt('alice', 'cards.detail', { cards: ['start-2'], detail: 'earlier', value: '' })).toBe(
      'statement.notAllowed',
    )
    const moved = harvestOf(again.meeting, 'a1')!.ranking[2]!.cards[0]!
    expect(moved).toMatchObject({ label: 'Ouders', place: { zone: 'step-3' } })
    expect(moved.details).toContainEqual({ title: 'Vorige keer', value: 'Nu nog ver weg' })
    expect(linesOf(coding, again.activity, looseCards(again.activity), ABOUT)).toContain('3 – Ouders')
  })

  test('what is written down of a picture says the same when it is read', () => {
    const lines = [
      '# bsa | 2025-11-03 | 7 | Wat telt voor ons?',
      '4 + Voorlezen | In alle groepen | influence=us | know=guess | Kinderen vragen erom; Ouders ook',
      '1 – Ouders | | influence=help',
      '0 – 3 lokalen te weinig | | influence=notUs',
      '2 Rust',
    ]
    const { activity } = opened({ earlier: lines })
    const about = { ...ABOUT, date: '2025-11-03', people: 7 }
    expect(linesOf(coding, activity, looseCards(activity), about)).toEqual(lines)
  })
})
