import { readFile } from 'node:fs/promises'
import { LIMITS } from '@kring/shared/meeting'
import { CODE_ALPHABET } from '@kring/shared/protocol/wire'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, type Rate } from './limits.ts'

const page = () => readFile(new URL('../../THREATS.md', import.meta.url), 'utf8')
const number = (value: number) => Number(value.toFixed(1)).toLocaleString('en')

/** A limit as people read it. */
function written(limit: number | Rate | { first: number; longest: number }): string {
  if (typeof limit === 'number') return number(limit)
  if ('first' in limit) return `${number(limit.first)} … ${number(limit.longest)}`
  const { burst, perSecond } = limit
  if (perSecond >= 1) return `${number(burst)} at once, then ${number(perSecond)}/s`
  const perMinute = perSecond * 60
  return `${number(burst)} at once, then ${number(perMinute)}/min`
}

test('THREATS.md names every limit, with the number that holds', async () => {
  const rows = [...(await page()).matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(
    ([, name = '', value = '']) => [name, value.trim()],
  )
  const limits = Object.entries(DEFAULT_LIMITS).map(([name, limit]) => [name, written(limit)])
  expect(rows).toEqual(limits)
})

test('the arithmetic of the code in THREATS.md is that of the code', async () => {
  const codes = CODE_ALPHABET.length ** LIMITS.code
  expect(await page()).toContain(`${CODE_ALPHABET.length}^${LIMITS.code} = ${codes.toLocaleString('en')}`)
  const meetings = 1_000
  const days = (perMinute: number) => codes / meetings / perMinute / 60 / 24
  const { joinFailures, joinFailuresInSiege } = DEFAULT_LIMITS
  const one = days(joinFailures.perSecond * 60)
  const thousand = days(1_000 * joinFailuresInSiege.perSecond * 60) * 24
  expect(await page()).toContain(`${Math.round(one)} days`)
  expect(await page()).toContain(`${Math.round(thousand)} hours`)
})
