import { describe, expect, test } from 'vitest'
import { coreOf, harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { mineOf } from '../../projection.ts'
import { saying } from '../../testing/answers.ts'
import { harvestCsv } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'

const ACTION = { action: 'x1', card: 'rust', type: 'action', text: 'Bellen', owner: '', due: '' } as const

function dealt(settings: Record<string, unknown> = {}): Table {
  const table = new Table({ rounds: 2, ...settings }).join('Alice', 'Bob', 'Charlie', 'Dora')
  return table.deal({ alice: ['Rust'], bob: ['Ruimte'], charlie: ['Ritme'], dora: ['Regels'] })
}

function everyonePasses(table: Table): Table {
  while (table.holder) table.say(table.holder, 'turn.end', {})
  return table
}

describe('§14.6 nothing but a try that all can see asks whose card it is', () => {
  test('a statement id that is taken is refused alike for any card', () => {
    const table = dealt().goTo('rounds')
    const move = (card: string) =>
      table.attempt(SCREEN, 'card.move', { card, zone: 'ring-2' }, { as: 'alice', id: 'ruimte' })
    expect([move('rust'), move('ritme')]).toEqual(['id.taken', 'id.taken'])
  })

  test('a full centre is full for any card', () => {
    const table = dealt({ rings: 3, rounds: 3, centre: 1 }).goTo('rounds')
    table.move('alice', 'ruimte').move('bob', 'rust').move('charlie', 'ruimte')
    everyonePasses(table).goTo('rounds', 2)
    const move = (card: string) =>
      table.attempt(SCREEN, 'card.move', { card, zone: 'centre' }, { as: 'alice' })
    expect(move('rust')).toBe('centre.full')
  })
})

test('§14.3 of a pile one learns that there are other authors, not how many', () => {
  const table = dealt().merge('Samen', ['rust', 'ruimte', 'ritme'])
  const makers = mineOf(table.meeting, 'alice')['activity/a1/makers/samen']
  expect(makers).toEqual([
    { member: 'alice', hand: 'alice' },
    { member: '', hand: '' },
  ])
})

describe('a move that was built upon', () => {
  test('is not taken back when the card went on since', () => {
    const table = dealt().goTo('rounds').move('alice', 'ruimte').goTo('pause').goTo('rounds', 2)
    table.move('alice', 'ritme').goTo('rounds', 1).move('bob', 'ritme').goTo('rounds', 2)
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.nothingToUndo')
    expect(table.zoneOf('ritme')).toBe('ring-3')
  })

  test('is not taken back when the card lies in a pile since', () => {
    const table = dealt().goTo('rounds').move('alice', 'ruimte').goTo('pause')
    table.merge('Samen', ['ruimte', 'ritme']).goTo('rounds')
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.nothingToUndo')
  })
})

test('§14.7 who comes back while another round is taken up has their turn when theirs goes on', () => {
  const table = everyonePasses(dealt().goTo('rounds')).goTo('rounds', 2)
  table.say(FACILITATOR, 'member.away', { member: 'bob', away: true }).goTo('rounds', 1)
  table.say(FACILITATOR, 'member.away', { member: 'bob', away: false }).goTo('rounds', 2)
  expect([table.holder, ...table.turn.waiting]).toContain('bob')
})

describe('merging after the follow-up', () => {
  function merged(): Table {
    const table = dealt()
      .goTo('check')
      .say(FACILITATOR, 'rating.propose', { cards: ['rust'] })
    for (const who of ['alice', 'bob', 'charlie', 'dora'])
      table.say(who, 'rating.answer', { answers: saying('yes') })
    table.goTo('next').say('alice', 'action.set', ACTION)
    return table.goTo('raise').merge('Samen', ['rust', 'ruimte']).goTo('harvest')
  }

  test('the pile stands for its cards in the core and in what was agreed', () => {
    const table = merged()
    expect(coreOf(table.activity).map((card) => card.id)).toEqual(['samen'])
    const harvest = harvestOf(table.meeting, 'a1')
    expect(harvest?.actions).toMatchObject([{ cardId: 'samen', card: 'Samen' }])
    expect(harvest && harvestCsv(harvest)).toContain('Bellen')
  })

  test('counts about another core than the one that stands are not shown', () => {
    expect(harvestOf(merged().meeting, 'a1')?.consent).toBeNull()
  })
})

test('§14.9 two devices proposing a core: one is heard, and no answer is lost to the other', () => {
  const table = dealt()
    .goTo('check')
    .say(FACILITATOR, 'rating.propose', { cards: ['rust'], rating: 0 })
  table.say('alice', 'rating.answer', { answers: saying('yes') })
  expect(table.attempt(FACILITATOR, 'rating.propose', { cards: ['ritme'], rating: 0 })).toBe('rating.moved')
  expect(table.rating).toMatchObject({ items: ['rust'], cast: 1 })
})

test('a card that was lit stays lit as the pile it went into', () => {
  const table = dealt().say(FACILITATOR, 'spotlight.set', { card: 'rust' }).merge('Samen', ['rust', 'ruimte'])
  expect(table.activity.spotlight).toBe('samen')
})
