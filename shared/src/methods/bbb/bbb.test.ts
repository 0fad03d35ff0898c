import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { comparisonSaid } from '../../harvest/compare.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { fold } from '../../ledger.ts'
import { FACILITATOR } from '../../meeting.ts'
import { saying } from '../../testing/answers.ts'
import { harvestCsv, harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { valuesIn } from '../earlier.ts'
import { saidInMeeting, settingsOf } from '../settings.ts'
import { tableOf } from '../table.ts'
import { bbb } from './bbb.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora']
const COLUMNS = ['keep', 'stop', 'start']

const ANCHORS = ['Leren van leerlingen', 'Welbevinden']

/** Everybody wrote one key word for each column. */
function written(settings: Record<string, unknown> = {}): Table {
  const table = new Table({ anchors: ANCHORS, ...settings }, 'bbb')
    .join('Alice', 'Bob', 'Charlie', 'Dora')
    .goTo('write')
  for (const who of PEOPLE) for (const zone of COLUMNS) table.write(who, `${zone} ${who}`, { zone })
  return table
}

const laid = (table: Table) => Object.keys(table.activity.cards).sort()
const detail = (table: Table, cards: string[], id: string, value: string, who = 'alice') =>
  table.say(who, 'cards.detail', { cards, detail: id, value })

/** A card is founded: it has its why and its anchor. */
function founded(table: Table, ...cards: string[]): Table {
  const who = table.activity.phase.id === 'settle' ? FACILITATOR : 'alice'
  detail(table, cards, 'why', 'Dan groeit iedereen', who)
  return detail(table, cards, 'anchor', 'anchor-1', who)
}

