import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { SocketLink } from './socket-link.ts'

class FakeSocket extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  pings = 0
  ended: unknown[] = []
  asked: Buffer = Buffer.alloc(0)
  ping = (content: Buffer) => {
    this.pings++
    this.asked = content
  }
  close = (...how: unknown[]) => this.ended.push(how)
  terminate = () => this.ended.push('cut')
}

function connection() {
  const socket = new FakeSocket()
  const written: Buffer[] = []
  const stream = { bytesRead: 0, writableLength: 0, write: (frames: Buffer) => written.push(frames) }
  const reasons: string[] = []
  const others = { waiting: 0 }
  const link = new SocketLink(
    'bob',
    socket as unknown as WebSocket,
    stream as unknown as Duplex,
    { socket: 1000, member: 200_000 },
    {
      get waiting() {
        return others.waiting + stream.writableLength
      },
    },
    (reason) => reasons.push(reason),
  )
  return { socket, stream, written, reasons, others, link }
}

test('what is sent goes straight to the stream, one write each', () => {
  const { link, written } = connection()
  const frames = Buffer.from('frames')
  link.send(frames)
  expect(written).toEqual([frames])
  expect(written[0]).toBe(frames)
})

test('somebody who reads nothing is cut off when too much waits for them, once', () => {
  const { link, stream, socket, written, reasons } = connection()
  stream.writableLength = 1001
  link.send(Buffer.from('more'))
  link.send(Buffer.from('and more'))
  expect(written).toEqual([])
  expect(socket.ended).toEqual([[4432, 'connection.slow']])
  expect(reasons).toEqual(['connection.slow'])
  socket.emit('close')
})

test('a ping that is not answered before the next ends the connection', () => {
  const { link, socket } = connection()
  link.ping()
  socket.emit('pong', socket.asked)
  link.ping()
  expect([socket.pings, socket.ended]).toEqual([2, []])
  link.ping()
  expect(socket.ended).toEqual(['cut'])
})

test('an answer to a ping that nobody sent is none', () => {
  const { link, socket } = connection()
  link.ping()
  socket.emit('pong', Buffer.alloc(0))
  socket.emit('pong', Buffer.alloc(8))
  link.ping()
  expect(socket.ended).toEqual(['cut'])
})

test('a whole board on its way to a slow newcomer is not held against them, but has an end', () => {
  const { link, stream, socket, written } = connection()
  link.send(Buffer.alloc(50_000))
  stream.writableLength = 50_500
  link.send(Buffer.from('more'))
  for (let ping = 0; ping < 4; ping++) link.ping()
  expect([written.length, socket.ended]).toEqual([2, []])
  link.ping()
  expect(socket.ended).toEqual(['cut'])
})

test('all sockets of a member together may be so far behind', () => {
  const { link, others, socket, written } = connection()
  others.waiting = 150_000
  link.send(Buffer.alloc(1_000))
  expect(written.length).toBe(1)
  link.send(Buffer.alloc(70_000))
  expect([written.length, socket.ended]).toEqual([1, [[4432, 'connection.slow']]])
  socket.emit('close')
})

test('a sign of life is a pong or a message since it was asked for; without one nothing is ended', () => {
  const { link, socket } = connection()
  expect(link.probe()).toBe(true)
  expect(link.probe()).toBe(false)
  socket.emit('pong', socket.asked)
  expect(link.probe()).toBe(true)
  link.heard()
  expect(link.probe()).toBe(true)
  expect([socket.pings, socket.ended]).toEqual([4, []])
})

test('a message that does not come to its end ends the connection; a quiet one with pongs does not', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { link, stream, socket } = connection()
  const come = (bytes: number) => Object.assign(stream, { bytesRead: bytes })
  for (let pong = 0; pong < 20; pong++) {
    come(6 * pong)
    vi.advanceTimersByTime(30_000)
    link.urge(1000)
  }
  come(5000)
  link.urge(1000)
  link.heard()
  come(90_000)
  link.urge(1000)
  vi.advanceTimersByTime(999)
  link.urge(1000)
  expect(socket.ended).toEqual([])
  vi.advanceTimersByTime(1)
  link.urge(1000)
  expect(socket.ended).toEqual([[4432, 'connection.slow']])
  socket.emit('close')
})

test('an error of a connection is no error of the server', () => {
  const { socket } = connection()
  expect(() => socket.emit('error', new Error('reset'))).not.toThrow()
})
