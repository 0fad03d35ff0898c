import { expect, test } from 'vitest'
import { middleButton } from './middleButton.ts'

const at = (timeStamp: number, of: object = {}) =>
  Object.defineProperties(new Event('mouseup'), {
    timeStamp: { value: timeStamp },
    ...Object.fromEntries(Object.entries(of).map(([name, value]) => [name, { value }])),
  })

test('a paste that comes with the middle button is none; one by keys is, also after it', () => {
  const page = new EventTarget()
  const { pastes, stop } = middleButton(page)
  expect(pastes(at(0))).toBe(false)
  page.dispatchEvent(at(1000, { button: 0 }))
  expect(pastes(at(1010))).toBe(false)
  page.dispatchEvent(at(2000, { button: 1 }))
  expect(pastes(at(2010))).toBe(true)
  expect(pastes(at(2500))).toBe(false)
  stop()
  page.dispatchEvent(at(3000, { button: 1 }))
  expect(pastes(at(3010))).toBe(false)
})
