import { expect, onTestFinished, test, vi } from 'vitest'
import type { Kring } from '../kring.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { RawSocket } from '../testing/raw-socket.ts'
import { ask, joinMeeting, lookUp, openMeeting, startServer } from '../testing/server.ts'
import { Room } from './room.ts'

const rooms = async (kring: Kring) =>
  /kring_meetings (\d+)/.exec(await (await fetch(`${kring.url}/metrics`)).text())?.[1]

test('a room nobody is in is put away, and comes back as another life with everything in it', async () => {
  const kring = await startServer({ limits: { roomIdle: 1_000, round: 10, notebookLinger: 1 } })
  const coach = await openMeeting(kring)
  const device = await new Device(coach).connect(kring)
  await device.tell('seat.add', { member: 'seat1', name: 'Ann' })
  const { generation } = await lookUp(kring, coach)
  expect((await lookUp(kring, coach)).generation).toBe(generation)
  device.disconnect()
  await until('it is put away', async () => (await rooms(kring)) === '0')
  const back = await new Device(coach).connect(kring)
  expect((await lookUp(kring, coach)).generation).not.toBe(generation)
  expect(back.names).toContain('Ann')
})

test('a room of which a document could not be opened is put away as any other', async () => {
  const kring = await startServer({ limits: { roomIdle: 0, round: 10, notebookLinger: 1 } })
  const coach = await openMeeting(kring)
  const fails = vi.spyOn(Room.prototype, 'openNotebook').mockImplementationOnce(() => {
    throw new Error('no notebook')
  })
  onTestFinished(() => fails.mockRestore())
  const socket = await RawSocket.open(kring, coach, 'notebook')
  await until('it is closed', () => socket.closed !== undefined)
  expect(fails).toHaveBeenCalledOnce()
  await until('it is put away', async () => (await rooms(kring)) === '0')
})

test('a room that many ask for at once is loaded once', async () => {
  const first = await startServer()
  const coach = await openMeeting(first)
  let loads = 0
  await first.close()
  const kring = await startServer({
    dataDir: first.dataDir,
    wrapStore: (store) => {
      const load = store.load.bind(store)
      store.load = (id) => {
        loads++
        return load(id)
      }
      return store
    },
  })
  const seen = await Promise.all(Array.from({ length: 20 }, () => lookUp(kring, coach)))
  expect(new Set(seen.map(({ generation }) => generation)).size).toBe(1)
  expect(loads).toBe(1)
})

test('deleting while people join ends in a meeting that is gone, whatever came first', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const joins = Array.from({ length: 10 }, (_, i) =>
    joinMeeting(kring, coach.code, `P${i}`).catch(() => undefined),
  )
  const path = `/api/meetings/${coach.meeting}`
  expect((await ask(kring, path, { method: 'DELETE', token: coach.token })).status).toBe(204)
  await Promise.all(joins)
  expect((await ask(kring, path, { token: coach.token })).status).toBe(404)
  expect((await ask(kring, '/api/join', { body: { code: coach.code, name: 'Late' } })).status).toBe(404)
})

test('stopping says so to everybody and loses nothing that was judged', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const device = await new Device(coach).connect(kring)
  const ids = Array.from({ length: 10 }, (_, i) =>
    device.say('seat.add', { member: `seat${i}`, name: `Seat ${i}` }),
  )
  await until('the first is heard', () => device.receipts.size > 0)
  const second = await kring.again()
  expect(device.closed).toContain(4430)
  await device.connect(second)
  await until('all receipts', () => ids.every((id) => device.receipts.has(id)))
  expect(device.names.filter((name) => name.startsWith('Seat'))).toHaveLength(10)
})
