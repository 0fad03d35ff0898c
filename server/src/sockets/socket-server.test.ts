import { ANY_PROTOCOL, BOARD_ROOT, PROTOCOL_VERSION, SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Kring } from '../kring.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { RawSocket } from '../testing/raw-socket.ts'
import { rawUpdate } from '../testing/raw-update.ts'
import { joinMeeting, openMeeting, startServer } from '../testing/server.ts'

/** A meeting with a facilitator who is at work, and somebody with bad intentions. */
async function scene(kring: Kring) {
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const eve = await joinMeeting(kring, coach.code, 'Eve')
  return { coach, facilitator, eve }
}

const sync = (step: number, content: Uint8Array) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
const awareness = (content: Uint8Array) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, content)
  })
const foreign = () => {
  const doc = new Y.Doc()
  doc.getMap(BOARD_ROOT).set('meeting', { title: 'mine' })
  return Y.encodeStateAsUpdate(doc)
}

type Case = [name: string, document: 'board' | 'notebook', bytes: Uint8Array, code: number]
const CASES: Case[] = [
  ['an unknown message', 'board', Uint8Array.of(9), 4400],
  ['a message of ours that clients do not send', 'board', Uint8Array.of(2, 0, 1, 65), 4400],
  ['an empty message', 'notebook', new Uint8Array(), 4400],
  ['an unknown sync step', 'notebook', sync(7, new Uint8Array(1)), 4400],
  ['a length that is not there', 'notebook', Uint8Array.of(0, 2, 0xff, 0xff, 0x7f), 4400],
  ['trailing bytes', 'notebook', Uint8Array.of(0, 0, 1, 0, 0), 4400],
  ['a state vector that is none', 'board', sync(0, Uint8Array.of(0xff, 0xff, 0xff, 0x7f)), 4400],
  ['a state vector that is none, to the notebook', 'notebook', sync(0, Uint8Array.of(5, 1)), 4400],
  ['presence that cannot be read', 'board', awareness(Uint8Array.of(3, 1)), 4400],
  ['presence of thousands', 'board', awareness(Uint8Array.of(0xff, 0xff, 0x7f)), 4400],
  ['an update of the board', 'board', sync(2, foreign()), 4403],
  ['an update of the board as an answer', 'board', sync(1, foreign()), 4403],
  ['a board message of 65 kB', 'board', sync(0, new Uint8Array(65 * 1024)), 4413],
  ['a notebook update of 257 kB', 'notebook', sync(2, new Uint8Array(257 * 1024)), 4413],
  ['an update of an unknown root', 'notebook', sync(1, foreign()), 4400],
  ['a notebook with too much in it', 'notebook', sync(1, rawUpdate({ sections: [{ client: 1, structs: [{ kind: 1, key: 'x', length: 60_000 }] }] })), 4414], // biome-ignore format: one case, one line
]

describe('what one socket says badly closes that socket, with a reason, and nobody else notices', () => {
  for (const [name, document, bytes, code] of CASES) {
    test(name, async () => {
      const kring = await startServer()
      const { facilitator, eve } = await scene(kring)
      const socket = await RawSocket.open(kring, eve, document)
      socket.send(bytes)
      await until('it is closed', () => socket.closed !== undefined)
      expect(socket.closed?.code).toBe(code)
      expect(socket.closed?.reason).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
      expect(await facilitator.tell('seat.add', { member: 'seat1', name: 'Ann' })).toMatchObject({ ok: true })
      expect(facilitator.closed).toEqual([])
    })
  }

  test('text instead of bytes', async () => {
    const kring = await startServer()
    const { eve } = await scene(kring)
    const socket = await RawSocket.open(kring, eve, 'notebook')
    socket.socket.send('hello')
    await until('it is closed', () => socket.closed?.code === 4400)
  })

  test('messages without pause on a notebook', async () => {
    const kring = await startServer()
    const { facilitator, eve } = await scene(kring)
    const socket = await RawSocket.open(kring, eve, 'notebook')
    for (let i = 0; i < 2_000; i++) socket.send([0, 0, 1, 0])
    await until('it is closed', () => socket.closed?.code === 4429)
    expect(await facilitator.tell('seat.add', { member: 'seat1', name: 'Ann' })).toMatchObject({ ok: true })
  })

  test('presence without pause is not heard, and a flood of it closes', async () => {
    const kring = await startServer({ limits: { boardMessages: { burst: 5, perSecond: 1 }, boardFlood: { burst: 50, perSecond: 1 } } }) // biome-ignore format: one line
    const { eve } = await scene(kring)
    const socket = await RawSocket.open(kring, eve, 'board')
    for (let i = 0; i < 40; i++) socket.send([1, 1, 0])
    socket.send([3])
    await until('the question above the limit closes', () => socket.closed?.code === 4429)
    const flood = await RawSocket.open(kring, eve, 'board')
    for (let i = 0; i < 60; i++) flood.send([1, 1, 0])
    await until('the flood closes', () => flood.closed?.code === 4429)
  })
})

