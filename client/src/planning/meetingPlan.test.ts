import { type Activity, LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  isBeside,
  isFolded,
  isPlanFor,
  linesFrom,
  needsQuestion,
  openerFor,
  type Plan,
  type PlanProblem,
  planFor,
  problemOf,
  returningIn,
  withLines,
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

describe('the values of a school', () => {
  const said = (order: number, anchors: string[]) => ({ order, settings: { anchors } }) as unknown as Activity
  const lines = (plan: Plan) => bodyOf({ ...plan, question: 'x' }, bbb).activities[0]?.settings?.anchors

  test('are never those of the software', () => {
    expect(lines(planFor(bbb, 'nl'))).toEqual([])
  })

  test('lie ready once somebody named them in the meeting', () => {
    const activities = { a1: said(0, ['Rust']), a2: said(1, ['Welbevinden', 'Samen']), a3: said(2, []) }
    expect(lines(planFor(bbb, 'nl', { activities }))).toEqual(['Welbevinden', 'Samen'])
  })

  test('come along with what is taken up again, and take the place of none that were typed', () => {
    const earlier = '# bbb | 2026-11-03 | 6 | Toen\n= Welbevinden\n= Samen\nK Lezen'
    const taken = withLines(planFor(bbb, 'nl'), bbb, 'earlier', earlier)
    expect(lines(taken)).toEqual(['Welbevinden', 'Samen'])
    const own = withLines(planFor(bbb, 'nl'), bbb, 'anchors', 'Rust')
    expect(lines(withLines(own, bbb, 'earlier', earlier))).toEqual(['Rust'])
  })

  test('stand beside the question, and are no reason to open the rest', () => {
    expect(bbb.settings.filter(isBeside).map(({ id }) => id)).toEqual(['anchors'])
    const nine = withLines(
      { ...planFor(bbb, 'nl'), question: 'x' },
      bbb,
      'anchors',
      '1\n2\n3\n4\n5\n6\n7\n8\n9',
    )
    const problem = problemOf(nine, bbb) as PlanProblem
    expect(problem).toMatchObject({ field: 'anchors', why: 'tooMany' })
    expect(isFolded(bbb, problem)).toBe(false)
    expect(isFolded(bbb, { field: 'earlier', why: 'tooMany', most: 1, extra: 1 })).toBe(true)
  })
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

  test('what a method goes on from is in a harvest of that method only', () => {
    const text = JSON.stringify({ kring: 'harvest', method: 'bsa', snapshot: ['# bsa | 2026-03-02 | 6'] })
    expect(linesFrom(text, 'snapshot', 'bsa')).toEqual(['# bsa | 2026-03-02 | 6'])
    expect(linesFrom(text, 'snapshot', 'scan')).toBeUndefined()
    expect(linesFrom(text, 'snapshot')).toBeDefined()
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
    returning: 'Uitpraten | vorige keer: deels\n\nOp tijd',
  }
  const lines = ['Uitpraten | vorige keer: deels', 'Op tijd']

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