describe('Borgen Bannen Beginnen', () => {
  test('M6 in full: column by column, each why with its anchor, consent per card, agreements', () => {
    const table = written().next()
    expect(laid(table)).toEqual(PEOPLE.map((who) => `keep-${who}`))
    expect(table.sees('alice')).not.toContain('stop bob')
    expect(suggestsNext(table.meeting)).toBe(false)
    founded(table, 'keep-alice', 'keep-bob', 'keep-charlie', 'keep-dora')
    expect(suggestsNext(table.meeting)).toBe(true)

    table.next()
    expect(laid(table)).toHaveLength(8)
    const pile = { pile: 'p1', cards: ['stop-alice', 'stop-bob'], label: 'Losse toetsen', text: '' }
    table.say('bob', 'pile.make', pile)
    founded(table, 'p1', 'stop-charlie')
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say(FACILITATOR, 'card.park', { cards: ['stop-dora'], parked: true })
    expect(suggestsNext(table.meeting)).toBe(true)

    table.next()
    expect(table.activity.drafts).toEqual({})
    founded(table, 'start-alice', 'start-bob')
    detail(table, ['start-alice'], 'replaces', 'p1', 'dora')
    const wrong = { cards: ['keep-alice'], detail: 'replaces', value: 'p1' }
    expect(table.attempt('dora', 'cards.detail', wrong)).toBe('statement.notAllowed')
    expect(
      table.attempt('dora', 'cards.detail', { ...wrong, cards: ['start-bob'], value: 'keep-alice' }),
    ).toBe('statement.notAllowed')

    table.next()
    expect(table.rating).toMatchObject({ scale: 'consent', open: true })
    expect(table.rating?.items).not.toContain('stop-dora')
    for (const who of PEOPLE)
      table.say(who, 'rating.answer', {
        answers: saying({
          'keep-alice': 'yes',
          p1: who === 'bob' ? 'notYet' : 'yes',
          'start-alice': 'concern',
        }),
      })
    expect(table.rating?.outcome).toMatchObject({
      'keep-alice': { counts: { yes: 4 } },
      p1: { counts: { yes: 3, notYet: 1 } },
      'keep-bob': { counts: {} },
    })
    expect(
      tableOf(table.method)
        .coreSuggestion(table.activity)
        .map(({ id }) => id),
    ).toEqual(['keep-alice'])
    table.say(FACILITATOR, 'choice.set', { cards: ['keep-alice', 'start-alice', 'p1'] })
    expect(suggestsNext(table.meeting)).toBe(true)

    table.next()
    table.say('charlie', 'action.set', {
      action: 'x1',
      card: 'start-alice',
      type: 'action',
      text: 'Samen kijken in juni',
      owner: 'Bouw 1',
      due: '2027-06-01',
    })
    expect(suggestsNext(table.meeting)).toBe(true)
    const harvest = harvestOf(table.next().meeting, 'a1')!
    expect(harvest.core.map(({ label, decided }) => [decided, label])).toEqual([
      ['Houden we', 'keep alice'],
      ['Stoppen we mee', 'Losse toetsen'],
      ['Beginnen we mee', 'start alice'],
    ])
    expect(harvest.core[2]?.details).toEqual([
      { title: 'Waarom', value: 'Dan groeit iedereen' },
      { title: 'Visieanker', value: 'Leren van leerlingen' },
      { title: 'Komt in de plaats van', value: 'Losse toetsen' },
    ])
    expect(harvest.parked.map(({ label }) => label)).toEqual(['stop dora'])
    expect(harvestMarkdown(harvest)).toContain('Visieanker: Leren van leerlingen')
    expect(harvestMarkdown(harvest)).toContain('### Stoppen we mee\n\n- **Losse toetsen**')
    expect(harvestCsv(harvest)).toContain('"Stoppen we mee";"Losse toetsen"')
  })

  test('M6 without a choice nothing was decided: neither what nobody answered about, nor what was refused', () => {
    const table = founded(written().goTo('settle'), ...COLUMNS.flatMap((zone) => `${zone}-alice`))
    const harvest = () => harvestOf(table.meeting, 'a1')!
    expect(harvest()).toMatchObject({ core: [], isUndecided: true })
    for (const who of PEOPLE) table.say(who, 'rating.answer', { answers: saying({ 'keep-alice': 'notYet' }) })
    expect(table.goTo('harvest').rating?.outcome?.['keep-alice']?.counts).toEqual({ notYet: 4 })
    expect(harvest()).toMatchObject({ core: [], isUndecided: true })
    expect(harvestMarkdown(harvest())).toContain('_Er is nog niets besloten._')
    table.goTo('settle').say(FACILITATOR, 'choice.set', { cards: ['stop-alice'] })
    expect(harvest()).toMatchObject({ core: [{ decided: 'Stoppen we mee' }], isUndecided: false })
  })

  test('M6 §14.5 of three people, two of whom said no, nothing suggests itself as what is most supported', () => {
    const table = new Table({ anchors: [] }, 'bbb').join('Alice', 'Bob', 'Charlie').goTo('write')
    table.write('alice', 'Toetsweek', { zone: 'keep' }).goTo('settle')
    detail(table, ['toetsweek'], 'why', 'Rust', FACILITATOR)
    for (const who of ['alice', 'bob', 'charlie'])
      table.say(who, 'rating.answer', { answers: saying({ toetsweek: who === 'alice' ? 'yes' : 'notYet' }) })
    expect(table.rating).toMatchObject({ open: false, outcome: null })
    expect(tableOf(table.method).coreSuggestion(table.activity)).toEqual([])
  })

  test('M6 in short, to close a meeting with: column by column, chosen there and then, and who does what', () => {
    const table = written({ form: 'short' }).next()
    expect(table.activity.phase.id).toBe('keep-now')
    expect(laid(table)).toEqual(PEOPLE.map((who) => `keep-${who}`))
    expect(table.sees('alice')).not.toContain('stop bob')
    const choose = (...cards: string[]) => table.attempt(FACILITATOR, 'choice.set', { cards })
    expect(choose('keep-bob')).toBe('card.needsWhy')
    founded(table, 'keep-bob')
    expect(choose('keep-bob')).toBeUndefined()
    expect(table.next().activity.phase.id).toBe('stop-now')
    founded(table, 'stop-bob')
    expect(choose('keep-bob', 'stop-bob')).toBeUndefined()
    expect(table.next().next().activity.phase.id).toBe('next')
    expect(table.activity.ratings, 'nobody is asked twice').toEqual({})
    expect(table.next().activity.phase.id).toBe('harvest')
    expect(harvestOf(table.meeting, 'a1')?.core.map(({ decided }) => decided)).toEqual([
      'Houden we',
      'Stoppen we mee',
    ])
  })

  test('M6 one card per person per category, a key word of at most sixty characters', () => {
    const table = written()
    const keyWord = 'Elke vrijdag samen hardop lezen met ouders van groep drie op'
    expect(keyWord).toHaveLength(60)
    const more = { card: 'x', label: keyWord, text: '', zone: 'keep' }
    expect(table.attempt('alice', 'card.write', more)).toBe('card.tooMany')
    table.say('alice', 'card.withdraw', { card: 'keep-alice' })
    expect(table.attempt('alice', 'card.write', { ...more, label: `${keyWord}s` })).toBe('text.tooLong')
    table.say('alice', 'card.write', more).next()
    const pile = { pile: 'p', cards: ['x', 'keep-bob'], label: keyWord, text: '' }
    expect(table.attempt('bob', 'pile.make', { ...pile, label: `${keyWord}s` })).toBe('text.tooLong')
    table.say('bob', 'pile.make', pile)
    // It comes along whole.
    founded(table, 'p').say(FACILITATOR, 'phase.go', { phase: 'settle', round: 0 })
    table.say(FACILITATOR, 'choice.set', { cards: ['p'] })
    const { snapshot: earlier } = harvestOf(table.meeting, 'a1')!
    const again = new Table({ anchors: ANCHORS, earlier }, 'bbb')
    expect(Object.values(again.activity.cards).map(({ label }) => label)).toEqual([keyWord])
  })

  test('a ledger from before it asked for a key word alone still has the words that were written besides', () => {
    const table = written()
    const card = { card: 'keep-alice', label: 'Voorlezen', text: 'Omdat ouders meelezen', zone: 'keep' }
    table.say('alice', 'card.write', card).next()
    expect(fold(table.ledger).activities.a1?.cards['keep-alice']).toMatchObject({ text: card.text })
  })

  test('other methods keep their labels short', () => {
    const table = new Table({}, 'swot').join('Alice').goTo('inside')
    const card = { card: 'x', text: '', zone: 'strength' }
    expect(table.attempt('alice', 'card.write', { ...card, label: 'x'.repeat(29) })).toBe('text.tooLong')
    table.say('alice', 'card.write', { ...card, label: 'x'.repeat(28) })
  })

  test('M6 nothing is chosen before it has a why linked to an anchor, nor harvested when that is taken away', () => {
    const table = written().goTo('settle')
    const choose = (card: string) => table.attempt(FACILITATOR, 'choice.set', { cards: [card] })
    expect(choose('keep-alice')).toBe('card.needsWhy')
    table.say(FACILITATOR, 'cards.detail', { cards: ['keep-alice'], detail: 'why', value: 'Rust' })
    expect(choose('keep-alice')).toBe('card.needsAnchor')
    table.say(FACILITATOR, 'cards.detail', { cards: ['keep-alice'], detail: 'anchor', value: 'anchor-2' })
    expect(choose('keep-alice')).toBeUndefined()
    const core = () => harvestOf(table.meeting, 'a1')?.core.map(({ id }) => id)
    expect(core()).toEqual(['keep-alice'])
    table.say(FACILITATOR, 'cards.detail', { cards: ['keep-alice'], detail: 'why', value: '' })
    expect(core()).toEqual([])
  })

  test('M6 a school that named no anchors needs a why only, and is not asked for one', () => {
    const table = written({ anchors: [] }).goTo('settle')
    expect(
      tableOf(table.method)
        .details?.(table.activity.settings)
        .filter(({ fixed, cameAlong }) => !fixed && !cameAlong)
        .map(({ id }) => id),
    ).toEqual(['why', 'replaces'])
    table.say(FACILITATOR, 'cards.detail', { cards: ['keep-bob'], detail: 'why', value: 'Rust' })
    table.say(FACILITATOR, 'choice.set', { cards: ['keep-bob'] })
  })

  test('M6 the software brings no values of its own', () => {
    expect(settingsOf(bbb, {})?.anchors).toEqual([])
  })

  test('M6 the value a card belongs to goes along with what follows from it, and into a later meeting', () => {
    const first = founded(written().goTo('settle'), 'keep-bob')
    detail(first, ['stop-bob'], 'why', 'Kost veel', FACILITATOR)
    detail(first, ['stop-bob'], 'anchor', 'anchor-2', FACILITATOR)
    first.say(FACILITATOR, 'choice.set', { cards: ['keep-bob', 'stop-bob'] }).goTo('next')
    const step = { type: 'action', text: 'Plan herschrijven', owner: 'Dora', due: '' } as const
    first.say('bob', 'action.set', { action: 'x1', card: 'stop-bob', ...step })
    const harvest = harvestOf(first.meeting, 'a1')!
    expect(harvest.actions).toMatchObject([{ card: 'stop bob', along: 'Welbevinden' }])
    expect(harvestMarkdown(harvest)).toMatch(/- Bij: stop bob\n {2}- Hoort bij: Welbevinden\n {2}- Wie: Dora/)
    const { snapshot: earlier } = harvest
    expect(earlier).toContain('= Leren van leerlingen')
    expect(earlier).toContain('> Plan herschrijven | Dora | | Welbevinden')
    expect(valuesIn(earlier)).toEqual(ANCHORS)

    // They are found again by their words, in whatever order the school names them now.
    const anchors = ['Welbevinden', 'Rust']
    const second = new Table({ anchors, earlier }, 'bbb').join('Alice')
    expect(Object.values(second.activity.cards).map(({ label, details }) => [label, details.anchor])).toEqual(
      [
        ['keep bob', undefined],
        ['stop bob', 'anchor-1'],
      ],
    )
    expect(harvestOf(second.meeting, 'a1')?.compared?.steps).toEqual([
      'Plan herschrijven · Dora · Welbevinden',
    ])
  })

  test('M6 values are named once in a meeting: what was said last lies ready', () => {
    const table = written()
    expect(saidInMeeting(table.meeting, 'anchors')).toEqual(ANCHORS)
    const plan = { method: 'bbb', question: 'Nog eens' }
    table.say(FACILITATOR, 'agenda.add', { added: 'a2', ...plan, settings: { anchors: ['Rust'] } })
    table.say(FACILITATOR, 'agenda.add', { added: 'a3', ...plan, settings: { anchors: [] } })
    expect(saidInMeeting(table.meeting, 'anchors')).toEqual(['Rust'])
    expect(saidInMeeting(new Table({}, 'swot').meeting, 'anchors')).toEqual([])
  })

  test('M6 taken up again: of each item that was kept, stopped or begun it is asked how it went', () => {
    const first = written({ anchors: [] }).goTo('settle')
    for (const card of ['keep-bob', 'stop-bob', 'start-bob'])
      first.say(FACILITATOR, 'cards.detail', { cards: [card], detail: 'why', value: `Want ${card}` })
    first.say(FACILITATOR, 'choice.set', { cards: ['keep-bob', 'stop-bob', 'start-bob'] })
    const { snapshot: earlier } = harvestOf(first.meeting, 'a1')!
    expect(earlier.slice(1)).toEqual([
      'K keep bob | | why=Want keep-bob',
      'S stop bob | | why=Want stop-bob',
      'B start bob | | why=Want start-bob',
    ])

    const second = new Table({ anchors: [], earlier }, 'bbb').join('Alice', 'Bob')
    const cards = () => Object.values(second.activity.cards)
    expect(cards().map(({ label, zone, details }) => [label, zone, details.why])).toEqual([
      ['keep bob', 'keep', 'Want keep-bob'],
      ['stop bob', 'stop', 'Want stop-bob'],
      ['start bob', 'start', 'Want start-bob'],
    ])
    second.goTo('write').write('alice', 'Nieuw', { zone: 'keep' }).goTo('stop')
    const went = (card: string, value: string) =>
      second.attempt('alice', 'cards.detail', { cards: [card], detail: 'went', value })
    expect(went('nieuw', 'done'), 'what is new did not go anywhere yet').toBe('statement.notAllowed')
    expect(went('start-2', 'partly')).toBeUndefined()
    const compared = harvestOf(second.meeting, 'a1')?.compared
    expect(compared?.groups.map(({ zone, counts }) => [zone, ...counts.map(({ count }) => count)])).toEqual([
      ['Borgen', 0, 0, 0, 1],
      ['Bannen', 0, 1, 0, 0],
      ['Beginnen', 0, 0, 0, 1],
    ])
    expect(comparisonSaid(compared!, '', 'nl').moved.sort(), 'how each of them went').toEqual([
      'keep bob: nog niet besproken',
      'start bob: nog niet besproken',
      'stop bob: voor een deel',
    ])
  })

  test('M6 keep comes first: only the column that is talked about is worked on, and no card changes column', () => {
    const table = written().goTo('stop')
    const place = (card: string, zone: string) =>
      table.attempt('alice', 'cards.place', { places: [{ card, zone }] })
    expect(place('stop-bob', 'keep')).toBe('card.otherColumn')
    expect(place('keep-bob', 'keep')).toBe('card.notNow')
    expect(place('stop-bob', 'stop')).toBeUndefined()
    const pile = { pile: 'p1', cards: ['keep-alice', 'keep-bob'], label: 'X', text: '' }
    expect(table.attempt('alice', 'pile.make', pile)).toBe('card.notNow')
  })

  test('§14.1 going back to writing reveals no column before its time, and everything in the end', () => {
    const table = written().goTo('keep').goTo('write')
    table.say('alice', 'card.write', { card: 'stop-alice', label: 'Anders', text: '' })
    expect(
      table.attempt('alice', 'card.write', { card: 'k2', label: 'Nog een', text: '', zone: 'keep' }),
    ).toBe('card.tooMany')
    table.goTo('keep')
    expect(table.sees('bob')).not.toContain('Anders')
    table.goTo('start')
    expect(table.activity.cards['stop-alice']?.label).toBe('Anders')
    expect(table.activity.drafts).toEqual({})
    const other = written().goTo('settle')
    expect(laid(other)).toHaveLength(12)
  })

  test('a why that one of two cards has is the why of their pile; different ones are asked again', () => {
    const table = written().goTo('keep')
    detail(table, ['keep-alice'], 'why', 'Rust')
    const join = (pile: string, cards: string[]) =>
      table.say('alice', 'pile.make', { pile, cards, label: pile, text: '' })
    join('p1', ['keep-alice', 'keep-bob'])
    expect(table.activity.cards.p1?.details).toEqual({ why: 'Rust' })
    detail(table, ['keep-charlie'], 'why', 'Ruimte')
    join('p2', ['p1', 'keep-charlie'])
    expect(table.activity.cards.p2?.details).toEqual({})
    expect(table.attempt('bob', 'cards.detail', { cards: ['p1'], detail: 'why', value: 'X' })).toBe(
      'card.inPile',
    )
  })

  test('§14.5 of a card that fewer than four answered about no count is shown', () => {
    const table = written().goTo('settle')
    for (const who of PEOPLE)
      table.say(who, 'rating.answer', {
        answers: saying({ 'keep-alice': 'yes', ...(who === 'bob' ? { 'keep-bob': 'notYet' } : {}) }),
      })
    expect(table.rating?.outcome).toMatchObject({
      'keep-alice': { counts: { yes: 4 } },
      'keep-bob': { counts: {} },
    })
  })
})
