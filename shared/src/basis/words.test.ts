import { describe, expect, test } from 'vitest'
import { zonesOf } from '../ground/ground.ts'
import { METHODS } from '../methods/all.ts'
import { settingsOf } from '../methods/settings.ts'
import { tableOf } from '../methods/table.ts'
import { CODES } from '../protocol/code-words.ts'
import { CLOSE, closeReason } from '../protocol/codes.ts'
import { LANGUAGES } from './words.ts'

/** @returns every text in several languages inside a value, with the way to it */
function wordsIn(value: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value || 'en' in value) return [[path, value as Record<string, unknown>]]
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${path}.${key}`))
}

const zones = METHODS.flatMap((method) => {
  const settings = settingsOf(method, {})!
  return zonesOf(tableOf(method).ground(settings)).map(
    (zone) => [`${method.id}.zone.${zone}`, tableOf(method).zoneTitle(settings, zone)] as const,
  )
})
/** What a method says by its settings. */
const bySettings = METHODS.flatMap((method) => {
  const settings = settingsOf(method, {})!
  const coach = method.phases.flatMap(({ id, words }) =>
    typeof words.coach === 'function' ? [[`${method.id}.${id}.coach`, words.coach(settings)] as const] : [],
  )
  return [[`${method.id}.questionExample`, method.questionExample(settings)] as const, ...coach]
})
const all = [
  ...wordsIn(CODES, 'codes'),
  ...METHODS.flatMap((method) => wordsIn(method, method.id)),
  ...zones,
  ...bySettings,
]

describe('words', () => {
  test.each(all)('%s is said in every language, plainly', (_, words) => {
    expect(Object.keys(words).sort()).toEqual([...LANGUAGES].sort())
    for (const text of Object.values(words)) expect(text).toMatch(/^[^\s!](?:[^!]*[^\s!])?$/)
  })

  test('every sentence of a refusal ends like one', () => {
    for (const { nl, en } of Object.values(CODES)) for (const text of [nl, en]) expect(text).toMatch(/[.?]$/)
  })
})

test('close codes are Kring’s own, each for one reason', () => {
  const codes = Object.values(CLOSE)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => code >= 4400 && code < 4500)).toBe(true)
  expect(closeReason(CLOSE['rate.exceeded'])).toBe('rate.exceeded')
  expect(closeReason(1006)).toBeUndefined()
})
