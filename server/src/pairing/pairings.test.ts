import { expect, test } from 'vitest'
import { pairingsContract } from './contract.ts'
import { GRANT_KEPT, PairingsInMemory } from './pairings.ts'

pairingsContract('in memory', async () => {
  const pairings = new PairingsInMemory(() => 0)
  return [pairings, pairings]
})

test('what was granted in the last moment can still be fetched, and is let go of afterwards', async () => {
  let now = 0
  const pairings = new PairingsInMemory(() => now)
  const waiting = { code: 'AAAAAA', role: 'screen', sign: ['fish', 'sun'] } as const
  await pairings.put('hash', waiting, 100, 1)
  now = 99
  await pairings.grant(waiting, { meeting: 'one', device: 'd1', key: 0 })
  now = 99 + GRANT_KEPT - 1
  expect(await pairings.bySecret('hash')).toBeDefined()
  now++
  expect(await pairings.bySecret('hash')).toBeUndefined()
  expect(await pairings.put('hash2', waiting, 100, 1)).toBe('put')
})
