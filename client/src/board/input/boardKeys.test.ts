import { expect, test } from 'vitest'
import { boardKey } from './boardKeys.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}, code = '') =>
  boardKey({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('arrows nudge, further with Shift', () => {
  expect(press('ArrowLeft')).toEqual({ kind: 'nudge', right: -10, down: 0 })
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'nudge', right: 0, down: 50 })
})

test('keys of the browser are left alone', () => {
  expect(press('c', { ctrlKey: true })).toBeUndefined()
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined()
  expect(press('-', { ctrlKey: true })).toBeUndefined()
})

test('closer, and what has a key elsewhere', () => {
  expect(press('+')).toMatchObject({ kind: 'zoom' })
  expect(press(')', { shiftKey: true }, 'Digit0')).toEqual({ kind: 'actualSize' })
  expect(press('Delete')).toBeUndefined()
})
