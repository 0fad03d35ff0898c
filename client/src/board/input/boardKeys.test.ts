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

test('all, on a layout without Latin letters', () => {
  expect(press('ф', { ctrlKey: true }, 'KeyA')).toEqual({ kind: 'chooseAll' })
  expect(press('q', { ctrlKey: true }, 'KeyA')).toBeUndefined()
})

test('all, away, closer and whole', () => {
  expect(press('a', { metaKey: true })).toEqual({ kind: 'chooseAll' })
  expect(press('Backspace')).toEqual({ kind: 'remove' })
  expect(press('+')).toMatchObject({ kind: 'zoom' })
  expect(press('0', {}, 'Digit0')).toEqual({ kind: 'fit' })
  expect(press('!', { shiftKey: true }, 'Digit1')).toEqual({ kind: 'fit' })
})