test('a member opens so many sockets and no more', async () => {
  const kring = await startServer({ limits: { socketsPerMember: 3 } })
  const { eve } = await scene(kring)
  const sockets = [1, 2, 3, 4].map(() => RawSocket.open(kring, eve, 'notebook'))
  const opened = await Promise.all(sockets)
  await until('one is turned away', () => opened.filter(({ closed }) => closed?.code === 4429).length === 1)
  opened.find(({ closed }) => !closed)?.socket.close()
  await until('there is room again', async () => {
    const another = await RawSocket.open(kring, eve, 'notebook')
    another.send([0, 0, 1, 0])
    await until('an answer', () => another.received.length > 0 || another.closed !== undefined)
    return !another.closed
  })
})

test('tokens that are not ours are answered for a while, then not at all', async () => {
  const kring = await startServer({ limits: { badTokens: { burst: 2, perSecond: 0.001 } } })
  const { meeting } = await openMeeting(kring)
  const upgrade = () =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${kring.url.replace('http', 'ws')}/sync/${meeting}/notebook`, [
        'kring',
        'no',
      ])
      socket.on('close', (code) => resolve(String(code)))
      socket.on('error', (error) => resolve(error.message))
    })
  expect([await upgrade(), await upgrade()]).toEqual(['4401', '4401'])
  expect(await upgrade()).toContain('429')
})

test('a page of another version is told so; one that names none is taken at its word', async () => {
  const kring = await startServer()
  const { meeting, token } = await openMeeting(kring)
  const address = `${kring.url.replace('http', 'ws')}/sync/${meeting}/notebook`
  const told = (protocol: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(address, [protocol, token])
      socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)))
      // What the server answers to somebody it hears.
      socket.on('message', () => socket.terminate())
      socket.on('close', (code, reason) => resolve(code === 1006 ? `heard ${protocol}` : `${code} ${reason}`))
      socket.on('error', (error) => resolve(error.message))
    })
  for (const other of [PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1])
    expect(await told(`kring.${other}`)).toBe('4436 page.otherVersion')
  for (const own of [SOCKET_PROTOCOL, ANY_PROTOCOL]) expect(await told(own)).toBe(`heard ${own}`)
  for (const no of ['kringen', 'kring.', 'kring.1.2', 'xkring.1']) expect(await told(no), no).toContain('400')
})

test('a socket from a page of another site is refused', async () => {
  const kring = await startServer()
  const { meeting, token } = await openMeeting(kring)
  const refused = new Promise<string>((resolve) => {
    const origin = 'https://evil.example'
    const socket = new WebSocket(
      `${kring.url.replace('http', 'ws')}/sync/${meeting}/notebook`,
      ['kring', token],
      { origin },
    )
    socket.on('error', (error) => resolve(error.message))
  })
  expect(await refused).toContain('400')
})

test('a quiet socket hears now and then that the server is there', async () => {
  const kring = await startServer({ limits: { quiet: 30 } })
  const { eve } = await scene(kring)
  const socket = await RawSocket.open(kring, eve, 'board')
  await until('a sign of life', () => socket.received.some((message) => message.equals(Buffer.of(1, 1, 0))))
})
