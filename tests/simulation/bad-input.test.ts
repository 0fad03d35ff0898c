import type { Json } from '@kring/shared/basis/json'
import { randomFrom } from '@kring/shared/basis/random'
import type { MemberId } from '@kring/shared/meeting'
import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Api, reasonOf } from './api.ts'
import type { Client } from './client.ts'
import { Gathering } from './gathering.ts'
import { expectConvergence, expectTruth } from './oracle.ts'
import { goTo } from './phases.ts'
import { openRaw, sayRaw } from './raw-socket.ts'
import { newServer, type Server } from './server.ts'

let server: Server
let gathering: Gathering
let facilitator: Client
let honest: Client
let mallory: Client

beforeEach(async () => {
  server = await newServer()
  gathering = await Gathering.open(server)
  facilitator = await gathering.facilitator()
  honest = await gathering.join('Anna')
  mallory = await gathering.join('Mallory')
})

let renamed = 0
/** Others notice nothing: the honest device was not put out, and what it says is answered. */
async function expectUndisturbed(): Promise<void> {
  const opened = honest.opened.length
  await honest.must('member.rename', { member: honest.access.member, name: `Anna ${++renamed}` })
  await facilitator.until(
    () => facilitator.meeting()?.members[honest.access.member]?.name === `Anna ${renamed}`,
    'all see it',
  )
  expect(honest.opened.length).toBe(opened)
}

const generation = async () => (await mallory.api.meeting(mallory.access)).generation
const bytes = (...values: number[]) => Uint8Array.from(values)
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, i) => Math.floor(randomFrom(length + i)() * 256))

const ANSWER = 1
const UPDATE = 2

/** @returns a sync message with a document in it, as the answer to "what do you have" or as news */
function documentMessage(change: (doc: Y.Doc) => void, step = ANSWER): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc))
  })
}

const goodbye = (reason: CloseReason) => ({ code: CLOSE[reason], reason })

describe('bytes that are no message', () => {
  const FRAMES: [what: string, message: Uint8Array | string, reason: CloseReason][] = [
    ['nothing at all', bytes(), 'frame.invalid'],
    ['a text', 'hello', 'frame.invalid'],
    ['an unknown message', bytes(99), 'frame.invalid'],
    ['an unknown sync step', bytes(0, 9, 0), 'frame.invalid'],
    ['half a message', bytes(0, 2, 50, 1, 2), 'frame.invalid'],
    ['a byte too many', bytes(3, 0), 'frame.invalid'],
    ['an endless number', new Uint8Array(40).fill(255), 'frame.invalid'],
    ['noise', noise(2000), 'frame.invalid'],
    ['a state vector that is none', bytes(0, 0, 3, 200, 200, 200), 'frame.invalid'],
  ]
  for (const [what, message, reason] of FRAMES) {
    test(`${what}, on either socket, closes only that socket`, async () => {
      for (const room of [`board.${await generation()}`, 'notebook']) {
        const ended = await sayRaw(openRaw(server.origin(), mallory.access, room), message)
        expect(ended, room).toEqual(goodbye(reason))
      }
      await expectUndisturbed()
    })
  }

  test('too large a message closes only that socket', async () => {
    const large = documentMessage(
      (doc) => doc.getMap('outbox').set('large', { text: 'x'.repeat(300_000) }),
      UPDATE,
    )
    expect(await sayRaw(openRaw(server.origin(), mallory.access, 'notebook'), large)).toEqual(
      goodbye('frame.tooLarge'),
    )
    const board = openRaw(server.origin(), mallory.access, `board.${await generation()}`)
    expect(await sayRaw(board, noise(70_000))).toMatchObject({ code: expect.any(Number) })
    const huge = openRaw(server.origin(), mallory.access, 'notebook')
    expect((await sayRaw(huge, new Uint8Array(8_000_000))).code).toBe(1009)
    await expectUndisturbed()
  })

  test('too many messages at once close only that socket', async () => {
    for (const room of [`board.${await generation()}`, 'notebook']) {
      const flood = openRaw(server.origin(), mallory.access, room)
      flood.socket.on('open', () => {
        for (let i = 0; i < 2000; i++) flood.socket.send(bytes(3))
      })
      expect(await flood.goodbye, room).toEqual(goodbye('rate.exceeded'))
    }
    await expectUndisturbed()
  })
})

