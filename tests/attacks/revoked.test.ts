import { expect, test } from 'vitest'
import { Gathering } from '../simulation/gathering.ts'
import { observes } from '../simulation/observing.ts'
import { openRaw } from '../simulation/raw-socket.ts'
import { newServer } from '../simulation/server.ts'
import { aimAt, endsWith, open } from './attack.ts'
import { type Paired, paired } from './paired.ts'
import { Ten } from './ten.ts'

const SECOND = 1_000

test('removed means out within a second, on every open socket, while others work on; and there is no way back', async () => {
  const server = await newServer()
  const gathering = await Gathering.open(server)
  const facilitator = await gathering.facilitator()
  const ten = await Ten.in(gathering)
  const target = await aimAt(server.origin(), gathering, { ten })
  const sockets = await Promise.all(
    (['board', 'notebook'] as const).flatMap((document) => [1, 2, 3].map(() => open(target, document))),
  )
  ten.begin()
  await ten.answers(1)

  const begun = Date.now()
  await facilitator.must('member.remove', { member: target.mallory.member })
  await Promise.all(sockets.map((socket) => endsWith(socket, 'member.removed')))
  expect(Date.now() - begun).toBeLessThan(SECOND)

  const { token, meeting } = target.mallory
  const answer = await target.api.call('GET', `/api/meetings/${meeting}`, { token })
  expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('member.removed')])
  await expect(target.api.meeting(target.mallory)).rejects.toThrow('member.removed')
  await endsWith(openRaw(server.origin(), target.mallory, 'notebook'), 'member.removed')
  await ten.end()
})

test('a new facilitator key ends the old one, its tokens and its sockets within a second, while others work on', async () => {
  const server = await newServer()
  const gathering = await Gathering.open(server)
  const ten = await Ten.in(gathering)
  const target = await aimAt(server.origin(), gathering, { ten })
  const { meeting, facilitatorKey, token } = gathering.made
  const thief = await target.api.join({ meeting, facilitatorKey })
  const screen = await target.api.join({ meeting, facilitatorKey, role: 'screen' })
  const sockets = await Promise.all(
    [thief, screen].flatMap((mallory) =>
      (['board', 'notebook'] as const).map((document) => open({ ...target, mallory }, document)),
    ),
  )
  ten.begin()
  await ten.answers(1)

  const newKey = 'k'.repeat(32)
  const begun = Date.now()
  const renewed = await target.api.call('POST', `/api/meetings/${meeting}/key`, {
    token,
    body: { facilitatorKey: newKey },
  })
  await Promise.all(sockets.map((socket) => endsWith(socket, 'token.invalid')))
  expect(Date.now() - begun).toBeLessThan(SECOND)

  const made = JSON.parse(renewed.text) as { token: string }
  for (const access of [gathering.made, thief, screen]) {
    await expect(target.api.meeting(access)).rejects.toThrow('token.invalid')
    await endsWith(openRaw(server.origin(), access, 'notebook'), 'token.invalid')
  }
  await expect(target.api.join({ meeting, facilitatorKey })).rejects.toThrow('token.invalid')

  const facilitator = await gathering.device({ ...gathering.made, token: made.token })
  await facilitator.must('door.set', { open: false })
  const again = await target.api.join({ meeting, facilitatorKey: newKey })
  await expect(target.api.meeting(again)).resolves.toMatchObject({ role: 'facilitator' })
  await ten.end()
})

test('a computer that was let in by its code and is taken away is out within a second, others of its kind are not', async () => {
  const server = await newServer()
  const gathering = await Gathering.open(server)
  const ten = await Ten.in(gathering)
  const target = await aimAt(server.origin(), gathering, { ten })
  const { meeting, token } = gathering.made
  const [wall, otherWall, thief] = await Promise.all(
    (['screen', 'screen', 'facilitator'] as const).map((role) => paired(target.api, gathering.made, role)),
  )
  const open2 = (mallory: Paired) =>
    Promise.all((['board', 'notebook'] as const).map((document) => open({ ...target, mallory }, document)))
  const sockets = (await Promise.all([wall, thief].map((one) => open2(one as Paired)))).flat()
  const staying = await open2(otherWall as Paired)
  ten.begin()
  await ten.answers(1)

  const begun = Date.now()
  for (const { device } of [wall, thief] as Paired[]) {
    const path = `/api/meetings/${meeting}/devices/${device}`
    expect((await target.api.call('DELETE', path, { token })).status).toBe(204)
  }
  await Promise.all(sockets.map((socket) => endsWith(socket, 'member.removed')))
  expect(Date.now() - begun).toBeLessThan(SECOND)

  for (const out of [wall, thief] as Paired[]) {
    await expect(target.api.meeting(out)).rejects.toThrow('member.removed')
    await endsWith(openRaw(server.origin(), out, 'notebook'), 'member.removed')
  }
  expect(staying.map(({ socket }) => socket.readyState)).toEqual([1, 1])
  await expect(target.api.meeting(gathering.made)).resolves.toMatchObject({ role: 'facilitator' })
  await ten.end()
})

test('somebody who becomes an observer says no more from then on, on the sockets that are open', async () => {
  const gathering = await Gathering.open(await newServer())
  const facilitator = await gathering.facilitator()
  const anna = await gathering.join('Anna')
  await observes(facilitator, anna, [anna])
  expect(await anna.ask('member.rename', { member: anna.access.member, name: 'Anders' })).toEqual({
    ok: false,
    refused: 'role.notAllowed',
  })
})
