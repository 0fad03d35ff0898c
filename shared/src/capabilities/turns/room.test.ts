import { describe, expect, test } from 'vitest'
import { cardMoves, suggestsNext } from '../../affordances.ts'
import { FACILITATOR, SCREEN, type Turn } from '../../meeting.ts'
import { kandoe } from '../../methods/kandoe/kandoe.ts'
import { boardOf, viewOf } from '../../projection.ts'
import { threeInRound } from '../../testing/round.ts'
import { telling } from './telling.ts'

const inRound = (settings: Record<string, unknown> = {}) => threeInRound({ why: true, ...settings })

describe('room for why', () => {
  test('a move does not end the turn; saying that one is done does', () => {
    const table = inRound().move('alice', 'ruimte')
    expect(table.turn).toMatchObject({ holder: 'alice', taken: [], laid: { card: 'ruimte', from: 'ring-1' } })
    expect(suggestsNext(table.meeting)).toBe(false)
    const { since } = table.turn
    table.say('alice', 'turn.end', {})
    expect(table.turn).toMatchObject({ holder: 'bob', taken: ['alice'], ended: 'alice' })
    expect(table.turn).not.toHaveProperty('laid')
    expect(table.turn.since).toBeGreaterThan(since)
    expect(table.zoneOf('ruimte')).toBe('ring-2')
  })

  test('where a setting says so, the move ends the turn', () => {
    expect(inRound({ why: false }).move('alice', 'ruimte').holder).toBe('bob')
  })

  test('one card in a turn', () => {
    const table = inRound().move('alice', 'ruimte')
    expect(table.attempt('alice', 'card.move', { card: 'ritme', zone: 'ring-2' })).toBe('turn.moved')
    expect(table.attempt('alice', 'card.move', { card: 'ruimte', zone: 'ring-3' })).toBe('turn.moved')
    expect(cardMoves(table.meeting, table.activity.cards.ritme!, 'alice')).toEqual({ refused: 'turn.moved' })
  })

  test('whoever moved by mistake lays the card back where it lay, and moves another', () => {
    const table = inRound()
    const before = table.activity.cards.ruimte
    table
      .say('alice', 'card.move', { card: 'ruimte', zone: 'ring-2', note: 'omdat' })
      .say('alice', 'turn.back', {})
    expect(table.activity.cards.ruimte).toEqual(before)
    expect(table.activity.moves).toEqual({})
    expect(table.turn).toMatchObject({ holder: 'alice', number: table.turn.number, taken: [] })
    expect(table.turn).not.toHaveProperty('laid')
    expect(table.attempt('alice', 'turn.back', {})).toBe('turn.nothingToUndo')
    table.move('alice', 'ritme').say('alice', 'turn.end', {})
    expect(table.zoneOf('ritme')).toBe('ring-2')
  })

  test('nobody else lays it back or ends the turn, but who acts at the wall and the coach', () => {
    const table = inRound().move('alice', 'ruimte')
    expect(table.attempt('bob', 'turn.back', {})).toBe('turn.notYours')
    expect(table.attempt('bob', 'turn.end', {})).toBe('turn.notYours')
    table.say(SCREEN, 'turn.back', {}, { as: 'alice' })
    expect(table.zoneOf('ruimte')).toBe('ring-1')
    table.move('alice', 'ruimte').say(FACILITATOR, 'turn.end', {}, { as: 'alice' })
    expect(table.turn).toMatchObject({ holder: 'bob', taken: ['alice'] })
  })

  test('done may be said where passing is off', () => {
    const table = inRound({ pass: false })
    expect(table.attempt('alice', 'turn.end', {})).toBe('turn.noPass')
    table.move('alice', 'ruimte').say('alice', 'turn.end', {})
    expect(table.holder).toBe('bob')
  })

  test.each<[string, (table: ReturnType<typeof inRound>) => void]>([
    ['skipped', (table) => table.say(FACILITATOR, 'turn.skip', {})],
    ['followed by another by hand', (table) => table.say(FACILITATOR, 'turn.give', { member: 'bob' })],
    ['away', (table) => table.say('alice', 'member.away', { member: 'alice', away: true })],
    ['left', (table) => table.say(FACILITATOR, 'member.remove', { member: 'alice' })],
  ])('whoever moved and is %s has had their turn', (_, cut) => {
    const table = inRound().move('alice', 'ruimte')
    cut(table)
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: ['charlie'], taken: ['alice'], skipped: [] })
    expect(table.turn).not.toHaveProperty('laid')
    expect(table.zoneOf('ruimte')).toBe('ring-2')
  })

  test('a step that is left ends the turn of whoever moved: they do not move twice in a round', () => {
    const table = inRound().move('alice', 'ruimte').goTo('pause').goTo('rounds', 1)
    expect(table.turn).toMatchObject({ holder: 'bob', taken: ['alice'] })
  })

  test('the turn before is not handed back while a card of this one lies there', () => {
    const table = inRound().move('alice', 'ruimte').say('alice', 'turn.end', {}).move('bob', 'rust')
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.moved')
    expect(viewOf(table.meeting, FACILITATOR).activities.a1?.turn?.ended).toBeNull()
    table.say('bob', 'turn.back', {}).say(FACILITATOR, 'turn.undo', {})
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob', 'charlie'], taken: [] })
    expect(table.zoneOf('ruimte')).toBe('ring-1')
  })

  test('§14.4 what was moved is told while the turn lasts, and not afterwards', () => {
    const table = inRound().move('alice', 'ruimte')
    const told = () => boardOf(table.meeting)['activity/a1'] as { turn: object }
    expect(told().turn).toMatchObject({ laid: { card: 'ruimte', from: 'ring-1' } })
    expect(Object.keys((told().turn as Turn).laid ?? {}).sort()).toEqual(['card', 'from', 'x', 'y'])
    table.say('alice', 'turn.end', {})
    expect(told().turn).not.toHaveProperty('laid')
    table.move('bob', 'rust').goTo('pause')
    expect(told().turn).not.toHaveProperty('laid')
  })

  test('§14.4 why is read by all while it is told, under the name of whose turn it is, and stands alone afterwards', () => {
    const table = inRound().move('alice', 'ruimte')
    const told = () => (boardOf(table.meeting)['activity/a1'] as { turn: Turn }).turn
    const move = Object.keys(table.activity.moves)[0] as string
    table.say('alice', 'move.note', { move, note: 'Hier begint het' })
    expect(told().laid).toMatchObject({ card: 'ruimte', note: 'Hier begint het' })
    table.say('alice', 'move.note', { move, note: 'Hier begint alles' })
    expect(told().laid?.note).toBe('Hier begint alles')
    table.say('alice', 'move.note', { move, note: '' })
    expect(told().laid).not.toHaveProperty('note')
    table.say('alice', 'turn.end', {}).say('alice', 'move.note', { move, note: 'Nog iets' })
    expect(told()).not.toHaveProperty('laid')
    // What somebody writes of an earlier move is nobody's reason now.
    table.move('bob', 'rust').say('alice', 'move.note', { move, note: 'Toch iets anders' })
    expect(told().laid).not.toHaveProperty('note')
  })

  test('why that comes with the move stands there at once, and goes when the card is laid back', () => {
    const table = inRound()
    table.say('alice', 'card.move', { card: 'ruimte', zone: 'ring-2', note: 'Het telt' })
    expect(table.turn.laid?.note).toBe('Het telt')
    expect(table.say('alice', 'turn.back', {}).turn).not.toHaveProperty('laid')
  })

  test('where nobody is named, why is read by nobody as long as the turn lasts', () => {
    const laid = { card: 'ruimte', from: 'ring-1', x: 0, y: 0 }
    const { activity } = inRound()
    const unnamed = { ...activity, phase: { ...activity.phase, id: 'pause' } }
    expect(telling(kandoe, activity, laid, 'Het telt')).toEqual({ ...laid, note: 'Het telt' })
    expect(telling(kandoe, unnamed, laid, 'Het telt')).toEqual(laid)
  })
})
