import { LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  isPlanFor,
  linesFrom,
  needsQuestion,
  openerFor,
  planFor,
  problemOf,
  returningIn,
} from './meetingPlan.ts'

const kandoe = methodOf('kandoe') as Method
const bbb = methodOf('bbb') as Method
const free = methodOf('free') as Method
const plan = { ...planFor(kandoe, 'nl'), question: 'Wat telt voor ons?' }

describe('what a meeting begins with', () => {
  const first = { ...planFor(bbb, 'nl'), question: 'Onze gesprekken', openerFirst: true }

  test('as near as the group wants it, with its own question or that of how near it comes', () => {
    const light = { ...first, opener: { question: '', settings: { intensity: 'light' } } }
    expect(bodyOf(light, bbb).activities[0]).toMatchObject({
      method: 'checkin',
      settings: { intensity: 'light' },
      question: 'Welk weer is het vandaag bij jou?',
    })
    const own = { ...first, opener: { ...first.opener, question: 'Wat bracht je mee?' } }
    expect(bodyOf(own, bbb).activities[0]).toMatchObject({ question: 'Wat bracht je mee?' })
    expect(isPlanFor(bbb, { ...first, opener: { question: '', settings: { intensity: 'x' } } })).toBe(false)
    const long = { ...first, opener: { ...first.opener, question: 'x'.repeat(LIMITS.question + 1) } }
    expect(problemOf(long, bbb)).toEqual({ field: 'opener', why: 'tooLong' })
  })
})

describe('what stands in the way of beginning', () => {
  test('nothing, with a question alone', () => {
    expect(problemOf(plan, kandoe)).toBeUndefined()
  })

  test('a missing question, or one of spaces', () => {
    expect(problemOf({ ...plan, question: '  ' }, kandoe)).toEqual({
      field: 'question',
      why: 'empty',
    })
  })

  test('a question that is too long, counted as people see it', () => {
    const teacher = '👩‍🏫'
    expect(problemOf({ ...plan, question: teacher.repeat(LIMITS.question) }, kandoe)).toBeUndefined()
    expect(problemOf({ ...plan, question: 'a'.repeat(LIMITS.question + 1) }, kandoe)?.why).toBe('tooLong')
  })

  test('too many prepared cards, or one too long, by its line', () => {
    const many = Array.from({ length: 61 }, (_, index) => `kaart ${index}`).join('\n')
    expect(problemOf({ ...plan, lines: { supply: many } }, kandoe)).toMatchObject({
      why: 'tooMany',
      extra: 1,
    })
    const long = `kort\n${'x'.repeat(LIMITS.label + 1)}`
    expect(problemOf({ ...plan, lines: { supply: long } }, kandoe)).toMatchObject({
      why: 'lineTooLong',
      line: 2,
    })
  })
})

test('the body carries the question, the settings, and lines as a list', () => {
  const body = bodyOf({ ...plan, title: ' ', lines: { supply: '·\ta\r"b\nc"\td' } }, kandoe)
  expect(body).toMatchObject({
    language: 'nl',
    activities: [{ method: 'kandoe', question: 'Wat telt voor ons?' }],
  })
  expect(body.activities[0]?.settings).toMatchObject({ rings: 4, rounds: 3, supply: ['a', 'b c', 'd'] })
  expect(body).not.toHaveProperty('title')
})

test('lines that a method begins with stand in the form and go along unchanged', () => {
  const prepared = { ...planFor(bbb, 'nl'), question: 'Onze oudergesprekken' }
  expect(problemOf(prepared, bbb)).toBeUndefined()
  const [activity] = bodyOf(prepared, bbb).activities
  expect(activity?.settings?.anchors).toContain('Welbevinden')
})

test('a board on which one begins at once needs no question and goes by its name', () => {
  expect(needsQuestion(kandoe)).toBe(true)
  const empty = planFor(free, 'nl')
  expect(problemOf(empty, free)).toBeUndefined()
  expect(bodyOf(empty, free).activities[0]?.question).toBe('Vrij bord')
})

