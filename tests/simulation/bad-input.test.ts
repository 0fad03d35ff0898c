import type { Json } from '@kring/shared/basis/json'
import { randomFrom } from '@kring/shared/basis/random'
import type { MemberId } from '@kring/shared/meeting'
import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Client } from './client.ts'
import { type Disturbed, newDisturbed } from './disturbed.ts'
import type { Gathering } from './gathering.ts'
import { expectConvergence, expectTruth } from './oracle.ts'
import { goTo } from './phases.ts'
import { openRaw, sayRaw } from './raw-socket.ts'
import type { Server } from './server.ts'

let server: Server
let gathering: Gathering
let facilitator: Client
let honest: Client
let mallory: Client
let expectUndisturbed: Disturbed['expectUndisturbed']

beforeEach(async () => {
  ;({ server, gathering, facilitator, honest, mallory, expectUndisturbed } = await newDisturbed())
})

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