describe('documents that are not theirs to write', () => {
  test('a write to the board closes the socket and reaches nobody', async () => {
    mallory.writeBoard('member/forged', { id: 'forged', role: 'facilitator' })
    const change = { ...(mallory.board()[`member/${mallory.access.member}`] as object), role: 'facilitator' }
    mallory.writeBoard(`member/${mallory.access.member}`, change as Json)
    await mallory.until(
      () => mallory.closes.some((close) => close.includes('board.readOnly')),
      'the socket is closed',
    )
    await expectUndisturbed()
    for (const device of [honest, facilitator]) {
      expect(device.meeting()?.members.forged).toBeUndefined()
      expect(device.meeting()?.members[mallory.access.member]?.role).toBe('participant')
    }
  })

  const NOTEBOOKS: [what: string, change: (doc: Y.Doc) => void][] = [
    ['an unknown root', (doc) => void doc.getMap('board').set('meeting', {})],
    ['a list', (doc) => doc.getArray('outbox').insert(0, ['x'])],
    ['a text', (doc) => doc.getText('outbox').insert(0, 'x')],
    ['a nested map', (doc) => void doc.getMap('outbox').set('nested', new Y.Map([['a', 1]]))],
    ['bytes as a value', (doc) => void doc.getMap('outbox').set('bytes', bytes(1, 2, 3))],
  ]
  for (const [what, change] of NOTEBOOKS) {
    test(`a notebook with ${what} in it is refused`, async () => {
      const raw = openRaw(server.origin(), mallory.access, 'notebook')
      expect(await sayRaw(raw, documentMessage(change))).toEqual(goodbye('frame.invalid'))
      await expectUndisturbed()
    })
  }

  test('answers and knowledge that a device writes itself are put right', async () => {
    const forged = documentMessage((doc) => {
      doc.getMap('mine').set('member/forged', { role: 'facilitator' })
      doc.getMap('receipts').set('forged', { ok: true, seq: 1 })
    })
    mallory.sendRaw('notebook', forged)
    // Whatever the server made of it: what mallory says afterwards is answered, and its second device sees the truth.
    await mallory.ask('phase.go', { phase: 'write', round: 0, stamp: 1 })
    const second = await gathering.device(mallory.access)
    await second.until(() => Object.keys(second.mine()).length === 0, 'the forgery is gone')
    expect(facilitator.activity().phase.id).toBe('question')
    await expectUndisturbed()
  })
})

describe('statements that are none', () => {
  /** What anybody may say of themselves at any time. */
  const rename = (id: string, member: MemberId) => ({ id, n: 1, kind: 'member.rename', member, name: 'X' })
  const NONSENSE: [what: string, value: (id: string, member: MemberId) => Json][] = [
    ['no object', () => 'card.write'],
    ['nothing', () => null],
    ['a list', () => []],
    ['an unknown kind', (id) => ({ id, n: 1, kind: 'meeting.open', title: 'mine' })],
    ['a kind that every object has', (id) => ({ id, n: 1, kind: 'constructor' })],
    ['a field too many', (id, member) => ({ ...rename(id, member), role: 'facilitator' })],
    ['a field too few', (id, member) => ({ id, n: 1, kind: 'member.rename', member })],
    ['another id than its place', (_, member) => rename('another', member)],
    ['a number that is none', (id, member) => ({ ...rename(id, member), n: 'soon' })],
    ['numbers beyond all bounds', (id, member) => ({ ...rename(id, member), n: 1e300 })],
    ['an id that every object has', (id, member) => ({ ...rename(id, member), as: 'constructor' })],
  ]
  for (const [what, value] of NONSENSE) {
    test(`${what} is answered with a neutral code`, async () => {
      mallory.write('nonsense', value('nonsense', mallory.access.member))
      expect(await mallory.receipt('nonsense')).toEqual({ ok: false, refused: 'statement.invalid' })
      await expectUndisturbed()
    })
  }

  test('what is not allowed is refused by rule, whoever asks', async () => {
    expect(await mallory.ask('phase.go', { phase: 'write', round: 0, stamp: 1 })).toEqual({
      ok: false,
      refused: 'role.notAllowed',
    })
    expect(await mallory.ask('member.remove', { member: honest.access.member })).toEqual({
      ok: false,
      refused: 'role.notAllowed',
    })
    expect(await mallory.ask('member.rename', { member: honest.access.member, name: 'X' })).toEqual({
      ok: false,
      refused: 'role.notAllowed',
    })
    expect(await mallory.ask('card.write', { card: 'early', label: 'Te vroeg', text: '' })).toEqual({
      ok: false,
      refused: 'statement.notAllowed',
    })
    await goTo('write', facilitator, [mallory])
    expect(
      await mallory.ask('card.write', { card: 'other', label: 'Voor Anna', text: '' }, honest.access.member),
    ).toEqual({ ok: false, refused: 'role.notAllowed' })
    await expectUndisturbed()
  })

  test('many at once wait their turn, and each is answered', async () => {
    const said: string[] = []
    mallory.together(() => {
      for (let i = 0; i < 340; i++)
        said.push(mallory.say('member.rename', { member: mallory.access.member, name: `M ${i}` }))
    })
    await expectUndisturbed()
    for (const id of said) expect(await mallory.receipt(id)).toMatchObject({ ok: true })
    await facilitator.until(
      () => facilitator.meeting()?.members[mallory.access.member]?.name === 'M 339',
      'the last counts',
    )
    expect(mallory.ended).toBeUndefined()
  })
})

