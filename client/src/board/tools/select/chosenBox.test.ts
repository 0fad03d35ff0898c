import { readBoard } from '@kring/shared/testing/board-text'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { chosenBox } from './chosenBox.ts'

test('what is chosen has its place before the board is drawn again: the bar stands there', () => {
  const { activity } = new Table({}, 'free')
  const cards = readBoard('table: Rust @900,700', activity)
  const chosen = Object.values(cards)
  expect(chosenBox(chosen, { ...activity, cards }, () => undefined)).toMatchObject({ x: 900, y: 700 })
  const drawn = { x: 10, y: 20, width: 100, height: 50 }
  expect(chosenBox(chosen, activity, () => drawn)).toEqual(drawn)
})
