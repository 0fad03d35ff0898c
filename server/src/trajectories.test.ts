import { join } from 'node:path'
import type {
  CreateMeetingAnswer,
  CreateTrajectoryAnswer,
  ErrorAnswer,
  TrajectoryAnswer,
} from '@kring/shared/protocol/api'
import { ClassicLevel } from 'classic-level'
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from './basis/clock.ts'
import type { Kring } from './kring.ts'
import { DEFAULT_LIMITS } from './limits/limits.ts'
import { bytesIn } from './testing/bytes-in.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { ask, joinMeeting, openMeeting, startServer } from './testing/server.ts'

const SECRET = 'ROODBORSTJE-4c1f'
const AUTHOR = 'Wulp-71'

const read = async <T>(response: Response) => (await response.json()) as T
const reason = async (response: Response) => (await read<ErrorAnswer>(response)).error.code

async function begun(kring: Kring, body: object = {}): Promise<CreateTrajectoryAnswer> {
  const answer = await ask(kring, '/api/trajectories', {
    body: { name: 'Team taal', language: 'nl', ...body },
  })
  expect(answer.status).toBe(201)
  return read(answer)
}

/** Calls about one trajectory, by its key unless told otherwise. */
function callsOn(kring: Kring, { id, key }: { id: string; key: string }) {
  const path = `/api/trajectories/${id}`
  return {
    look: async () => read<TrajectoryAnswer>(await ask(kring, path, { token: key })),
    keep: ({ meeting, token }: { meeting: string; token: string }) =>
      ask(kring, `${path}/meetings`, { token: key, body: { meeting, token } }),
    drop: (meeting: string) => ask(kring, `${path}/meetings/${meeting}`, { method: 'DELETE', token: key }),
    change: (body: object) => ask(kring, path, { method: 'PATCH', token: key, body }),
    bring: (trajectory: unknown) => ask(kring, `${path}/imports`, { token: key, body: { trajectory } }),
    name: (milestone: object) => ask(kring, `${path}/milestones`, { token: key, body: milestone }),
    unname: (milestone: string) =>
      ask(kring, `${path}/milestones/${milestone}`, { method: 'DELETE', token: key }),
    renew: (next: string) => ask(kring, `${path}/key`, { token: key, body: { key: next } }),
    delete: () => ask(kring, path, { method: 'DELETE', token: key }),
  }
}

/** A meeting on whose free board somebody wrote, and somebody else agreed to do something. */
async function held(kring: Kring): Promise<{ coach: CreateMeetingAnswer; facilitator: Device }> {
  const coach = await openMeeting(kring, {}, 'free')
  const facilitator = await new Device(coach).connect(kring)
  const anna = await new Device(await joinMeeting(kring, coach.code, AUTHOR)).connect(kring)
  const written = await anna.tell('card.write', {
    card: 'c1',
    label: SECRET,
    text: '',
    x: 0,
    y: 0,
    colour: 0,
  })
  expect(written).toMatchObject({ ok: true })
  anna.disconnect()
  return { coach, facilitator }
}

test('a trajectory holds what meetings left and nobody’s name, each once, and lives on when they are deleted', async () => {
  const kring = await startServer()
  const made = await begun(kring)
  const { look, keep } = callsOn(kring, made)
  expect((await look()).trajectory).toMatchObject({ name: 'Team taal', language: 'nl', meetings: [] })
  const { coach } = await held(kring)
  for (let times = 0; times < 2; times++) expect((await keep(coach)).status).toBe(204)
  const answer = await look()
  expect(answer.trajectory.meetings.map(({ meeting }) => meeting)).toEqual([coach.meeting])
  expect(answer.expiresAt - answer.now).toBeGreaterThan(364 * DAY)
  const said = JSON.stringify(answer)
  expect(said).toContain(SECRET)
  expect(said).not.toContain(AUTHOR)
  expect(said).not.toContain(made.key)
  await ask(kring, `/api/meetings/${coach.meeting}`, { method: 'DELETE', token: coach.token })
  const again = await kring.again()
  expect(await callsOn(again, made).look()).toMatchObject({ trajectory: answer.trajectory })
})

