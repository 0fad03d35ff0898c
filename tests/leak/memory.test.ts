import { expect, test } from 'vitest'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { type Heap, PATIENCE, transparentServer } from './heap.ts'

const SECRET = 'WINTERKONING-9d2e'
/** Objects that hold a meeting, or a part of one, while it is in memory. */
const HOLDERS = ['Room', 'LiveLedger', 'Board', 'Notebook', 'Outbox', 'PresenceTable']
const withSecret = ({ strings }: Heap) => [...strings].filter((text) => text.includes(SECRET))
const held = (heap: Heap) => HOLDERS.filter((holder) => heap.count(holder) > 0)

test('what people wrote is in no string of the server any more when their meeting was deleted, nor is what held it', async () => {
  const { server, heap } = await transparentServer()
  const gathering = await Gathering.open(server, { cards: 2 })
  const facilitator = await gathering.facilitator()
  const anna = await gathering.join(`Anna ${SECRET}`)
  await goTo('write', facilitator, [anna])
  for (const card of ['one', 'two']) await anna.must('card.write', { card, label: SECRET, text: SECRET })
  await facilitator.must('door.set', { open: false })

  const alive = await heap()
  expect(withSecret(alive)).not.toEqual([])
  expect(held(alive)).toEqual(HOLDERS)

  const { meeting, token } = gathering.made
  expect((await facilitator.api.call('DELETE', `/api/meetings/${meeting}`, { token })).status).toBe(204)
  await Promise.all(gathering.devices.map((device) => device.until(() => device.ended, 'it is over')))
  // A connection holds on to what it was for until its goodbye is over; what is a leak is there for good.
  const deadline = Date.now() + PATIENCE
  let after = await heap()
  while (Date.now() < deadline && withSecret(after).length + held(after).length > 0) after = await heap()
  expect(withSecret(after)).toEqual([])
  expect(held(after)).toEqual([])
})
