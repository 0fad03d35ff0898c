import { expect, test } from 'vitest'
import { catchStrayDrops } from './strayDrops.ts'

/** What happens with something that is dragged over a page and dropped there. */
function drops(types: string[], { field = false, taken = false, words = '' } = {}) {
  const page = new EventTarget()
  let told = 0
  const undo = catchStrayDrops(page, () => told++)
  const events = ['dragover', 'drop'].map((kind) => {
    const event = new Event(kind, { cancelable: true })
    Object.defineProperty(event, 'dataTransfer', { value: { types, getData: () => words } })
    Object.defineProperty(event, 'target', { value: { closest: () => (field ? {} : null) } })
    if (taken) event.preventDefault()
    page.dispatchEvent(event)
    return event.defaultPrevented
  })
  undo()
  return { over: events[0], dropped: events[1], told }
}

test.each([['Files'], ['text/uri-list'], ['text/x-moz-url']])(
  '%s opens nothing, and somebody says so',
  (type) => {
    expect(drops([type, 'text/plain'])).toEqual({ over: true, dropped: true, told: 1 })
  },
)

test('a file opens nothing on a field either', () => {
  expect(drops(['Files'], { field: true })).toEqual({ over: true, dropped: true, told: 1 })
})

test('words go into a field, and a link too; words elsewhere do nothing by themselves', () => {
  const left = { over: false, dropped: false, told: 0 }
  expect(drops(['text/plain'], { field: true })).toEqual(left)
  expect(drops(['text/uri-list'], { field: true })).toEqual(left)
  expect(drops(['text/plain'])).toEqual(left)
})

test('what the board takes is taken', () => {
  expect(drops(['Files'], { taken: true }).told).toBe(0)
})

test.each(['https://a.nl/b', ' www.voorbeeld.nl ', 'javascript:alert(1)', 'mailto:a@b.nl'])(
  'an address that is dropped as words opens nothing: %s',
  (words) => {
    expect(drops(['text/plain'], { words })).toEqual({ over: false, dropped: true, told: 1 })
    expect(drops(['text/plain'], { words, field: true }).told).toBe(0)
  },
)

test.each(['Rust in de klas', 'Let op: rust', 'rust.', '12:30 uur', 'en/of'])(
  'words are words: %s',
  (words) => {
    expect(drops(['text/plain'], { words }).told).toBe(0)
  },
)
