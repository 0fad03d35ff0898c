import { describe, expect, test } from 'vitest'
import { cardMove, placeMovesIn, suggestsNext } from '../../affordances.ts'
import { harvestOf, restOf } from '../../harvest/harvest.ts'
import { dealtCard, FACILITATOR, looseCards, SCREEN, unreadCards } from '../../meeting.ts'
import { harvestJson } from '../../testing/harvest-files.ts'
import { opened, PEOPLE, read, written } from '../../testing/starting-situation.ts'
import type { Table } from '../../testing/table.ts'
import { settingsOf } from '../settings.ts'

const say = (table: Table, cards: string[], detail: string, value: string, who = 'alice') =>
  table.say(who, 'cards.detail', { cards, detail, value })

describe('a starting situation', () => {
  test('M4 goes from an ambition to a picture, a conclusion and a snapshot', () => {
    const table = opened()
    table.say('bob', 'question.set', { question: 'Elke leerling vertelt wat hij leert' })
    expect(suggestsNext(table.meeting)).toBe(true)
    const wrote = written()
    wrote.next()
    expect(looseCards(wrote.activity).every(({ zone }) => zone === 'deck')).toBe(true)
    expect(wrote.activity.cards['kracht-alice']?.details).toEqual({ side: 'strength' })

    const seen: string[] = []
    for (let turn = 0; turn < 6; turn++) {
      expect(suggestsNext(wrote.meeting)).toBe(false)
      seen.push(read(wrote, `step-${1 + (turn % 5)}`))
    }
    expect(new Set(seen).size).toBe(6)
    expect(wrote.holder).toBeNull()
    expect(suggestsNext(wrote.meeting)).toBe(true)

    wrote.next()
    const [first, second, ...others] = seen as [string, string, ...string[]]
    say(wrote, [first], 'influence', 'notUs')
    say(wrote, [second, ...others], 'influence', 'us')
    say(wrote, [second], 'know', 'guess', 'bob')
    expect(wrote.zoneOf(first)).toBe('aside')
    expect(suggestsNext(wrote.meeting)).toBe(true)

    wrote.next()
    const about = { card: '', owner: '', due: '' } as const
    wrote.say('charlie', 'action.set', { ...about, action: 'x1', type: 'action', text: 'Eén les bekijken' })
    expect(suggestsNext(wrote.meeting)).toBe(false)
    wrote.say('bob', 'action.set', { ...about, action: 'x2', type: 'conclusion', text: 'Er is al veel' })
    expect(suggestsNext(wrote.meeting)).toBe(true)

    const harvest = harvestOf(wrote.next().meeting, 'a1')!
    expect(harvest.ranking.map(({ zone }) => zone)).toEqual([
      'Nu nog ver weg',
      'Begonnen',
      'Halverwege',
      'Bijna',
      'Onze ambitie',
      'Hier gaan wij niet over',
    ])
    expect(harvest.actions.map(({ type, card }) => [type, card])).toEqual([
      ['action', ''],
      ['conclusion', ''],
    ])
    const { snapshot } = JSON.parse(harvestJson(harvest))
    expect(snapshot, 'a head, six cards, a step and a conclusion').toHaveLength(9)
    expect(settingsOf(wrote.method, { earlier: snapshot })).toMatchObject({ earlier: snapshot })
  })

  test('M4 putting the other cards aside leaves strengths, and what is not ours, where they lie', () => {
    const table = written().next()
    const order = Array.from({ length: 6 }, () => read(table, 'step-2'))
    table.next()
    const gaps = order.filter((card) => card.startsWith('gemis'))
    const [first, second, third] = gaps as [string, string, string]
    say(table, [first], 'influence', 'notUs')
    table.say('alice', 'pile.make', { pile: 'p1', cards: ['kracht-bob', second], label: 'Samen', text: '' })
    expect(restOf(table.activity), 'before anything is taken along there are no others').toEqual([])
    table.next()
    const step = { card: 'kracht-alice', type: 'action', text: 'Verder zo', owner: '', due: '' } as const
    table.say('bob', 'action.set', { action: 'x1', ...step })
    expect(restOf(table.activity).map(({ id }) => id)).toEqual([third])
  })

  test('M4 two to five cards each, at least one of them a strength', () => {
    const table = opened({ cards: 2 }).goTo('write')
    const gap = { card: 'g', label: 'Tijd', text: '', zone: 'gap' }
    expect(table.attempt('alice', 'card.write', gap)).toBe('card.strengthFirst')
    table.write('alice', 'Warm', { zone: 'strength' }).say('alice', 'card.write', gap)
    const third = { ...gap, card: 'h' }
    expect(table.attempt('alice', 'card.write', third)).toBe('card.tooMany')
    expect(table.attempt('alice', 'card.withdraw', { card: 'warm' })).toBe('card.strengthFirst')
    table.goTo('round').goTo('write')
    expect(table.attempt('alice', 'card.write', third)).toBe('card.tooMany')
    table.goTo('ambition').goTo('write').write('bob', 'Rust', { zone: 'strength' })
    table
      .goTo('round')
      .goTo('write')
      .say('bob', 'card.write', { ...gap, card: 'b' })
  })

  test('M4 the holder places the card that is dealt, on the line, and no other', () => {
    const table = written().goTo('round')
    const dealt = dealtCard(table.activity)!
    const other = looseCards(table.activity).find(({ id }) => id !== dealt.id)!
    const holder = table.holder as string
    const move = (card: string, zone: string) => table.attempt(holder, 'card.move', { card, zone })
    expect(move(other.id, 'step-1')).toBe('card.notNow')
    expect(move(dealt.id, 'aside')).toBe('card.notNow')
    expect(cardMove(table.meeting, other, holder)).toEqual({ refused: 'card.notNow' })
    const waiting = PEOPLE.find((who) => who !== holder) as string
    expect(table.attempt(waiting, 'card.move', { card: dealt.id, zone: 'step-1' })).toBe('turn.notYours')
    expect(move(dealt.id, 'step-2')).toBeUndefined()
  })

  test('M4 who placed a card says why before the next one is turned up, and may lay it back', () => {
    const table = opened({ why: true }).goTo('write')
    for (const who of PEOPLE) table.write(who, `Kracht ${who}`, { zone: 'strength' })
    table.next()
    const holder = table.holder as string
    const card = read(table, 'step-2')
    expect(table.turn).toMatchObject({ holder, laid: { card } })
    expect(dealtCard(table.activity), 'no other card lies open meanwhile').toBeUndefined()
    expect(unreadCards(table.activity)).toHaveLength(2)
    expect(suggestsNext(table.meeting)).toBe(false)

    table.say(holder, 'turn.back', {})
    expect(table.zoneOf(card)).toBe('deck')
    expect(dealtCard(table.activity)?.id).toBe(card)
    read(table, 'step-3')
    table.say(holder, 'turn.end', {})
    expect(table.holder).not.toBe(holder)
    expect(dealtCard(table.activity)).toBeDefined()

    for (let left = 2; left > 0; left--) {
      const who = table.holder as string
      read(table, 'step-1')
      expect(suggestsNext(table.meeting), 'the last one says why as well').toBe(false)
      table.say(who, 'turn.end', {})
    }
    expect(table.holder).toBeNull()
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('§14.7 the circle goes round until every card is placed; passing and leaving hold nobody up', () => {
    const table = written().goTo('round')
    table.say(table.holder as string, 'turn.end', {})
    table.say(FACILITATOR, 'member.away', { member: table.holder as string, away: true })
    for (let turn = 0; turn < 6; turn++) read(table, 'step-3')
    expect(table.holder).toBeNull()
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('M4 a round that is broken off leaves every unread card within reach, and asks nothing of it before it lies', () => {
    const table = written().goTo('round')
    read(table, 'step-2')
    expect(unreadCards(table.activity)).toHaveLength(5)
    table.goTo('order')
    const [first, second] = unreadCards(table.activity).map(({ id }) => id) as [string, string]
    const influence = { cards: [first], detail: 'influence', value: 'us' }
    expect(table.attempt('alice', 'cards.detail', influence)).toBe('statement.notAllowed')
    expect(placeMovesIn(table.meeting, 'bob')(table.activity.cards[second]!)).toMatchObject({
      zones: expect.arrayContaining(['step-1', 'step-5']),
    })
    for (let left = 5; left > 1; left--) {
      const places = [{ card: table.activity.dealt!, zone: 'step-4' }]
      table.say('bob', 'cards.place', { places })
      expect(unreadCards(table.activity)).toHaveLength(left - 1)
    }
    table.goTo('round')
    expect(table.holder, 'the round goes on where it was').not.toBeNull()
    read(table, 'step-1')
    expect(unreadCards(table.activity)).toEqual([])
  })

  test('a card that is written later is read as well: somebody has the turn again', () => {
    const table = written().goTo('round')
    for (let turn = 0; turn < 6; turn++) read(table, 'step-3')
    table.goTo('write').write('bob', 'Nog iets', { zone: 'strength' }).goTo('round')
    expect(table.holder).not.toBeNull()
    expect(read(table, 'step-1')).toBe('nog-iets')
    expect(table.holder).toBeNull()
    expect(opened().goTo('round').holder).toBeNull()
  })

  test('a turn that is handed back takes its own card back, not what was sorted since', () => {
    const table = written().goTo('round')
    const card = read(table, 'step-1')
    table.goTo('order').say('alice', 'cards.place', { places: [{ card, zone: 'step-4' }] })
    table.goTo('round')
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.nothingToUndo')
    expect(table.zoneOf(card)).toBe('step-4')
    const next = read(table, 'step-2')
    table.say(FACILITATOR, 'turn.undo', {})
    expect(table.zoneOf(next)).toBe('deck')
  })

  test('M4 what nobody here can change lies beside the line, and goes back to its place when that is taken back', () => {
    const table = written().goTo('order')
    table.say(SCREEN, 'cards.place', { places: [{ card: 'gemis-bob', zone: 'step-4', x: 1010, y: 400 }] })
    say(table, ['gemis-bob'], 'influence', 'notUs')
    expect(table.zoneOf('gemis-bob')).toBe('aside')
    const drag = (zone: string) =>
      table.attempt('alice', 'cards.place', { places: [{ card: 'gemis-bob', zone }] })
    expect(drag('step-1')).toBe('card.byInfluence')
    say(table, ['gemis-bob'], 'influence', 'help')
    expect(table.activity.cards['gemis-bob']).toMatchObject({ zone: 'step-4', x: 1010, y: 400 })
    expect(drag('aside')).toBe('card.byInfluence')
  })

  test('M4 the balance of strengths and gaps stays with each card; a pile of both is neither', () => {
    const table = written().goTo('order')
    for (const [index, { id }] of looseCards(table.activity).entries())
      table.say('alice', 'cards.place', { places: [{ card: id, zone: index < 4 ? 'step-1' : 'step-2' }] })
    const here = looseCards(table.activity).filter(({ zone }) => zone === 'step-1')
    const pile = (name: string, cards: string[]) =>
      table.say('bob', 'pile.make', { pile: name, cards, label: name, text: '' })
    const strength = here.filter(({ details }) => details.side === 'strength')
    const gap = here.filter(({ details }) => details.side === 'gap')
    pile('p1', [strength[0]!.id, gap[0]!.id])
    expect(table.activity.cards.p1?.details).toEqual({})
    expect(table.activity.cards[gap[0]!.id]?.details.side).toBe('gap')
  })

  test('§14.1 §14.2 cards stay hidden while they are written, and lie on the heap at once', () => {
    const table = written()
    expect(table.sees('bob')).not.toContain('Kracht alice')
    expect(table.sees(FACILITATOR)).not.toContain('Kracht')
    expect(table.goTo('round').sees('bob')).toContain('Kracht alice')
  })
})
