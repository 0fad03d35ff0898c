import { expect, test } from 'vitest'
import { boardKey } from './boardKeys.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  boardKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('arrows nudge, further with Shift', () => {
  expect(press('ArrowLeft')).toEqual({ kind: 'nudge', right: -10, down: 0 })
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'nudge', right: 0, down: 50 })
})

test('keys of the browser are left alone', () => {
  expect(press('c', { ctrlKey: true })).toBeUndefined()
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined()
  expect(press('Delete')).toBeUndefined()
})
