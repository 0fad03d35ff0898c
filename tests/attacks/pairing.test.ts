import { DEFAULT_LIMITS } from '@kring/server/limits/limits'
import type { JoinAnswer } from '@kring/shared/protocol/api'
import type { PairingAnswer } from '@kring/shared/protocol/pairing'
import { expect, test } from 'vitest'
import { type Answer, Api } from '../simulation/api.ts'
import { Gathering } from '../simulation/gathering.ts'
import { openRaw } from '../simulation/raw-socket.ts'
import { newServer } from '../simulation/server.ts'
import { endsWith } from './attack.ts'
import { admits, asks, looks, paired, waits } from './paired.ts'
import { Ten } from './ten.ts'

const codeOf = ({ status, text }: Answer) =>
  status < 300 ? 'ok' : (JSON.parse(text) as { error: { code: string } }).error.code

/**
 * A meeting with ten people at work, its facilitator, and an attacker who leads a meeting of their own.
 * @param running passing time, by which requests are allowed anew
 */
async function town(running?: () => number) {
  const server = await newServer({}, Date.now, undefined, running)
  const gathering = await Gathering.open(server)
  const ten = await Ten.in(gathering)
  const api = new Api(() => server.origin())
  const mallory = await api.create({
    language: 'nl',
    activities: [{ method: 'kandoe', question: 'Van mij' }],
  })
  ten.begin()
  await ten.answers(1)
  return { server, ten, api, coach: gathering.made, mallory }
}

test('who guesses codes or secrets is stopped, and learns nothing', async () => {
  const { ten, api, coach, mallory } = await town()
  const wall = await waits(api, 'screen')
  const secrets = await Promise.all(Array.from({ length: 50 }, (_, i) => asks(api, `${i}`.padStart(32, 'A'))))
  expect(new Set(secrets.map(codeOf))).toEqual(new Set(['code.unknown']))
  const guesses: string[] = []
  for (let i = 0; i < 40; i++)
    guesses.push(codeOf(await looks(api, mallory, `GUES${String(i).padStart(2, '2')}`)))
  expect(new Set(guesses)).toEqual(new Set(['code.unknown', 'rate.exceeded']))
  expect(guesses.at(-1)).toBe('rate.exceeded')
  // Neither the secret as a code nor the code as a secret opens anything.
  expect(codeOf(await asks(api, wall.code.padEnd(32, 'A')))).toBe('code.unknown')
  expect((await asks(api, wall.secret)).text).toBe('{"waiting":true}')
  expect(codeOf(await api.call('POST', '/api/join', { body: { code: wall.code, name: 'Eve' } }))).not.toBe(
    'ok',
  )
  expect((await asks(api, coach.token)).status).toBe(400)
  await ten.end()
})

test('a flood of computers that wait ends, and nobody in a meeting notices', async () => {
  // However long a busy machine takes to send it, it is one flood.
  let standing: number | undefined
  const { ten, api } = await town(() => standing ?? Date.now())
  standing = Date.now()
  const answers = await Promise.all(
    Array.from({ length: 300 }, () => api.call('POST', '/api/pairings', { body: { role: 'screen' } })),
  )
  const begun = answers.filter(({ status }) => status === 201)
  expect(begun).toHaveLength(DEFAULT_LIMITS.pairings.burst)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 429]))
  const { secret } = JSON.parse(begun[0]?.text ?? '') as PairingAnswer
  const asked = await Promise.all(Array.from({ length: 600 }, () => asks(api, secret)))
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200, 429]))
  expect(asked.filter(({ status }) => status === 200)).toHaveLength(DEFAULT_LIMITS.pairingAsks.burst)
  standing = undefined
  await ten.answers(2)
  await ten.end()
})

test('of two facilitators who confirm one code at once one gets it, and the other is told; replayed it opens nothing', async () => {
  const { ten, api, coach, mallory } = await town()
  for (let round = 0; round < 5; round++) {
    const { code, role, sign, secret } = { ...(await waits(api, 'screen')), role: 'screen' as const }
    const both = await Promise.all([coach, mallory].map((one) => admits(api, one, { code, role, sign })))
    expect(both.map(codeOf).sort()).toEqual(['code.unknown', 'ok'])
    const winner = both.map(codeOf).indexOf('ok') === 0 ? coach : mallory
    const access = JSON.parse((await asks(api, secret)).text) as JoinAnswer
    expect([access.meeting, access.role, access.member]).toEqual([winner.meeting, 'screen', 'screen'])
    for (const one of [coach, mallory]) {
      expect(codeOf(await admits(api, one, { code, role, sign }))).toBe('code.unknown')
      const list = await api.call('GET', `/api/meetings/${one.meeting}/devices`, { token: one.token })
      const { devices } = JSON.parse(list.text) as { devices: { device: string }[] }
      for (const { device } of devices) {
        const path = `/api/meetings/${one.meeting}/devices/${device}`
        await api.call('DELETE', path, { token: one.token })
      }
      expect(devices).toHaveLength(one === winner ? 1 : 0)
    }
  }
  await ten.end()
})

test('only who has the key lets in and takes away: no participant, no other meeting’s facilitator, no computer let in', async () => {
  const { server, ten, api, coach, mallory } = await town()
  const bob = await api.join({ code: coach.code, name: 'Bob' })
  const wall = await paired(api, coach, 'screen')
  const console2 = await paired(api, coach, 'facilitator')
  const waiting = await waits(api, 'facilitator')
  const body = { code: waiting.code, role: 'facilitator' as const, sign: waiting.sign }
  const strangers: [{ token: string }, string][] = [
    [bob, 'role.notAllowed'],
    [wall, 'role.notAllowed'],
    [console2, 'role.notAllowed'],
    [mallory, 'token.invalid'],
    [{ token: 'x.y' }, 'token.invalid'],
  ]
  for (const [{ token }, why] of strangers) {
    const as = { meeting: coach.meeting, token }
    const path = `/api/meetings/${coach.meeting}/devices`
    expect(codeOf(await looks(api, as, waiting.code))).toBe(why)
    expect(codeOf(await admits(api, as, body))).toBe(why)
    expect(codeOf(await api.call('GET', path, { token }))).toBe(why)
    expect(codeOf(await api.call('DELETE', `${path}/${wall.device}`, { token }))).toBe(why)
  }
  const renew = { token: console2.token, body: { facilitatorKey: 'k'.repeat(32) } }
  const renewed = await api.call('POST', `/api/meetings/${coach.meeting}/key`, renew)
  expect(codeOf(renewed)).toBe('role.notAllowed')
  expect((await asks(api, waiting.secret)).text).toBe('{"waiting":true}')
  // A token says of which computer it is, and nobody writes another in.
  const [claims = '', signature = ''] = wall.token.split('.')
  const forged = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), u: 'facilitator' }),
  ).toString('base64url')
  await endsWith(
    openRaw(server.origin(), { ...wall, token: `${forged}.${signature}` }, 'notebook'),
    'token.invalid',
  )
  await ten.end()
})