test('nobody without the key reads, changes or finds one; who guesses is slowed down', async () => {
  const kring = await startServer()
  const made = await begun(kring)
  const { coach } = await held(kring)
  await callsOn(kring, made).keep(coach)
  const other = await begun(kring)
  const strangers = [
    { id: made.id, key: other.key },
    { id: made.id, key: coach.token },
    { id: 'nothere', key: made.key },
    { id: coach.meeting, key: coach.facilitatorKey },
  ]
  for (const stranger of strangers) {
    const { keep, drop, change, bring, delete: erase } = callsOn(kring, stranger)
    const get = await ask(kring, `/api/trajectories/${stranger.id}`, { token: stranger.key })
    for (const answer of [get, await keep(coach), await drop(coach.meeting), await change({ name: 'x' })])
      expect([answer.status, await reason(answer)]).toEqual([404, 'trajectory.unknown'])
    if (stranger !== strangers[0]) continue
    const holds = (await callsOn(kring, made).look()).trajectory
    for (const answer of [await bring(holds), await erase()]) expect(answer.status).toBe(404)
  }
  const bare = await ask(kring, `/api/trajectories/${made.id}`)
  expect([bare.status, await reason(bare)]).toEqual([401, 'token.missing'])
  await until('who guesses is asked to wait', async () => {
    const answer = await ask(kring, `/api/trajectories/${made.id}`, { token: 'guessed' })
    return answer.status === 429
  })
})

test('who knows where one is and has no key takes no calls from those who have it', async () => {
  const limits = {
    trajectoryCalls: { burst: 3, perSecond: 0 },
    joinFailures: { burst: 100, perSecond: 0 },
    joinFailuresOfAll: { burst: 100, perSecond: 0 },
  }
  const kring = await startServer({ limits })
  const made = await begun(kring)
  const path = `/api/trajectories/${made.id}`
  for (let times = 0; times < 10; times++)
    expect((await ask(kring, path, { token: `guess-${times}` })).status).toBe(404)
  const statuses = []
  for (let times = 0; times < 4; times++) statuses.push((await ask(kring, path, { token: made.key })).status)
  expect(statuses).toEqual([200, 200, 200, 429])
})

test('what was never an id is asked of no store, whichever way it comes in, and is answered as one that is not there', async () => {
  const asked: string[] = []
  const kring = await startServer({
    wrapStore: (store) => {
      const { trajectories, access } = store
      const get = trajectories.get.bind(trajectories)
      trajectories.get = async (id) => {
        asked.push(id)
        return get(id)
      }
      store.access = async (id) => {
        asked.push(id)
        return access.call(store, id)
      }
      return store
    },
  })
  const made = await begun(kring)
  await callsOn(kring, made).look()
  const before = asked.length
  expect(before).toBeGreaterThan(0)
  for (const id of ['\0', `${made.id}!t`, '__proto__', 'x'.repeat(40)]) {
    const answer = await ask(kring, `/api/trajectories/${encodeURIComponent(id)}`, { token: made.key })
    expect([answer.status, await reason(answer)]).toEqual([404, 'trajectory.unknown'])
    const join = await ask(kring, '/api/join', { body: { meeting: id, facilitatorKey: made.key } })
    expect([join.status, await reason(join)]).toEqual([401, 'token.invalid'])
  }
  expect(asked.slice(before)).toEqual([])
})

test('only a facilitator of a meeting keeps it, and one that leaves nothing is not kept', async () => {
  const kring = await startServer()
  const { look, keep } = callsOn(kring, await begun(kring))
  const { coach } = await held(kring)
  const anna = await joinMeeting(kring, coach.code, 'Zoë')
  expect(await reason(await keep(anna))).toBe('role.notAllowed')
  expect(await reason(await keep({ meeting: coach.meeting, token: 'none' }))).toBe('token.invalid')
  const other = await openMeeting(kring, {}, 'checkin')
  expect(await reason(await keep({ meeting: coach.meeting, token: other.token }))).toBe('token.invalid')
  expect(await reason(await keep(other))).toBe('trajectory.nothing')
  expect((await look()).trajectory.meetings).toEqual([])
})

test('what is taken out, and what is deleted or over, is in no file; extending keeps it', async () => {
  let now = Date.now()
  const kring = await startServer({ clock: () => now, trajectoryDays: 10, limits: { sweep: DAY } })
  const [one, two] = [await begun(kring), await begun(kring)]
  const { coach, facilitator } = await held(kring)
  for (const made of [one, two]) await callsOn(kring, made).keep(coach)
  facilitator.disconnect()
  await ask(kring, `/api/meetings/${coach.meeting}`, { method: 'DELETE', token: coach.token })
  expect(JSON.stringify(await callsOn(kring, one).look())).toContain(SECRET)
  expect((await callsOn(kring, one).drop(coach.meeting)).status).toBe(204)
  expect((await callsOn(kring, one).look()).trajectory.meetings).toEqual([])
  expect(JSON.stringify(await callsOn(kring, two).look())).toContain(SECRET)
  expect((await callsOn(kring, one).change({ days: 30, name: 'Team rekenen' })).status).toBe(204)
  now += 11 * DAY
  await kring.sweep()
  now += DEFAULT_LIMITS.overtime + DAY
  await kring.sweep()
  expect(await bytesIn(kring.dataDir)).not.toContain(SECRET)
  expect((await ask(kring, `/api/trajectories/${two.id}`, { token: two.key })).status).toBe(404)
  expect((await callsOn(kring, one).look()).trajectory.name).toBe('Team rekenen')
  expect((await callsOn(kring, one).delete()).status).toBe(204)
  expect((await ask(kring, `/api/trajectories/${one.id}`, { token: one.key })).status).toBe(404)
  expect(await bytesIn(kring.dataDir)).not.toContain('Team rekenen')
  await kring.close()
  const db = new ClassicLevel<string, string>(join(kring.dataDir, 'meetings'))
  onTestFinished(() => db.close())
  expect((await db.values().all()).join()).not.toMatch(new RegExp(`${SECRET}|Team rekenen`))
  expect((await db.keys().all()).filter((key) => key.includes(one.id) || key.includes(two.id))).toEqual([])
})

