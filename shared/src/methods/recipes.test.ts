import { expect, test } from 'vitest'
import { METHODS } from './all.ts'
import type { Method } from './method.ts'
import { minutesOfMeeting, minutesPlanned, recipesFor } from './recipes.ts'

const method = (id: string) => METHODS.find((one) => one.id === id) as Method
const minutesOf = (id: string) => {
  const recipe = recipesFor(METHODS).find((one) => one.id === id)
  return minutesOfMeeting(
    recipe?.chain.map((step) => minutesPlanned(method(step.method), step.settings)) ?? [],
  )
}

test('§13 every recipe begins with a check-in and ends with a check-out', () => {
  const recipes = recipesFor(METHODS)
  expect(recipes.length).toBeGreaterThanOrEqual(5)
  for (const { id, chain } of recipes) {
    expect(method(chain[0]?.method ?? '').opens, id).toBe(true)
    expect(method(chain.at(-1)?.method ?? '').closes, id).toBe(true)
  }
})

test('a recipe is offered where all of its methods are, and nowhere else', () => {
  const ids = (known: string[]) => recipesFor(known.map((id) => ({ id }))).map(({ id }) => id)
  expect(ids(['checkin', 'checkout', 'kandoe'])).toEqual(['prioritise'])
  expect(ids(['checkin', 'checkout', 'scan'])).toEqual(['mirror'])
  expect(ids([])).toEqual([])
})

test.each([
  ['prioritise', 80],
  ['intervision', 75],
  ['stand', 80],
  ['decide', 70],
  ['close', 80],
])('§13 %s takes about %i minutes', (id, minutes) => {
  expect(Math.abs(minutesOf(id) - minutes), `${minutesOf(id)}`).toBeLessThanOrEqual(15)
})
