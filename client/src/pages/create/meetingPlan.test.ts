import { LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/method'
import { methodOf } from '@kring/shared/methods/registry'
import { describe, expect, test } from 'vitest'
import { bodyOf, linesOf, planFor, problemOf, supplyOf } from './meetingPlan.ts'

const kandoe = methodOf('kandoe') as Method
const plan = { ...planFor(kandoe, 'nl'), question: 'Wat telt voor ons?' }

describe('pasted lines', () => {
  test('lose empty lines, bullets and numbers, and keep what they say', () => {
    expect(linesOf('- Rust\r\n\n 2. Lezen voor plezier\n• Buurt\n3 uur sport')).toEqual([
      'Rust',
      'Lezen voor plezier',
      'Buurt',
      '3 uur sport',
    ])
  })
})

describe('what stands in the way of beginning', () => {
  test('nothing, with a question alone', () => {
    expect(problemOf(plan, kandoe.settings, {})).toBeUndefined()
  })

  test('a missing question, or one of spaces', () => {
    expect(problemOf({ ...plan, question: '  ' }, kandoe.settings, {})).toEqual({
      field: 'question',
      why: 'empty',
    })
  })

  test('a question that is too long, counted as people see it', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(problemOf({ ...plan, question: family.repeat(LIMITS.question) }, [], {})).toBeUndefined()
    expect(problemOf({ ...plan, question: 'a'.repeat(LIMITS.question + 1) }, [], {})?.why).toBe('tooLong')
  })

  test('too many prepared cards, or one too long, by its line', () => {
    const many = Array.from({ length: 61 }, (_, index) => `kaart ${index}`).join('\n')
    expect(problemOf(plan, kandoe.settings, { supply: many })).toMatchObject({ why: 'tooMany', extra: 1 })
    const long = `kort\n${'x'.repeat(LIMITS.label + 1)}`
    expect(problemOf(plan, kandoe.settings, { supply: long })).toMatchObject({ why: 'lineTooLong', line: 2 })
  })
})

test('the body carries the question, the settings, and lines as a list', () => {
  const body = bodyOf({ ...plan, title: ' ' }, kandoe, { supply: 'a\nb' })
  expect(body).toMatchObject({
    language: 'nl',
    activities: [{ method: 'kandoe', question: 'Wat telt voor ons?' }],
  })
  expect(body.activities[0]?.settings).toMatchObject({ rings: 4, rounds: 3, supply: ['a', 'b'] })
  expect(body).not.toHaveProperty('title')
})

describe('the supply of a harvest', () => {
  test('is read from its JSON', () => {
    expect(supplyOf(JSON.stringify({ kring: 'harvest', supply: ['Rust', ' ', 3, 'Lezen'] }))).toEqual([
      'Rust',
      'Lezen',
    ])
  })

  test.each(['', 'no json', '[]', 'null', '{"supply":[]}', '{"supply":"x"}'])('is not in %j', (text) => {
    expect(supplyOf(text)).toBeUndefined()
  })
})
