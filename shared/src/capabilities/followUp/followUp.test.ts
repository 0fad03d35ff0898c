import { expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { FACILITATOR, LIMITS } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

const CALL = {
  action: 'x1',
  card: 'rust',
  type: 'action',
  text: 'Ouders bellen',
  owner: 'Alice',
  due: '2026-12-01',
} as const

function atNext(): Table {
  return new Table()
    .join('Alice', 'Bob')
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
    .goTo('next')
}

test('anyone links a card to a question or an action, changes it and takes it away again', () => {
  const table = atNext().say('alice', 'action.set', CALL)
  expect(suggestsNext(table.meeting)).toBe(true)
  table.say('bob', 'action.set', { ...CALL, text: 'Ouders mailen', due: '' })
  expect(table.activity.actions).toEqual({
    x1: {
      id: 'x1',
      card: 'rust',
      across: '',
      type: 'action',
      text: 'Ouders mailen',
      owner: 'Alice',
      due: '',
    },
  })
  table.say('bob', 'action.remove', { action: 'x1' })
  expect(table.attempt('bob', 'action.remove', { action: 'x1' })).toBe('action.unknown')
  expect(suggestsNext(table.meeting)).toBe(false)
})

test('an agreement needs words and a card that lies on the board by itself', () => {
  const table = atNext()
  expect(table.attempt('alice', 'action.set', { ...CALL, text: ' ' })).toBe('card.empty')
  expect(table.attempt('alice', 'action.set', { ...CALL, card: 'weg' })).toBe('card.unknown')
  table.goTo('raise').merge('Samen', ['rust', 'ruimte']).goTo('next')
  expect(table.attempt('alice', 'action.set', CALL)).toBe('card.unknown')
})

test('there is an end to how many agreements a meeting holds; those there are can still change', () => {
  const table = atNext()
  for (let count = 0; count < LIMITS.actions; count++)
    table.say('alice', 'action.set', { ...CALL, action: `x${count}` })
  expect(table.attempt('alice', 'action.set', { ...CALL, action: 'more' })).toBe('limit.reached')
  table.say('alice', 'action.set', { ...CALL, action: 'x0', text: 'Toch anders' })
})

test('the facilitator parks cards and takes them out again, also while the harvest is read', () => {
  const table = atNext()
  expect(table.attempt('alice', 'card.park', { cards: ['rust'], parked: true })).toBe('role.notAllowed')
  table.say(FACILITATOR, 'card.park', { cards: ['rust', 'ruimte'], parked: true }).goTo('harvest')
  table.say(FACILITATOR, 'card.park', { cards: ['rust'], parked: false })
  expect(table.activity.cards).toMatchObject({ rust: { parked: false }, ruimte: { parked: true } })
  expect(table.attempt(FACILITATOR, 'card.park', { cards: ['rust', 'weg'], parked: true })).toBe(
    'card.unknown',
  )
  expect(table.activity.cards.rust?.parked).toBe(false)
})
