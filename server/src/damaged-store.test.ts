import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KringOptions } from './kring.ts'
import { key, range } from './store/keys.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { type Postgres, startPostgres } from './testing/postgres.ts'
import { ask, lookUp, openMeeting, startServer } from './testing/server.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop())

type What = 'entry' | 'snapshot'
/** Changes what is kept of a meeting, behind the server's back: its newest entry but one, or its newest snapshot. */
type Spoil = (meeting: string, what: What, change: (text: string) => string | undefined) => Promise<void>

const STORES: Record<
  string,
  () => Promise<{ options: Partial<KringOptions>; spoilIn: (dataDir: string) => Spoil }>
> = {
  LevelDB: async () => ({
    options: {},
    spoilIn: (dataDir) => async (meeting, what, change) => {
      const db = new ClassicLevel<string, string>(join(dataDir, 'meetings'))
      const all = what === 'entry' ? range.entries(meeting) : range.snapshots(meeting)
      const records = await db.iterator(all).all()
      const [at, text] = records.at(what === 'entry' ? -2 : -1)!
      const changed = change(text)
      await (changed === undefined ? db.del(at) : db.put(at, changed))
      expect(at).not.toBe(key.access(meeting))
      await db.close()
    },
  }),
  PostgreSQL: async () => {
    const url = await postgres.database()
    return {
      options: { databaseUrl: url },
      spoilIn: () => async (meeting, what, change) => {
        const offset = what === 'entry' ? 1 : 0
        const [row] = await postgres.run<{ seq: number; record: string }>(
          url,
          `select seq, record from kring.${what} where meeting = $1 order by seq desc offset ${offset} limit 1`,
          [meeting],
        )
        const changed = change(row!.record)
        const where = 'where meeting = $1 and seq = $2'
        if (changed === undefined)
          await postgres.run(url, `delete from kring.${what} ${where}`, [meeting, row!.seq])
        else
          await postgres.run(url, `update kring.${what} set record = $3 ${where}`, [
            meeting,
            row!.seq,
            changed,
          ])
      },
    }
  },
}

for (const [name, open] of Object.entries(STORES)) {
  describe(`${name}: damage on disk`, () => {
    /** A server that stopped, with two meetings in which twelve people got a seat. */
    async function stopped(snapshotEvery: number) {
      const { options, spoilIn } = await open()
      const kring = await startServer({ ...options, limits: { snapshotEvery } })
      const meetings = [await openMeeting(kring), await openMeeting(kring)] as const
      for (const coach of meetings) {
        const device = await new Device(coach).connect(kring)
        for (let i = 0; i < 12; i++) await device.tell('seat.add', { member: `seat${i}`, name: `Ann ${i}` })
        device.disconnect()
      }
      await kring.close()
      return { kring, meetings, spoil: spoilIn(kring.dataDir) }
    }
    const ready = async (kring: Parameters<typeof ask>[0]) => {
      const answer = await ask(kring, '/readyz')
      return [answer.status, await answer.json()]
    }

    test.each<[string, What, (text: string) => string | undefined]>([
      ['a letter of an entry became another', 'entry', (text) => text.replace('Ann', 'Anm')],
      ['an entry is gone', 'entry', () => undefined],
      [
        'a digit of an entry’s version became another',
        'entry',
        (text) => text.replace(/"version":(\d)/, (_, digit) => `"version":${Number(digit) ^ 1}`),
      ],
      ['an entry was cut short', 'entry', (text) => text.slice(0, -5)],
    ])('%s: the meeting is said to be damaged, and kept; others go on', async (_, what, change) => {
      const { kring, meetings, spoil } = await stopped(1_000)
      const [hurt, well] = meetings
      await spoil(hurt.meeting, what, change)
      const again = await kring.again()
      const answer = await ask(again, `/api/meetings/${hurt.meeting}`, { token: hurt.token })
      expect([answer.status, await answer.json()]).toMatchObject([
        500,
        { error: { code: 'meeting.damaged' } },
      ])
      expect(await ready(again)).toMatchObject([503, { ok: false, damaged: expect.any(Number) }])
      const device = new Device(hurt)
      device.open(again, 'notebook', device.notebook)
      await until('the socket says so', () => device.closed.includes(4435))
      expect(await lookUp(again, well)).toMatchObject({ role: 'facilitator' })
    })

    test.each<[string, (text: string) => string]>([
      ['a letter of the snapshot became another', (text) => text.replace('Ann', 'Anm')],
      ['the snapshot was cut short', (text) => text.slice(0, -5)],
    ])('%s: the meeting is read from its entries, whole, and whoever runs it is told', async (_, change) => {
      const { kring, meetings, spoil } = await stopped(10)
      const [hurt] = meetings
      await spoil(hurt.meeting, 'snapshot', change)
      const again = await kring.again()
      const device = await new Device(hurt).connect(again)
      expect(device.names.filter((each) => each.startsWith('Ann '))).toHaveLength(12)
      expect(await ready(again)).toMatchObject([503, { ok: false, damaged: expect.any(Number) }])
      expect(await device.tell('seat.add', { member: 'seat99', name: 'Bob' })).toMatchObject({ ok: true })
    })
  })
}
