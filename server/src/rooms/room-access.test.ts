import type { PairedDevice } from '@kring/shared/protocol/pairing'
import { expect, test } from 'vitest'
import type { AccessRecord } from '../store/store.ts'
import { RoomAccess } from './room-access.ts'

const KEY = { facilitatorKeyHash: 'hash' }
const wall = (device: string): PairedDevice => ({ device, role: 'screen', sign: ['fish', 'sun'], at: 1 })
const bearer = (device?: string, key = 0) => ({
  meeting: 'one',
  member: 'screen',
  key,
  ...(device && { device }),
})

/** Access to a meeting, kept in a store that may fail. */
function kept(record: AccessRecord = KEY) {
  const store = {
    record,
    fails: false,
    async renewAccess(_meeting: string, next: AccessRecord) {
      if (this.fails) throw new Error('away')
      this.record = next
    },
  }
  const doubts: number[] = []
  return { store, doubts, access: new RoomAccess('one', record, store, () => doubts.push(1)) }
}

test('a computer nobody heard of is a stranger and was not taken away: the meeting may be an older copy of itself', async () => {
  const { access } = kept()
  expect([access.isRevoked(bearer('d1')), access.isTakenAway('d1')]).toEqual([true, false])
  expect(access.isRevoked(bearer()), 'who came by the key').toBe(false)
  await access.admit(wall('d1'), 0, 6)
  expect([access.isRevoked(bearer('d1')), access.isTakenAway('d1')]).toEqual([false, false])
  expect(await access.takeAway('d1')).toBe(true)
  expect(await access.takeAway('d1')).toBe(false)
  expect([access.isRevoked(bearer('d1')), access.isTakenAway('d1')]).toEqual([false, true])
})

test('what is remembered of computers that were taken away has an end', async () => {
  const { access, store } = kept()
  for (let count = 0; count < 80; count++) {
    await access.admit(wall(`d${count}`), 0, 6)
    await access.takeAway(`d${count}`)
  }
  expect([store.record.devices, store.record.takenAway?.length]).toEqual([[], 50])
  expect([access.isTakenAway('d79'), access.isTakenAway('d0')]).toEqual([true, false])
  expect(access.isRevoked(bearer('d0'))).toBe(true)
})

test('a new key lets go of every computer, and is a change only once', async () => {
  const { access, store } = kept()
  await access.admit(wall('d1'), 0, 6)
  expect([await access.renewKey('new', 0), await access.renewKey('new', 0)]).toEqual([true, false])
  expect(store.record).toEqual({ facilitatorKeyHash: 'new', renewals: 1 })
  expect(access.isRevoked(bearer('d1'))).toBe(true)
  expect(access.isRevoked(bearer(undefined, 1))).toBe(false)
})

test('what a key asked for that is replaced while it waits does not come about', async () => {
  const { access, store } = kept()
  const asked = [access.renewKey('new', 0), access.renewKey('other', 0), access.admit(wall('d1'), 0, 6)]
  const outcomes = await Promise.allSettled(asked)
  expect(outcomes).toMatchObject([
    { value: true },
    { reason: { code: 'token.invalid' } },
    { reason: { code: 'token.invalid' } },
  ])
  expect(store.record).toEqual({ facilitatorKeyHash: 'new', renewals: 1 })
  await access.admit(wall('d1'), 1, 6)
  expect(access.isRevoked(bearer('d1', 1))).toBe(false)
})

test('changes wait for one another, and one that may or may not be kept is doubted', async () => {
  const { access, store, doubts } = kept()
  await Promise.all([access.admit(wall('d1'), 0, 6), access.admit(wall('d2'), 0, 6), access.takeAway('d1')])
  expect(store.record.devices?.map(({ device }) => device)).toEqual(['d2'])
  store.fails = true
  await expect(access.takeAway('d2')).rejects.toMatchObject({ code: 'store.unavailable' })
  expect(doubts).toHaveLength(1)
  expect(access.isTakenAway('d2'), 'nothing holds before it is durable').toBe(false)
})