describe('texts', () => {
  const family = '👨‍👩‍👧‍👦'
  test('HTML, emoji and right-to-left text arrive as they were written; what is too long is refused', async () => {
    await goTo('write', facilitator, [honest, mallory])
    const write = (label: string, text = '') => mallory.ask('card.write', { card: 'card', label, text })
    expect(await write('x'.repeat(10_000))).toEqual({ ok: false, refused: 'text.tooLong' })
    expect(await write('Kort', 'x'.repeat(10_000))).toEqual({ ok: false, refused: 'text.tooLong' })
    expect(await write('x'.repeat(29))).toEqual({ ok: false, refused: 'text.tooLong' })
    expect(await write(' \u0000\u200b '.slice(0, 2))).toEqual({ ok: false, refused: 'card.empty' })
    expect(await write('<img src=x onerror=alert(1)>', '<script>alert(1)</script>')).toMatchObject({
      ok: true,
    })
    await honest.must('card.write', {
      card: 'rtl',
      label: `${family} שלום عالم`,
      text: '\u202eomgekeerd\u202c',
    })
    await goTo('raise', facilitator, [honest, mallory])
    expect(honest.activity().cards.card).toMatchObject({
      label: '<img src=x onerror=alert(1)>',
      text: '<script>alert(1)</script>',
    })
    // Marks that turn the text around them are taken out; the text itself stays.
    expect(honest.activity().cards.rtl).toMatchObject({ label: `${family} שלום عالم`, text: 'omgekeerd' })
    await expectUndisturbed()
  })

  test('28 characters are what people see, also when each is a family', async () => {
    await goTo('write', facilitator, [mallory])
    expect(await mallory.ask('card.write', { card: 'card', label: '🦊'.repeat(28), text: '' })).toMatchObject(
      { ok: true },
    )
    expect(await mallory.ask('card.write', { card: 'card', label: '🦊'.repeat(29), text: '' })).toEqual({
      ok: false,
      refused: 'text.tooLong',
    })
    expect(
      await mallory.ask('card.write', { card: 'card', label: family.repeat(20), text: '' }),
    ).toMatchObject({ ok: true })
  })
})

