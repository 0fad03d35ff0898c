import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { comparisonSaid } from '../../harvest/compare.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { saying } from '../../testing/answers.ts'
import { harvestCsv, harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { tableOf } from '../table.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora']

function opened(settings: Record<string, unknown> = {}): Table {
  return new Table(settings, 'swot').join('Alice', 'Bob', 'Charlie', 'Dora')
}

/** Everybody wrote a strength and a threat; Bob a weakness and Charlie an opportunity as well. */
function written(settings: Record<string, unknown> = {}): Table {
  const table = opened(settings).goTo('inside')
  for (const who of PEOPLE) table.write(who, `Sterk ${who}`, { zone: 'strength' })
  table.write('bob', 'Zwak bob', { zone: 'weakness' }).goTo('outside')
  for (const who of PEOPLE) table.write(who, `Dreiging ${who}`, { zone: 'threat' })
  return table.write('charlie', 'Kans charlie', { zone: 'opportunity' })
}

describe('a SWOT', () => {
  test('M5 goes from a question to what counts most and a crossing of inside with outside', () => {
    const table = written({ crossing: true, pairs: false })
    expect(Object.values(table.activity.cards)).toEqual([])
    for (const who of PEOPLE) table.say(who, 'ready.set', { ready: true })
    expect(suggestsNext(table.meeting)).toBe(true)
    table.next()
    expect(Object.keys(table.activity.cards)).toHaveLength(10)
    expect(table.zoneOf('sterk-alice')).toBe('strength')

    table.say('dora', 'cards.place', { places: [{ card: 'zwak-bob', zone: 'threat' }] }, { id: 'm1' })
    table.say('dora', 'move.note', { move: 'm1', note: 'Dat komt van buiten' })
    table.say('alice', 'pile.make', {
      pile: 'p1',
      cards: ['sterk-alice', 'sterk-bob'],
      label: 'Wij kennen elk kind',
      text: '',
    })
    expect(suggestsNext(table.meeting)).toBe(false)
    const loose = Object.values(table.activity.cards).filter(({ within }) => within === null)
    table.say(SCREEN, 'cards.detail', { cards: loose.map(({ id }) => id), detail: 'box', value: 'right' })
    expect(suggestsNext(table.meeting)).toBe(true)

    table.next()
    expect(table.rating).toMatchObject({ scale: 'pick', open: true, outcome: null })
    table.say('alice', 'rating.answer', { answers: saying({ p1: 'pick', 'kans-charlie': 'pick' }) })
    table.say('bob', 'rating.answer', { answers: saying({ p1: 'pick', 'zwak-bob': 'pick' }) })
    table.say('charlie', 'rating.answer', { answers: saying({ 'kans-charlie': 'pick' }) })
    expect(table.rating?.outcome).toBeNull()
    table.say('dora', 'rating.answer', { answers: saying({ 'sterk-dora': 'pick', 'kans-charlie': 'pick' }) })
    expect(table.rating).toMatchObject({ open: false, cast: 4 })
    expect(table.rating?.outcome).toMatchObject({
      p1: { counts: { pick: 2 } },
      'kans-charlie': { counts: { pick: 3 } },
    })
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(
      tableOf(table.method)
        .coreSuggestion(table.activity)
        .map(({ id }) => id),
    ).toEqual(['p1', 'sterk-dora', 'kans-charlie', 'zwak-bob'])
    table.say(FACILITATOR, 'choice.set', { cards: ['p1', 'kans-charlie'] })

    table.next()
    const [inside, outside] = [table.activity.cards.p1!, table.activity.cards['kans-charlie']!]
    const text = tableOf(table.method).crossing!.sentence(inside, outside).nl
    expect(text).toBe('Hoe kan “Wij kennen elk kind” helpen bij “Kans charlie”?')
    const crossing = { action: 'x1', type: 'question', text, owner: '', due: '' } as const
    expect(table.attempt('bob', 'action.set', { ...crossing, card: 'kans-charlie', across: 'p1' })).toBe(
      'statement.notAllowed',
    )
    table.say('bob', 'action.set', { ...crossing, card: 'p1', across: 'kans-charlie' })
    expect(suggestsNext(table.meeting)).toBe(true)

    const harvest = harvestOf(table.next().meeting, 'a1')!
    expect(harvest.core.map(({ label }) => label)).toEqual(['Wij kennen elk kind', 'Kans charlie'])
    expect(harvest.core[0]?.originals.map(({ label }) => label)).toEqual(['Sterk alice', 'Sterk bob'])
    expect(harvest.ranking.map(({ zone }) => zone)).toEqual(['Sterk', 'Zwak', 'Kansen', 'Bedreigingen'])
    expect(harvest.ranking[3]?.cards.find(({ label }) => label === 'Zwak bob')?.reasons).toEqual([
      'Dat komt van buiten',
    ])
    expect(harvest.actions).toMatchObject([{ card: 'Wij kennen elk kind', across: 'Kans charlie', text }])
    expect(harvestMarkdown(harvest)).toContain('Wij kennen elk kind × Kans charlie')
    expect(harvestCsv(harvest)).toContain('Kans charlie')
  })

  test('M5 without the crossing ends after picking', () => {
    const table = written().goTo('pick').next()
    expect(table.activity.phase.id).toBe('harvest')
  })

  test('M5 strengths first: no weakness before one, and none is left alone', () => {
    const table = opened().goTo('inside')
    const weakness = { card: 'w', label: 'Rommelig', text: '', zone: 'weakness' }
    expect(table.attempt('alice', 'card.write', weakness)).toBe('card.strengthFirst')
    table.write('alice', 'Warm', { zone: 'strength' }).say('alice', 'card.write', weakness)
    expect(table.attempt('alice', 'card.withdraw', { card: 'warm' })).toBe('card.strengthFirst')
    const turned = { card: 'warm', label: 'Warm', text: '', zone: 'weakness' }
    expect(table.attempt('alice', 'card.write', turned)).toBe('card.strengthFirst')
    table.say('alice', 'card.withdraw', { card: 'w' }).say('alice', 'card.withdraw', { card: 'warm' })
    expect(table.activity.drafts).toEqual({})
  })

  test('M5 at most so many cards each per quadrant; what was written inside is still one’s own outside', () => {
    const table = opened({ cards: 1 }).goTo('inside').write('alice', 'Warm', { zone: 'strength' })
    const more = { card: 'x', label: 'Nog een', text: '', zone: 'strength' }
    expect(table.attempt('alice', 'card.write', more)).toBe('card.tooMany')
    table.goTo('outside')
    expect(table.attempt('alice', 'card.write', { ...more, zone: 'weakness' })).toBe('statement.notAllowed')
    table.say('alice', 'card.write', { card: 'warm', label: 'Warmte', text: '' })
    expect(table.activity.drafts.warm).toMatchObject({ label: 'Warmte', zone: 'strength' })
    table.say('alice', 'card.withdraw', { card: 'warm' })
  })

  test('§14.1 §14.2 nothing that is written is seen before it is revealed, all at once', () => {
    const table = written()
    expect(table.sees('alice')).not.toContain('Sterk bob')
    expect(table.sees(FACILITATOR)).not.toContain('Sterk')
    table.goTo('inside').goTo('outside').goTo('inside')
    expect(table.sees('alice')).not.toContain('Sterk bob')
    expect(table.goTo('order').sees('alice')).toContain('Sterk bob')
    expect(table.activity.drafts).toEqual({})
  })

  test('§14.3 nobody learns who wrote or moved a card', () => {
    const table = written().goTo('order')
    table.say('dora', 'cards.place', { places: [{ card: 'sterk-bob', zone: 'weakness' }] })
    expect(JSON.parse(table.sees('alice'))[0]).not.toHaveProperty(['activity/a1/makers/sterk-bob'])
    const told = JSON.stringify(JSON.parse(table.sees('alice'))[1])
    expect(told).not.toMatch(/bob|dora/)
  })

  test('§14.5 picks are nobody else’s to know; a group under four sees no counts', () => {
    const table = written().goTo('pick')
    expect(table.attempt('alice', 'rating.answer', { answers: saying('pick') })).toBe('card.unknown')
    expect(table.attempt('alice', 'rating.answer', { answers: saying({ 'sterk-bob': 'yes' }) })).toBe(
      'statement.invalid',
    )
    expect(table.attempt('alice', 'rating.answer', { answers: saying({ weg: 'pick' }) })).toBe('card.unknown')
    for (const who of PEOPLE.slice(0, 3))
      table.say(who, 'rating.answer', { answers: saying({ 'sterk-bob': 'pick' }) })
    expect(table.sees('bob')).not.toContain('"answers/alice')
    table.say('dora', 'rating.answer', { answers: saying({}) })
    expect(table.rating).toMatchObject({ open: false, cast: 4, outcome: null })
  })

  test('M5 at most so many picks in one quadrant', () => {
    const table = written({ picks: 1 }).goTo('pick')
    const two = { 'sterk-alice': 'pick', 'sterk-bob': 'pick' } as const
    expect(table.attempt('alice', 'rating.answer', { answers: saying(two) })).toBe('pick.tooMany')
    table.say('alice', 'rating.answer', {
      answers: saying({ 'sterk-alice': 'pick', 'dreiging-bob': 'pick' }),
    })
  })

  test('cards of one quadrant are piled by anybody, of several only by a facilitator', () => {
    const table = written().goTo('order')
    const pile = { pile: 'p1', cards: ['sterk-alice', 'dreiging-bob'], label: 'Samen', text: '' }
    expect(table.attempt('alice', 'pile.make', pile)).toBe('pile.sameZone')
    table.say(FACILITATOR, 'pile.make', pile)
    expect(table.zoneOf('p1')).toBe('strength')
    expect(table.attempt('alice', 'merge.undo', { card: 'p1' })).toBe('pile.sameZone')
    table.say(FACILITATOR, 'merge.undo', { card: 'p1' })
    expect(table.zoneOf('dreiging-bob')).toBe('threat')
    // Not by claiming to take something back either.
    const cards = ['sterk-alice', 'dreiging-bob']
    table.say('alice', 'cards.colour', { cards, colour: 2 }, { id: 'c1' })
    expect(table.attempt('alice', 'pile.make', pile, { over: 'c1' })).toBe('pile.sameZone')
  })

  test('§14.8 a pile that was moved comes apart where it lies', () => {
    const table = written().goTo('order')
    table.say('alice', 'pile.make', { pile: 'p1', cards: ['sterk-alice', 'sterk-bob'], label: 'X', text: '' })
    table.say('bob', 'cards.place', { places: [{ card: 'p1', zone: 'opportunity' }] })
    table.say('alice', 'merge.undo', { card: 'p1' })
    expect([table.zoneOf('sterk-alice'), table.zoneOf('sterk-bob')]).toEqual(['opportunity', 'opportunity'])
  })

  test('a phase of picking that is come back to asks again only about what it did not ask', () => {
    const table = written().goTo('pick')
    for (const who of PEOPLE) table.say(who, 'rating.answer', { answers: saying({ 'sterk-bob': 'pick' }) })
    table.say(FACILITATOR, 'card.park', { cards: ['zwak-bob'], parked: true })
    table.goTo('order').goTo('pick')
    expect(table.rating).toMatchObject({ number: 1, open: false })
    table.goTo('order')
    table.say('bob', 'pile.make', { pile: 'p1', cards: ['sterk-alice', 'sterk-bob'], label: 'X', text: '' })
    expect(table.goTo('pick').rating).toMatchObject({ number: 2, open: true, cast: 0 })
    expect(table.rating?.items).toContain('p1')
  })

  test('who moves a card on moved it once, and who puts it back did not move it', () => {
    const table = written().goTo('order')
    const to = (zone: string) => table.say('bob', 'cards.place', { places: [{ card: 'sterk-bob', zone }] })
    to('weakness')
    to('threat')
    expect(Object.values(table.activity.moves)).toMatchObject([{ from: 'strength', to: 'threat', turn: 0 }])
    to('strength')
    expect(table.activity.moves).toEqual({})
  })

  test('M5 taken up again: of each quadrant it is told what came, what stayed and what is gone', () => {
    const earlier = [
      '# swot | 2025-11-03 | 5 | Ons lezen',
      'S Voorlezen',
      'S Leesclub',
      'T Lerarentekort | Ook hier',
    ]
    const table = new Table({ earlier }, 'swot').join('Alice', 'Bob').goTo('inside')
    table.write('alice', 'Nieuw', { zone: 'strength' }).goTo('order')
    const still = (card: string, value: string) =>
      table.attempt('alice', 'cards.detail', { cards: [card], detail: 'still', value })
    expect(still('nieuw', 'gone'), 'only of what was there').toBe('statement.notAllowed')
    expect(still('start-2', 'gone')).toBeUndefined()
    table.say('alice', 'cards.place', { places: [{ card: 'start-3', zone: 'opportunity' }] })
    const harvest = harvestOf(table.meeting, 'a1')!
    expect(harvest.compared).toMatchObject({ date: '2025-11-03', people: 5, question: 'Ons lezen' })
    expect(
      harvest.compared?.groups.map(({ zone, counts }) => [zone, ...counts.map(({ count }) => count)]),
    ).toEqual([
      ['Sterk', 1, 1, 1],
      ['Zwak', 0, 0, 0],
      ['Kansen', 1, 0, 0],
      ['Bedreigingen', 0, 0, 1],
    ])
    const said = comparisonSaid(harvest.compared!, 'Ons lezen', 'nl')
    expect(said.total).toBe('2 erbij, 1 gebleven, 2 weg')
    expect(said.moved.sort(), 'what is gone by its name, and what stayed not').toEqual([
      'Leesclub: weg',
      'Lerarentekort: van Bedreigingen naar Kansen',
      'Nieuw: nieuw, Sterk',
    ])
    expect(harvest.snapshot.slice(1).sort()).toEqual(['O Lerarentekort | Ook hier', 'S Nieuw', 'S Voorlezen'])
  })
})