describe('the supply of a harvest', () => {
  test('is read from its JSON', () => {
    expect(
      linesFrom(JSON.stringify({ kring: 'harvest', supply: ['Rust', ' ', 3, 'Lezen'] }), 'supply'),
    ).toEqual(['Rust', 'Lezen'])
  })

  test.each(['', 'no json', '[]', 'null', '{"supply":[]}', '{"supply":"x"}'])('is not in %j', (text) => {
    expect(linesFrom(text, 'supply')).toBeUndefined()
  })
})

test('a check-in without a question asks one, as near as the group chose', () => {
  const checkin = methodOf('checkin') as Method
  const empty = planFor(checkin, 'nl')
  expect(needsQuestion(checkin)).toBe(false)
  expect(problemOf(empty, checkin)).toBeUndefined()
  expect(bodyOf(empty, checkin).activities[0]?.question).toBe('Hoe zit je er vandaag bij?')
  const light = { ...empty, settings: { intensity: 'light' } }
  expect(bodyOf(light, checkin).activities[0]?.question).toBe('Welk weer is het vandaag bij jou?')
  expect(bodyOf({ ...light, question: ' Wat zie je? ' }, checkin).activities[0]?.question).toBe('Wat zie je?')
})

test('any meeting may begin with a check-in, which asks its own question; a check-in does not', () => {
  expect(bodyOf(plan, kandoe).activities.map(({ method }) => method)).toEqual(['kandoe'])
  const body = bodyOf({ ...plan, openerFirst: true }, kandoe)
  expect(body.activities).toMatchObject([
    { method: 'checkin', question: 'Hoe zit je er vandaag bij?' },
    { method: 'kandoe', question: 'Wat telt voor ons?' },
  ])
  expect(openerFor(methodOf('checkin') as Method)).toBeUndefined()
})

describe('a plan that was kept', () => {
  const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  const typed = { ...planFor(bbb, 'en'), question: 'Wat houden we?', title: 'Team 3' }

  test('is taken up as it was', () => {
    expect(isPlanFor(bbb, again(typed))).toBe(true)
    expect(isPlanFor(kandoe, again(plan))).toBe(true)
  })

  test('is left when the method asks other things by now, or it was changed by hand', () => {
    const { title: _, ...less } = typed
    const others = [
      null,
      'plan',
      less,
      { ...typed, question: 7 },
      { ...typed, language: 'fr' },
      { ...typed, settings: { ...typed.settings, gone: true } },
      { ...typed, lines: { gone: '' } },
    ]
    expect(others.filter((one) => isPlanFor(bbb, again(one)))).toEqual([])
    expect(isPlanFor(kandoe, again({ ...plan, settings: { ...plan.settings, rings: 'many' } }))).toBe(false)
  })
})

describe('agreements that return', () => {
  const both = {
    ...plan,
    openerFirst: true,
    closerLast: true,
    returning: 'Uitpraten | kept=partly\n\nOp tijd',
  }
  const lines = ['Uitpraten | kept=partly', 'Op tijd']

  test('stand at the beginning of the meeting and at its end, typed once', () => {
    expect(returningIn(plan, kandoe)).toBeUndefined()
    expect(returningIn(both, kandoe)?.id).toBe('agreements')
    const [first, , last] = bodyOf(both, kandoe).activities
    for (const one of [first, last]) expect(one?.settings?.agreements).toEqual(lines)
  })

  test('of a check-out that is planned by itself are those of its opening as well', () => {
    const checkout = methodOf('checkout') as Method
    const own = { ...planFor(checkout, 'nl'), openerFirst: true, lines: { goals: '', agreements: 'Op tijd' } }
    expect(returningIn(own, checkout)).toBeUndefined()
    for (const one of bodyOf(own, checkout).activities) expect(one.settings?.agreements).toEqual(['Op tijd'])
  })

  test('are three at most', () => {
    const many = { ...both, returning: 'a\nb\nc\nd' }
    expect(problemOf(many, kandoe)).toMatchObject({ field: 'agreements', why: 'tooMany', extra: 1 })
    expect(problemOf({ ...many, openerFirst: false, closerLast: false }, kandoe)).toBeUndefined()
  })

  test('are read from a harvest', () => {
    expect(linesFrom(JSON.stringify({ kring: 'harvest', agreements: lines }), 'agreements')).toEqual(lines)
  })
})
