import { LAYERS, type Layer } from '@kring/shared/capabilities/arrange/order'
import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { type Card, newCard } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { amongCards, isMixed } from './amongCards.ts'

const card = (id: string, order: number): Card => ({
  ...newCard({ id, label: id, text: '', zone: 'table' }),
  order,
})
const box = { x: 0, y: 0, width: 20, height: 20, colour: 0, text: '' }
const shape = (id: string, order: number, layer?: Layer): Mark => ({
  id,
  order,
  touched: '',
  drawing: { shape: 'rectangle', ...box },
  ...(layer === undefined ? {} : { layer }),
})
const ink = (id: string): Mark => ({
  id,
  order: 9,
  touched: '',
  drawing: { shape: 'ink', tool: 'pen', colour: 0, width: 4, points: [0, 0, 9, 9] },
})
const ids = (marks: readonly Mark[]) => marks.map(({ id }) => id)
const CARDS = [card('one', 1), card('two', 2)]

test('shapes lie below the cards and ink above them, whether or not there are any', () => {
  for (const cards of [[], CARDS]) {
    const { below, under, above } = amongCards(cards, [shape('s', 5), ink('i')])
    expect([ids(below), under.size, ids(above)]).toEqual([['s'], 0, ['i']])
  }
  expect(isMixed(CARDS, [shape('s', 5), ink('i')])).toBe(false)
})

test('a shape that was brought among the cards lies under the next one, or above all', () => {
  const marks = [
    shape('low', 0.5, LAYERS.card),
    shape('mid', 1.5, LAYERS.card),
    shape('top', 3, LAYERS.card),
    ink('i'),
  ]
  expect(isMixed(CARDS, marks)).toBe(true)
  const { below, under, above } = amongCards(CARDS, marks)
  expect(ids(below)).toEqual(['low'])
  expect([...under].map(([on, some]) => [on, ids(some)])).toEqual([['two', ['mid']]])
  expect(ids(above)).toEqual(['top', 'i'])
})

test('a note that was brought above the ink has it under it', () => {
  const high = { ...card('two', 10), layer: LAYERS.ink }
  const { under, above } = amongCards([card('one', 1), high], [ink('i')])
  expect([...under].map(([on, some]) => [on, ids(some)])).toEqual([['two', ['i']]])
  expect(above).toEqual([])
})
