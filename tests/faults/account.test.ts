import { randomFrom } from '@kring/shared/basis/random'
import { chanceFrom } from '@kring/shared/testing/chance'
import { expect, test } from 'vitest'
import { newServer } from '../simulation/server.ts'
import { accountOf } from './account.ts'
import { Crowd, secretOf } from './crowd.ts'

/** What an account says that nothing is wrong must mean something. */
test('an account sees a statement that is gone, one that stands twice, a board nobody kept, and a leak', async () => {
  const server = await newServer()
  const crowd = await Crowd.gather(server)
  crowd.speak(chanceFrom(randomFrom(7)))
  const [, , anna, bram] = crowd.devices as [
    unknown,
    unknown,
    (typeof crowd.devices)[0],
    (typeof crowd.devices)[0],
  ]
  await anna.until(() => crowd.acknowledged >= 40, '40 answers')
  await crowd.fallSilent()
  await server.stop()
  const entries = await server.ledger(crowd.gathering.id)
  expect(accountOf(crowd, entries)).toMatchObject({ lost: 0, doubled: 0, leaks: 0 })

  expect(accountOf(crowd, entries.slice(0, -1)).lost).toBeGreaterThan(0)

  const twice = entries.findLast(({ spoken }) => spoken.kind === 'member.rename')
  if (!twice) throw new Error('nobody changed their name')
  expect(accountOf(crowd, [...entries, { ...twice, seq: entries.length + 1 }]).doubled).toBe(1)

  crowd.tapes.get(anna)?.keep('notebook', Buffer.from(`on its way: ${secretOf(bram)} 3`))
  expect(accountOf(crowd, entries).leaks).toBe(1)

  crowd.sightings.saw({ ...anna.board(), 'member/nobody': { name: 'never kept' } })
  expect(accountOf(crowd, entries).lost).toBe(1)
})
