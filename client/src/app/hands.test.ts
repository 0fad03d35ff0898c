import { expect, test } from 'vitest'
import { Hands } from './hands.ts'

function scene({ hasBegun = false } = {}) {
  let at = 0
  const page = new EventTarget()
  const hands = new Hands(
    () => at,
    () => hasBegun,
  )
  const end = hands.watch(page)
  const does = (name: string, pointerId = 1) =>
    page.dispatchEvent(Object.assign(new Event(name), { pointerId }))
  const waits = (ms: number) => {
    at += ms
    return hands.areFree()
  }
  return { does, waits, end }
}

test('nobody is disturbed within five seconds of a key, a letter, a wheel or a finger', () => {
  const { does, waits } = scene()
  expect(waits(4999)).toBe(false)
  expect(waits(1)).toBe(true)
  for (const name of ['keydown', 'input', 'wheel', 'pointermove', 'touchmove']) {
    does(name)
    expect(waits(4999), name).toBe(false)
    expect(waits(1), name).toBe(true)
  }
})

test('what is held is held however long it lies still, by each finger of a wall', () => {
  const { does, waits } = scene()
  does('pointerdown', 1)
  does('pointerdown', 2)
  expect(waits(60_000)).toBe(false)
  does('pointerup', 1)
  expect(waits(60_000)).toBe(false)
  does('pointercancel', 2)
  expect(waits(5000)).toBe(true)
})

test('a word that is being composed is not cut off', () => {
  const { does, waits } = scene()
  does('compositionstart')
  expect(waits(60_000)).toBe(false)
  does('compositionend')
  expect(waits(5000)).toBe(true)
})

test('words that were begun have half a minute of thought', () => {
  const { does, waits } = scene({ hasBegun: true })
  does('input')
  expect(waits(29_999)).toBe(false)
  expect(waits(1)).toBe(true)
})

test('once it ended nothing is heard', () => {
  const { does, waits, end } = scene()
  end()
  does('keydown')
  expect(waits(5000)).toBe(true)
})