test('a milestone is named and taken away by who has the key; said twice it is one, and what is wrong has its own words', async () => {
  let now = Date.parse('2026-11-03T16:10:00Z')
  const kring = await startServer({ clock: () => now, trajectoryDays: 10, limits: { sweep: DAY } })
  const made = await begun(kring)
  const { look, name } = callsOn(kring, made)
  const milestone = { id: 'milestone1', date: '2026-11-02', text: '  Elke  klas leest\u202e ' }
  for (let times = 0; times < 2; times++) expect((await name(milestone)).status).toBe(204)
  const kept = [{ ...milestone, text: 'Elke klas leest' }]
  expect((await look()).trajectory.milestones).toEqual(kept)
  const wrong: [object, number, string][] = [
    [{ ...milestone, text: ' ' }, 400, 'text.empty'],
    [{ ...milestone, text: 'x'.repeat(61) }, 400, 'text.tooLong'],
    [{ ...milestone, date: '2026-11-30' }, 400, 'milestone.date'],
    [{ ...milestone, date: '2026-02-30' }, 400, 'milestone.date'],
    [{ ...milestone, id: '__proto__' }, 400, 'body.invalid'],
    [{ ...milestone, id: 'a.b' }, 400, 'body.invalid'],
    [{ ...milestone, who: AUTHOR }, 400, 'body.invalid'],
    [{ ...milestone, text: 7 }, 400, 'body.invalid'],
  ]
  for (const [body, status, code] of wrong) {
    const answer = await name(body)
    expect([answer.status, await reason(answer)], JSON.stringify(body)).toEqual([status, code])
  }
  const stranger = callsOn(kring, { id: made.id, key: 'guessed' })
  expect([(await stranger.name(milestone)).status, (await stranger.unname('milestone1')).status]).toEqual([
    404, 404,
  ])
  const again = await kring.again()
  expect((await callsOn(again, made).look()).trajectory.milestones).toEqual(kept)
  expect((await callsOn(again, made).unname('milestone1')).status).toBe(204)
  expect((await callsOn(again, made).look()).trajectory.milestones).toEqual([])
  expect(await bytesIn(kring.dataDir)).not.toContain('Elke klas leest')
  await callsOn(again, made).name({ ...milestone, text: SECRET })
  now += 11 * DAY
  await again.sweep()
  now += DEFAULT_LIMITS.overtime + DAY
  await again.sweep()
  expect(await bytesIn(kring.dataDir)).not.toContain(SECRET)
})

test('a link that leaked is renewed: the old key opens nothing from then on, and asked again the answer is the same', async () => {
  const kring = await startServer()
  const made = await begun(kring)
  const { coach } = await held(kring)
  await callsOn(kring, made).keep(coach)
  const next = { id: made.id, key: 'n'.repeat(32) }
  const old = callsOn(kring, made)
  for (const bad of ['', 'short', 'n'.repeat(33), 'é'.repeat(32)])
    expect(await reason(await old.renew(bad))).toBe('body.invalid')
  // The answer may be lost: it is asked again with the old key, or with the new one.
  for (const calls of [old, old, callsOn(kring, next)]) expect((await calls.renew(next.key)).status).toBe(204)
  const before = await ask(kring, `/api/trajectories/${made.id}`, { token: made.key })
  expect([before.status, await reason(before)]).toEqual([404, 'trajectory.unknown'])
  expect(await reason(await old.renew('o'.repeat(32)))).toBe('trajectory.unknown')
  expect(await reason(await old.delete())).toBe('trajectory.unknown')
  const again = await kring.again()
  // The meetings that belong to it go on, and are kept with the new key.
  expect((await callsOn(again, next).look()).trajectory.meetings).toHaveLength(1)
  expect((await callsOn(again, next).keep(coach)).status).toBe(204)
  expect(JSON.stringify(await callsOn(again, next).look())).not.toContain(next.key)
})

