import { until } from '@kring/server/testing/condition'
import { Device } from '@kring/server/testing/device'
import { openMeeting, startServer } from '@kring/server/testing/server'
import type { Statement } from '@kring/shared/statement'
import { expect, test } from 'vitest'
import { type Outcome, watchOutbox } from '../../client/src/meeting/outbox.ts'
import { Trouble } from './trouble.ts'

/** What a person's surface counts as not saved, beside what the store did. */
async function setUp() {
  const trouble = new Trouble()
  const kring = await startServer({ wrapStore: trouble.around })
  const coach = await openMeeting(kring)
  const device = await new Device(coach).connect(kring)
  const settled: Outcome[] = []
  const unsaved: number[] = []
  const outbox = watchOutbox(device.notebook, () => true, {
    changed: () => unsaved.push(outbox.waiting().length),
    settled: (outcome) => settled.push(outcome),
  })
  const rename = (id: string, n: number): Statement => ({
    id,
    n,
    kind: 'member.rename',
    member: 'facilitator',
    name: `Naam ${n}`,
  })
  return { trouble, kring, device, outbox, settled, unsaved, rename }
}

test('"not saved yet" is said from the first moment until what is written is flushed, and not longer', async () => {
  const { trouble, device, outbox, settled, unsaved, rename } = await setUp()
  trouble.hold()
  outbox.put(rename('one', 1))
  outbox.put(rename('two', 2))
  await until('the store is asked', () => trouble.asked > 0)
  expect(unsaved).toEqual([1, 2])
  expect(outbox.waiting()).toHaveLength(2)
  trouble.over()
  await until('all is saved', () => outbox.waiting().length === 0)
  expect(settled.map(({ statement, refused }) => [statement.id, refused])).toEqual([
    ['one', undefined],
    ['two', undefined],
  ])
  await until('it is shown', () => device.names.includes('Naam 2'))
})

test('while the store fails it stays "not saved yet", however often it is tried; a refusal is none', async () => {
  const { trouble, kring, outbox, settled, device, rename } = await setUp()
  trouble.fail()
  outbox.put(rename('one', 1))
  await until('it was tried several times', () => trouble.asked > 3)
  expect([outbox.waiting().length, settled.length]).toEqual([1, 0])
  // Not even a restart makes it forget.
  trouble.over()
  device.disconnect()
  const again = await kring.again()
  await device.connect(again)
  await until('all is saved', () => outbox.waiting().length === 0)
  expect(settled).toMatchObject([{ statement: { id: 'one' } }])
  expect(settled[0]?.refused).toBeUndefined()
})
