import { readFile } from 'node:fs/promises'
import { relayPath } from '@kring/shared/protocol/relay'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Kring } from '../kring.ts'
import { filesIn } from '../testing/bytes-in.ts'
import { until } from '../testing/condition.ts'
import { startServer } from '../testing/server.ts'

const ROOM = 'a-room-of-22-letters-x'

/** Somebody at a link. */
class Guest {
  readonly heard: Buffer[] = []
  here = 0
  closed: number | undefined

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.heard.push(data)
      else this.here = JSON.parse(data.toString()).here
    })
    socket.on('close', (code) => {
      this.closed = code
    })
    socket.on('error', () => undefined)
    onTestFinished(() => socket.terminate())
  }

  static async come(kring: Kring, room = ROOM): Promise<Guest> {
    const guest = new Guest(
      new WebSocket(`${kring.url.replace('http', 'ws')}${relayPath(room)}`, [SOCKET_PROTOCOL]),
    )
    await until('in, or out', () => guest.here > 0 || guest.closed !== undefined)
    return guest
  }
}

test('what one says goes to the others of the room as it is, and to nobody else', async () => {
  const kring = await startServer()
  const [owner, buddy] = [await Guest.come(kring), await Guest.come(kring)]
  const other = await Guest.come(kring, 'another-room-of-letters')
  await until('both know that they are two', () => owner.here === 2 && buddy.here === 2)
  const bytes = Buffer.from([0, 1, 2, 255])
  owner.socket.send(bytes)
  await until('the buddy heard', () => buddy.heard.length === 1)
  expect(buddy.heard).toEqual([bytes])
  // By the answer to it anything that went elsewhere would have come.
  buddy.socket.send(Buffer.from([7]))
  await until('and answered', () => owner.heard.length === 1)
  expect([owner.heard, other.heard, other.here]).toEqual([[Buffer.from([7])], [], 1])

  // Whoever comes later hears nothing of before.
  const late = await Guest.come(kring)
  buddy.socket.close()
  await until('one left', () => late.here === 2)
  expect(late.heard).toEqual([])
})

test('nothing that passes is in any file, while it passes or afterwards', async () => {
  const kring = await startServer()
  const [owner, buddy] = [await Guest.come(kring), await Guest.come(kring)]
  const secret = 'dit-staat-nergens-op-schijf'
  for (let count = 0; count < 20; count++) owner.socket.send(Buffer.from(secret))
  await until('all of it passed', () => buddy.heard.length === 20)
  const whole = async () => Buffer.concat(await filesIn(kring.dataDir))
  const during = await whole()
  await kring.close()
  for (const files of [during, await whole()]) {
    expect(files.includes(secret)).toBe(false)
    expect(files.includes(ROOM)).toBe(false)
  }
  await until('the server said goodbye', () => owner.closed === 4430 && buddy.closed === 4430)
})

test('a room holds four, one says so much and no more, and words in the clear are not taken', async () => {
  const kring = await startServer({ limits: { relayMessages: { burst: 3, perSecond: 0.001 } } })
  const guests = await Promise.all([1, 2, 3, 4].map(() => Guest.come(kring)))
  expect((await Guest.come(kring)).closed).toBe(4429)
  const [fast, large, plain, last] = guests as [Guest, Guest, Guest, Guest]
  for (let count = 0; count < 4; count++) fast.socket.send(Buffer.from([count]))
  await until('too fast', () => fast.closed === 4429)
  large.socket.send(Buffer.alloc(65 * 1024))
  await until('too large', () => large.closed !== undefined)
  plain.socket.send('{"aim":"Rust"}')
  await until('words in the clear', () => plain.closed === 4400)
  // There is room again; what the server says of it comes behind all that passed.
  await until('the three are gone', () => last.here === 1)
  expect(last.heard.map((one) => one.length)).toEqual([1, 1, 1])
  expect((await Guest.come(kring)).here).toBe(2)
})

test('a message in ever more pieces is not waited for: each is an object in memory', async () => {
  const kring = await startServer({ limits: { fragments: 8 } })
  const [owner, buddy] = [await Guest.come(kring), await Guest.come(kring)]
  const inPieces = (count: number) => {
    for (let piece = 1; piece <= count; piece++)
      owner.socket.send(Buffer.from([piece]), { binary: true, fin: piece === count })
  }
  inPieces(8)
  await until('eight pieces are one message', () => buddy.heard.length === 1)
  inPieces(9)
  await until('nine are too many', () => owner.closed !== undefined)
  expect(buddy.heard).toEqual([Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])])
})

test('rooms of one address, and of the server, are bounded, and what ends is given back', async () => {
  const kring = await startServer({ limits: { relaysPerAddress: 2, relays: 3 } })
  const first = await Guest.come(kring, 'room-number-one-of-many')
  await Guest.come(kring, 'room-number-two-of-many')
  expect((await Guest.come(kring, 'room-number-three-of-many')).closed).toBe(4429)
  first.socket.close()
  await until('gone', () => first.closed !== undefined)
  await until('room again', async () => (await Guest.come(kring, 'room-number-four-of-many')).here === 1)
})

test('a page of another site, and who names no version of ours, is not let in', async () => {
  const kring = await startServer()
  const refused = (protocols: string[], headers = {}) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${kring.url.replace('http', 'ws')}${relayPath(ROOM)}`, protocols, {
        headers,
      })
      socket.on('error', (error) => resolve(error.message))
      socket.on('open', () => resolve('open'))
      onTestFinished(() => socket.terminate())
    })
  expect(await refused([SOCKET_PROTOCOL], { origin: 'https://elsewhere.example' })).toContain('400')
  expect(await refused(['other'])).toContain('400')
  expect(await refused([SOCKET_PROTOCOL])).toBe('open')
})

test('the page of the protocol says how such a room is reached', async () => {
  const page = await readFile(new URL('../../../shared/PROTOCOL.md', import.meta.url), 'utf8')
  expect(page).toContain(`…${relayPath('<room>')}`)
})
