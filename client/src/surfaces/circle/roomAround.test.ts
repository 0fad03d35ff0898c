import { expect, test } from 'vitest'
import { roomAround } from './roomAround.ts'

test('few people have room for a sentence, many for a name alone', () => {
  expect(roomAround(2)).toEqual({ width: 24, lines: 3 })
  expect(roomAround(8)).toEqual({ width: 24, lines: 3 })
  expect(roomAround(12)).toMatchObject({ lines: 2 })
  expect(roomAround(20)).toMatchObject({ lines: 0 })
})

test('however many people there are, a name is never too narrow to be read', () => {
  for (let count = 2; count <= 30; count++)
    expect(roomAround(count).width, `${count} people`).toBeGreaterThanOrEqual(12)
})

test('sixty people still have a place each', () => {
  expect(roomAround(60)).toEqual({ width: 12, lines: 0 })
})
