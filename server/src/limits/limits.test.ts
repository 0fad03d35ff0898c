import { expect, test } from 'vitest'
import { Bucket } from './bucket.ts'
import { Buckets } from './buckets.ts'
import { Tally } from './tally.ts'

test('a bucket gives its burst, then its rate, and tells how long to wait', () => {
  let now = 0
  const bucket = new Bucket({ burst: 3, perSecond: 2 }, () => now)
  expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, true, false])
  expect(bucket.wait()).toBe(500)
  now = 500
  expect([bucket.take(), bucket.take()]).toEqual([true, false])
  now = 60_000
  expect(bucket.full).toBe(true)
})

test('a clock that goes back neither fills nor empties a bucket', () => {
  let now = 10_000
  const bucket = new Bucket({ burst: 1, perSecond: 1 }, () => now)
  bucket.take()
  now = 0
  expect(bucket.take()).toBe(false)
  now = 1000
  expect(bucket.take()).toBe(true)
})

test('each key has its own bucket, however many keys there are', () => {
  const buckets = new Buckets({ burst: 1, perSecond: 1 }, () => 0)
  expect(buckets.of('a').take()).toBe(true)
  expect(buckets.of('a').take()).toBe(false)
  for (let i = 0; i < 25_000; i++) expect(buckets.of(`stranger ${i}`).take()).toBe(true)
})

test('a tally lets in as many as it holds, and again when some left', () => {
  const tally = new Tally(2)
  expect([tally.enter('a'), tally.enter('a'), tally.enter('a'), tally.enter('b')]).toEqual([
    true,
    true,
    false,
    true,
  ])
  tally.leave('a')
  expect(tally.enter('a')).toBe(true)
})