describe('presence', () => {
  const seenBy = (client: Client, member: string) => client.others().find((state) => state.member === member)

  test('nobody can point as somebody else', async () => {
    mallory.point({ cursor: { x: 5, y: 6 }, member: 'facilitator', role: 'facilitator', name: 'De coach' })
    const seen = await honest.until(() => {
      const shown = seenBy(honest, mallory.access.member)
      return shown?.cursor ? shown : undefined
    }, 'the pointing hand')
    expect(seen).toEqual({ member: mallory.access.member, role: 'participant', cursor: { x: 5, y: 6 } })
    expect(seenBy(honest, 'facilitator')?.cursor).toBeUndefined()
    await expectUndisturbed()
  })

  test('nobody can take over or wipe out the presence of another device', async () => {
    honest.point({ cursor: { x: 1, y: 2 } })
    await facilitator.until(() => seenBy(facilitator, honest.access.member), 'Anna points')
    const client = honest.presenceId as number
    for (const state of ['null', '{"cursor":{"x":666,"y":666}}']) {
      mallory.sendRaw(
        'board',
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarUint8Array(
            encoder,
            encoding.encode((inner) => {
              encoding.writeVarUint(inner, 1)
              encoding.writeVarUint(inner, client)
              encoding.writeVarUint(inner, 1_000_000)
              encoding.writeVarString(inner, state)
            }),
          )
        }),
      )
    }
    mallory.point({ cursor: { x: 9, y: 9 } })
    await facilitator.until(
      () => (seenBy(facilitator, mallory.access.member)?.cursor as { x: number })?.x === 9,
      'Mallory points',
    )
    expect(seenBy(facilitator, honest.access.member)?.cursor).toEqual({ x: 1, y: 2 })
    await expectUndisturbed()
  })

  test('only who may move a card is seen holding it, and nobody points where names are not shown', async () => {
    await goTo('write', facilitator, [honest, mallory])
    await mallory.must('card.write', { card: 'own', label: 'Rust', text: '' })
    await goTo('raise', facilitator, [honest, mallory])
    const seen: Record<string, unknown>[] = []
    const pointing = honest.until(() => {
      const now = seenBy(honest, mallory.access.member)
      if (now) seen.push(now)
      return (now?.cursor as { x: number } | undefined)?.x === 2
    }, 'Mallory points once names are shown')
    mallory.point({ cursor: { x: 1, y: 1 }, drag: { card: 'own', x: 1, y: 1 } })
    // Twice there and back: by then the pointing hand was heard, too.
    for (const name of ['Mal', 'Mallory']) {
      await mallory.must('member.rename', { member: mallory.access.member, name })
      await honest.until(
        () => honest.meeting()?.members[mallory.access.member]?.name === name,
        'the new name',
      )
    }
    mallory.point({ cursor: { x: 2, y: 2 }, drag: { card: 'own', x: 2, y: 2 } })
    await goTo('rounds', facilitator, [honest, mallory])
    await pointing
    const { member } = mallory.access
    const point = { x: 2, y: 2 }
    const holds = honest.activity().turn?.holder === member
    expect(new Set(seen.map((state) => JSON.stringify(state)))).toEqual(
      new Set([
        JSON.stringify({ member, role: 'participant' }),
        JSON.stringify({
          member,
          role: 'participant',
          cursor: point,
          ...(holds ? { drag: { card: 'own', ...point } } : {}),
        }),
      ]),
    )
  })

  test('nonsense and too much of it is not passed on', async () => {
    mallory.point({ cursor: { x: 'left', y: null } })
    mallory.point({ cursor: { x: 1, y: 1 }, note: 'x'.repeat(5000) })
    mallory.point({ cursor: { x: 3, y: 4 } })
    const seen = await honest.until(() => {
      const state = seenBy(honest, mallory.access.member)
      return state?.cursor && state
    }, 'the pointing hand')
    expect(seen).toEqual({ member: mallory.access.member, role: 'participant', cursor: { x: 3, y: 4 } })
    await expectUndisturbed()
  })
})

describe('access', () => {
  const rooms = async () => [`board.${await generation()}`, 'notebook']

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

test('after all that, every board is still the fold of the ledger', async () => {
  await goTo('write', facilitator, [honest, mallory])
  mallory.write('nonsense', { kind: 'nonsense' })
  mallory.sendRaw('notebook', noise(500))
  mallory.sendRaw('board', noise(500))
  await honest.must('card.write', { card: 'card', label: 'Rust', text: '' })
  await mallory.receipt('nonsense')
  await Promise.all(
    gathering.devices.map((device) =>
      device.until(() => device.synced() && device.waiting().length === 0, 'all is said'),
    ),
  )
  await server.stop()
  const entries = await server.ledger(gathering.id)
  await expectConvergence(entries, gathering.devices)
  expectTruth(entries, gathering.devices)
})
