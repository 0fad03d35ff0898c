import type { CreateMeetingAnswer, ErrorAnswer } from '@kring/shared/protocol/api'
import { expect, test } from 'vitest'
import { Device } from '../testing/device.ts'
import { ask, joinMeeting, openMeeting, startServer } from '../testing/server.ts'

const SECRET = 'ROODBORSTJE-4c1f'
const AUTHOR = 'Wulp-71'
const reason = async (response: Response) => ((await response.json()) as ErrorAnswer).error.code
const card = { card: 'c1', label: SECRET, text: '', x: 10, y: 20, colour: 2 }

test('whoever leads a meeting takes it along as a file, and it opens as a new one in which a group goes on', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring, {}, 'free')
  const anna = await joinMeeting(kring, coach.code, AUTHOR)
  const device = await new Device(anna).connect(kring)
  expect(await device.tell('card.write', card)).toMatchObject({ ok: true })
  const path = `/api/meetings/${coach.meeting}/file`
  expect(await reason(await ask(kring, path, { token: anna.token }))).toBe('role.notAllowed')
  expect(await reason(await ask(kring, path))).toBe('token.missing')
  const text = await (await ask(kring, path, { token: coach.token })).text()
  expect(text).toContain(SECRET)
  for (const hidden of [AUTHOR, anna.member, coach.code, coach.facilitatorKey, coach.meeting])
    expect(text).not.toContain(hidden)
  await ask(kring, `/api/meetings/${coach.meeting}`, { method: 'DELETE', token: coach.token })

  const file = JSON.parse(text) as object
  const body = { file, name: 'Lies', ticket: 't'.repeat(32) }
  const bring = async () =>
    (await (await ask(kring, '/api/meetings/files', { body })).json()) as CreateMeetingAnswer
  const made = await bring()
  expect(await bring()).toMatchObject({
    meeting: made.meeting,
    code: made.code,
    facilitatorKey: made.facilitatorKey,
  })
  expect([made.meeting, made.code]).not.toEqual([coach.meeting, coach.code])
  const bram = await new Device(await joinMeeting(kring, made.code, 'Bram')).connect(kring)
  const own = await bram.tell('card.write', { ...card, card: 'c2', label: 'Verder' })
  expect(own).toMatchObject({ ok: true })
  const again = await kring.again()
  const after = await (await ask(again, `/api/meetings/${made.meeting}/file`, { token: made.token })).text()
  expect(after).toContain(SECRET)
  expect(after).toContain('Verder')
})

test('a file that is none, is of another version or is too large opens nothing, and says what is wrong', async () => {
  let made = 0
  const kring = await startServer({
    limits: { meetings: { burst: 100, perSecond: 0 } },
    wrapStore: (store) => {
      const create = store.create.bind(store)
      store.create = async (...given) => {
        made++
        await create(...given)
      }
      return store
    },
  })
  const coach = await openMeeting(kring, {}, 'free')
  const response = await ask(kring, `/api/meetings/${coach.meeting}/file`, { token: coach.token })
  const file = (await response.json()) as object
  const wrong: [unknown, number, string][] = [
    [{ kring: 'harvest', version: 1 }, 400, 'file.other'],
    [{ ...file, version: 2 }, 400, 'file.otherVersion'],
    [{ ...file, members: {} }, 400, 'file.shape'],
    [{ ...file, title: 'x'.repeat(3_000_000) }, 413, 'body.tooLarge'],
  ]
  for (const [bad, status, code] of wrong) {
    const answer = await ask(kring, '/api/meetings/files', { body: { file: bad } })
    expect([answer.status, await reason(answer)]).toEqual([status, code])
  }
  expect(made).toBe(1)
})

test('of a meeting of which nothing is kept there is no file, and who brings files is slowed down', async () => {
  const kring = await startServer({ limits: { meetings: { burst: 9, perSecond: 0 } } })
  const talk = await openMeeting(kring, {}, 'oase')
  const path = `/api/meetings/${talk.meeting}/file`
  expect(await reason(await ask(kring, path, { token: talk.token }))).toBe('trajectory.nothing')
  const bring = () => ask(kring, '/api/meetings/files', { body: { file: {} } })
  const statuses = [await bring(), await bring(), await bring()].map(({ status }) => status)
  expect(statuses).toEqual([400, 400, 429])
})
