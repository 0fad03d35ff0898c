import { expect, test } from 'vitest'
import { reasonOf } from '../simulation/api.ts'
import { newServer } from '../simulation/server.ts'
import { Crowd } from './crowd.ts'
import type { Fault } from './fault.ts'
import { failingStore, slowStore } from './store.ts'
import { Trouble } from './trouble.ts'

const faults: Fault[] = [slowStore(100, 600, 2), failingStore(700, 3)]
for (const fault of faults) {
  test(`${fault.name}: statements wait, nobody is disconnected, everything lands`, async () => {
    const row = await fault.run()
    expect(row).toMatchObject({ lost: 0, doubled: 0, leaks: 0 })
    expect(row.acknowledged).toBeGreaterThan(40)
  })
}

test('a store that does not answer: no receipt, nothing shown, nobody sent away, until it does', async () => {
  const trouble = new Trouble()
  const server = await newServer({}, Date.now, trouble.around)
  const { devices } = await Crowd.gather(server)
  const [facilitator, screen, anna] = devices as [
    (typeof devices)[0],
    (typeof devices)[0],
    (typeof devices)[0],
  ]
  trouble.hold()
  const first = anna.say('member.rename', { member: anna.access.member, name: 'Annie' })
  await trouble.until(() => trouble.asked > 0, 'the store is asked')
  const second = anna.say('card.write', { card: 'c1', label: 'Later', text: '' })
  // A presence that arrives later than the statements did shows that nothing of them was sent before it.
  screen.point(null)
  facilitator.point({ member: 'facilitator', role: 'facilitator' })
  await anna.until(() => anna.others().length > 0, 'the others are seen')
  expect(anna.waiting().map(({ id }) => id)).toEqual([first, second])
  expect(anna.receipts.has(first)).toBe(false)
  expect(JSON.stringify(screen.board())).not.toContain('Annie')
  trouble.over()
  expect(await anna.receipt(second)).toMatchObject({ ok: true })
  expect(await anna.receipt(first)).toMatchObject({ ok: true })
  await screen.until(() => JSON.stringify(screen.board()).includes('Annie'), 'the name is shown')
  expect(devices.flatMap(({ closes }) => closes)).toEqual([])
})

test('a store that fails: who calls is told so, the server says it is not ready, and is again when it is over', async () => {
  const trouble = new Trouble()
  const server = await newServer({}, Date.now, trouble.around)
  const { devices, gathering } = await Crowd.gather(server)
  const [facilitator] = devices as [(typeof devices)[0]]
  trouble.fail()
  const said = facilitator.say('member.rename', { member: facilitator.access.member, name: 'Mia' })
  // The write, and reading back again and again.
  await trouble.until(() => trouble.asked > 3, 'it tries again')
  const { api } = facilitator
  expect((await api.call('GET', '/readyz')).status).toBe(503)
  const join = await api.call('POST', '/api/join', { body: { code: gathering.made.code, name: 'Zoë' } })
  expect([join.status, reasonOf(join)]).toEqual([503, 'store.unavailable'])
  expect(facilitator.waiting().map(({ id }) => id)).toEqual([said])
  trouble.over()
  expect(await facilitator.receipt(said)).toMatchObject({ ok: true })
  expect((await api.call('GET', '/readyz')).status).toBe(200)
  expect(devices.flatMap(({ closes }) => closes)).toEqual([])
})
