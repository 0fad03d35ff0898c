import { beforeEach, expect, test } from 'vitest'
import { Metrics } from '../basis/metrics.ts'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import type { Store } from '../store/store.ts'
import { Admission } from './admission.ts'

const CODE = 'ABCDEF'
const store = {
  byCode: async (code: string) => (code === CODE ? 'one' : undefined),
  access: async () => undefined,
} as unknown as Store

let now: number
let metrics: Metrics
let admission: Admission
beforeEach(() => {
  now = 0
  metrics = new Metrics()
  admission = new Admission(store, metrics, DEFAULT_LIMITS, () => now)
})

const guess = (address: string) =>
  admission.meetingOf('XXXXXX', address).catch(({ code }: { code: string }) => code)
const sieges = async () => (await metrics.joinSieges.get()).values[0]?.value ?? 0

test('one address may mistype, and is stopped when it guesses; others notice nothing', async () => {
  const answers: unknown[] = []
  for (let i = 0; i < 25; i++) answers.push(await guess('eve'))
  expect(answers.filter((answer) => answer === 'code.unknown')).toHaveLength(20)
  expect(answers.at(-1)).toBe('rate.exceeded')
  await expect(admission.meetingOf(CODE, 'eve')).rejects.toMatchObject({ code: 'rate.exceeded' })
  expect(await admission.meetingOf(' abc-def ', 'school')).toBe('one')
  expect(await sieges()).toBe(0)
})

test('guessing from many addresses raises an alarm, and leaves each of them few tries; who types it right comes in', async () => {
  for (let i = 0; i < 100; i++) for (let j = 0; j < 3; j++) await guess(`bot ${i}`)
  expect(await sieges()).toBe(0)
  expect(await guess('a teacher who mistypes')).toBe('code.unknown')
  expect(await sieges()).toBe(1)
  expect(await guess('bot 1')).toBe('rate.exceeded')
  expect(await admission.meetingOf(CODE, 'a teacher who mistypes')).toBe('one')
  now += 60 * 60_000
  expect(await guess('bot 1'), 'when it is over, it is over').toBe('code.unknown')
})

test('a facilitator’s key is guessed as slowly as a code', async () => {
  const answers: string[] = []
  for (let i = 0; i < 25; i++) {
    await admission
      .checkFacilitator('one', 'guess', 'eve')
      .catch(({ code }: { code: string }) => answers.push(code))
  }
  expect(answers.filter((answer) => answer === 'token.invalid')).toHaveLength(20)
  expect(answers.at(-1)).toBe('rate.exceeded')
})

test('a flood of joins into one meeting ends, and says when to come back', async () => {
  let wait = 0
  for (let i = 0; i < 200 && wait === 0; i++) {
    const coming = admission.meetingOf(CODE, `address ${i}`)
    await coming.then(
      (meeting) => admission.joined(meeting, `address ${i}`),
      ({ retryAfter }: { retryAfter: number }) => {
        wait = retryAfter
      },
    )
  }
  expect(wait).toBeGreaterThan(0)
  now += wait * 1000
  expect(await admission.meetingOf(CODE, 'somebody late')).toBe('one')
})

test('who is not let in keeps the door shut for nobody, however often they come', async () => {
  for (let second = 0; second < 600; second++) {
    now += 1000
    expect(await admission.meetingOf(CODE, 'school')).toBe('one')
  }
  for (let i = 0; i < 500; i++) admission.joined(`other ${i % 9}`, 'school')
  expect(await admission.meetingOf(CODE, 'school')).toBe('one')
})