test('who renews with a guessed key is slowed down as one who guesses, and keys made one after the other give no more calls', async () => {
  const limits = { meetings: { burst: 3, perSecond: 0 }, trajectoryCalls: { burst: 100, perSecond: 0 } }
  const kring = await startServer({ limits })
  const made = await begun(kring)
  expect(await reason(await callsOn(kring, { ...made, key: 'guessed' }).renew('n'.repeat(32)))).toBe(
    'trajectory.unknown',
  )
  expect((await callsOn(kring, made).renew('n'.repeat(32))).status).toBe(204)
  const next = callsOn(kring, { ...made, key: 'n'.repeat(32) })
  expect((await next.renew('o'.repeat(32))).status).toBe(429)
  expect((await next.look()).trajectory.name).toBe('Team taal')
})

test('a trajectory takes no more milestones than it has room for', async () => {
  const kring = await startServer({ limits: { trajectoryCalls: { burst: 200, perSecond: 0 } } })
  const { look, name, bring } = callsOn(kring, await begun(kring))
  const milestone = (at: number) => ({ id: `milestone${at}`, date: '2026-01-02', text: `Stap ${at}` })
  const { trajectory } = await look()
  const sixty = Array.from({ length: 60 }, (_, at) => milestone(at))
  expect((await bring({ ...trajectory, milestones: sixty })).status).toBe(204)
  expect(await reason(await name(milestone(60)))).toBe('milestone.tooMany')
  expect((await name({ ...milestone(59), text: 'Anders' })).status).toBe(204)
  expect((await look()).trajectory.milestones).toHaveLength(60)
})

test('a clock that is wrong for a moment erases none', async () => {
  let now = Date.now()
  const kring = await startServer({ clock: () => now, running: () => 0, limits: { sweep: DAY } })
  const made = await begun(kring)
  now += 4000 * DAY
  for (let times = 0; times < 3; times++) await kring.sweep()
  now -= 4000 * DAY
  expect((await callsOn(kring, made).look()).trajectory.name).toBe('Team taal')
})

test('a server that stops waits for what is being erased before it lets go of its store', async () => {
  let now = Date.now()
  const done: string[] = []
  let goOn = () => {}
  let begins = () => {}
  const [held, began] = [
    new Promise<void>((resolve) => {
      goOn = resolve
    }),
    new Promise<void>((resolve) => {
      begins = resolve
    }),
  ]
  const kring = await startServer({
    clock: () => now,
    limits: { sweep: DAY },
    wrapStore: (store) => {
      const { trajectories, close } = store
      const overtime = trajectories.addOvertime.bind(trajectories)
      trajectories.addOvertime = async (...given) => {
        begins()
        await held
        const count = await overtime(...given)
        done.push('counted')
        return count
      }
      store.close = async () => {
        done.push('closed')
        await close.call(store)
      }
      return store
    },
  })
  await begun(kring)
  now += 4000 * DAY
  void kring.sweep()
  await began
  const closed = kring.close()
  goOn()
  await closed
  expect(done).toEqual(['counted', 'closed'])
})

test('asked again with one ticket, the answer is the same; what a file holds is there, and a bad file changes nothing', async () => {
  const kring = await startServer()
  const ticket = 'a'.repeat(32)
  const [first, second] = [await begun(kring, { ticket }), await begun(kring, { ticket })]
  expect(second).toEqual(first)
  const { coach } = await held(kring)
  await callsOn(kring, first).keep(coach)
  const { trajectory } = await callsOn(kring, first).look()
  const brought = await begun(kring, { name: 'Elders', trajectory })
  expect((await callsOn(kring, brought).look()).trajectory).toEqual({ ...trajectory, name: 'Elders' })
  const bad: [unknown, string][] = [
    [{ kring: 'plan' }, 'trajectory.invalid'],
    [null, 'trajectory.invalid'],
    [{ ...trajectory, version: 2 }, 'trajectory.otherVersion'],
    [{ ...trajectory, meetings: [{ ...trajectory.meetings[0], at: 'soon' }] }, 'trajectory.invalid'],
    [{ ...trajectory, meetings: Array(61).fill(trajectory.meetings[0]) }, 'trajectory.full'],
  ]
  for (const [file, code] of bad) {
    const [anew, beside] = [
      await ask(kring, '/api/trajectories', { body: { name: 'x', language: 'nl', trajectory: file } }),
      await callsOn(kring, first).bring(file),
    ]
    expect([await reason(anew), await reason(beside)]).toEqual([code, code])
  }
  expect((await callsOn(kring, first).look()).trajectory).toEqual(trajectory)
  const elsewhere = { ...trajectory, meetings: [{ ...trajectory.meetings[0]!, meeting: 'older', at: 1 }] }
  expect((await callsOn(kring, first).bring(elsewhere)).status).toBe(204)
  expect((await callsOn(kring, first).look()).trajectory.meetings.map(({ meeting }) => meeting)).toEqual([
    'older',
    coach.meeting,
  ])
})
