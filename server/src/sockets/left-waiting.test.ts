import { EventEmitter, once } from 'node:events'
import type { Server } from 'node:http'
import { Duplex } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { expect, onTestFinished, test } from 'vitest'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { SocketServer, type SocketServerTools } from './socket-server.ts'

test('who left while they waited for their turn is not counted: their place would never be free again', async () => {
  let turnComes = () => {}
  const members: number[] = []
  const tools = {
    rooms: { receiving: true, hold: () => new Promise(() => {}) },
    tokens: { read: () => ({ meeting: 'm1', member: 'alice' }) },
    limits: DEFAULT_LIMITS,
    queue: { take: () => new Promise<void>((resolve) => (turnComes = resolve)) },
    running: () => 0,
    metrics: { closed: { inc: () => {} }, members: { set: (count: number) => members.push(count) } },
    proxyHops: 0,
  }
  const http = new EventEmitter()
  const sockets = new SocketServer(http as Server, tools as unknown as SocketServerTools)
  onTestFinished(() => sockets.close())
  const comes = async (isGone: boolean) => {
    const stream = new Duplex({ read: () => {}, write: (_bytes, _encoding, done) => done() })
    onTestFinished(() => void stream.destroy())
    const headers = {
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol': `${SOCKET_PROTOCOL}, token`,
    }
    const request = { method: 'GET', url: '/sync/m1/notebook', headers, socket: { remoteAddress: '::1' } }
    http.emit('upgrade', request, stream, Buffer.alloc(0))
    if (isGone) await once(stream.destroy(), 'close')
    turnComes()
    await turn()
  }
  await comes(true)
  expect(members).toEqual([])
  await comes(false)
  expect(members).toEqual([1])
})
