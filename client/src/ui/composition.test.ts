import { expect, test } from 'vitest'
import { keepFromComposing } from './composition.ts'

/** @returns whether a key is heard by what listens to keys */
function isHeard(key: { isComposing?: boolean; keyCode?: number }, { field = true } = {}): boolean {
  const page = new EventTarget()
  const undo = keepFromComposing(page)
  let heard = false
  page.addEventListener('keydown', () => {
    heard = true
  })
  const event = new Event('keydown', { cancelable: true })
  const target = { closest: () => (field ? {} : null) }
  for (const [name, value] of Object.entries({ ...key, target }))
    Object.defineProperty(event, name, { value })
  page.dispatchEvent(event)
  expect(event.defaultPrevented, 'the field gets it').toBe(false)
  undo()
  return heard
}

test.each([
  ['in a composition', { isComposing: true, keyCode: 13 }],
  ['that ends one in WebKit', { isComposing: false, keyCode: 229 }],
  ['in a composition, without a code', { isComposing: true, keyCode: 0 }],
])('a key %s is heard by nobody', (_, key) => {
  expect(isHeard(key)).toBe(false)
})

test('other keys are heard, and outside a field all of them', () => {
  expect(isHeard({ isComposing: false, keyCode: 13 })).toBe(true)
  expect(isHeard({ isComposing: false, keyCode: 229 }, { field: false })).toBe(true)
})
