import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import { beforeEach, describe, expect, test } from 'vitest'
import { Api, reasonOf } from './api.ts'
import type { Client } from './client.ts'
import { type Disturbed, newDisturbed } from './disturbed.ts'
import { Gathering } from './gathering.ts'
import { goTo } from './phases.ts'
import { openRaw } from './raw-socket.ts'
import { newServer, type Server } from './server.ts'

let server: Server
let gathering: Gathering
let facilitator: Client
let honest: Client
let mallory: Client
let expectUndisturbed: Disturbed['expectUndisturbed']

beforeEach(async () => {
  ;({ server, gathering, facilitator, honest, mallory, expectUndisturbed } = await newDisturbed())
})

const goodbye = (reason: CloseReason) => ({ code: CLOSE[reason], reason })

describe('access', () => {
  const rooms = async () => [`board.${(await mallory.api.meeting(mallory.access)).generation}`, 'notebook']

  test('a token opens no other meeting, by socket or by HTTP', async () => {
    const elsewhere = await Gathering.open(server)
    const other = await elsewhere.facilitator()
    const mixed = { meeting: other.access.meeting, token: mallory.access.token }
    const { generation } = await other.api.meeting(other.access)
    for (const room of [`board.${generation}`, 'notebook']) {
      expect(await openRaw(server.origin(), mixed, room).goodbye, room).toEqual(goodbye('token.invalid'))
    }
    for (const [verb, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/code'],
      ['GET', '/harvest.json'],
    ] as const) {
      const answer = await mallory.api.call(verb, `/api/meetings/${mixed.meeting}${path}`, {
        token: mixed.token,
      })
      expect([answer.status, reasonOf(answer)], `${verb} ${path}`).toEqual([401, 'token.invalid'])
    }
    await expectUndisturbed()
  })

  test('a forged token opens nothing', async () => {
    const [body = '', signature = ''] = mallory.access.token.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const asCoach = Buffer.from(JSON.stringify({ ...claims, u: 'facilitator' })).toString('base64url')
    const forged = [
      `${asCoach}.${signature}`,
      `${body}.${signature.slice(1)}`,
      `${body}.`,
      `${body}`,
      'x',
      `${body}.${'A'.repeat(600)}`,
    ]
    for (const token of forged) {
      for (const room of await rooms()) {
        expect(await openRaw(server.origin(), { ...mallory.access, token }, room).goodbye, token).toEqual(
          goodbye('token.invalid'),
        )
      }
      const answer = await mallory.api.call('DELETE', `/api/meetings/${gathering.id}`, { token })
      expect([answer.status, reasonOf(answer)]).toEqual([401, 'token.invalid'])
    }
    // Without Kring's protocol, or from another site's page, there is no connection at all.
    expect(
      await openRaw(server.origin(), mallory.access, 'notebook', ['other', mallory.access.token]).goodbye,
    ).toMatchObject({ code: 1006 })
    await expectUndisturbed()
  })

  test('an expired token opens nothing', async () => {
    let now = Date.now()
    const dated = await newServer({}, () => now)
    const other = await Gathering.open(dated)
    const { made } = other
    now += 401 * 24 * 60 * 60 * 1000
    const answer = await new Api(dated.origin).call('GET', `/api/meetings/${made.meeting}`, {
      token: made.token,
    })
    expect([answer.status, reasonOf(answer)]).toEqual([401, 'token.invalid'])
    expect(await openRaw(dated.origin(), made, 'notebook').goodbye).toEqual(goodbye('token.invalid'))
  })

  test('somebody who is removed is out at once, on all devices, and what they wrote unseen is gone', async () => {
    await goTo('write', facilitator, [honest, mallory])
    const second = await gathering.device(mallory.access)
    await mallory.must('card.write', { card: 'spam', label: 'Spam', text: '' })
    await facilitator.must('member.remove', { member: mallory.access.member })
    for (const device of [mallory, second])
      await device.until(() => device.ended === 'member.removed', 'they are told')
    for (const room of [`board.${(await honest.api.meeting(honest.access)).generation}`, 'notebook']) {
      expect(await openRaw(server.origin(), mallory.access, room).goodbye).toEqual(goodbye('member.removed'))
    }
    const answer = await mallory.api.call('GET', `/api/meetings/${gathering.id}`, {
      token: mallory.access.token,
    })
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'member.removed'])
    await goTo('raise', facilitator, [honest])
    expect(honest.activity().cards).toEqual({})
    await expectUndisturbed()
  })

  test('HTTP says no with a code and words in the language of the caller', async () => {
    const { api } = mallory
    const meeting = `/api/meetings/${gathering.id}`
    const refusals: [
      verb: string,
      path: string,
      parts: Parameters<Api['call']>[2],
      status: number,
      code: string,
    ][] = [
      ['POST', '/api/meetings', { body: '{"broken' }, 400, 'body.invalid'],
      ['POST', '/api/meetings', { body: {} }, 400, 'body.invalid'],
      [
        'POST',
        '/api/meetings',
        { body: { language: 'nl', activities: [{ method: 'nope', question: 'x' }] } },
        400,
        'body.invalid',
      ],
      [
        'POST',
        '/api/meetings',
        { body: { language: 'nl', title: 'x'.repeat(200_000), activities: [] } },
        413,
        'body.tooLarge',
      ],
      ['POST', '/api/join', { body: { code: 'ZZZZZZ', name: 'Eva' } }, 404, 'code.unknown'],
      ['POST', '/api/join', { body: { code: gathering.made.code, name: '' } }, 400, 'body.invalid'],
      [
        'POST',
        '/api/join',
        { body: { meeting: gathering.id, facilitatorKey: 'guess' } },
        401,
        'token.invalid',
      ],
      ['GET', meeting, {}, 401, 'token.missing'],
      ['DELETE', meeting, { token: mallory.access.token }, 403, 'role.notAllowed'],
      ['POST', `${meeting}/code`, { token: mallory.access.token }, 403, 'role.notAllowed'],
      ['GET', `${meeting}/harvest.exe`, { token: mallory.access.token }, 404, 'request.notFound'],
      ['GET', '/api/nothing', {}, 404, 'request.notFound'],
    ]
    for (const [verb, path, parts, status, code] of refusals) {
      const answer = await api.call(verb, path, parts)
      expect([answer.status, reasonOf(answer)], `${verb} ${path}`).toEqual([status, code])
    }
    await expectUndisturbed()
  })

  test('guessing codes is slowed down, and those inside notice nothing', async () => {
    let limited = 0
    for (let i = 0; i < 40 && limited === 0; i++) {
      const answer = await mallory.api.call('POST', '/api/join', { body: { code: `AAAA${i}`, name: 'X' } })
      if (answer.status === 429) {
        limited++
        expect(reasonOf(answer)).toBe('rate.exceeded')
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
    }
    expect(limited).toBe(1)
    await expectUndisturbed()
  })
})
