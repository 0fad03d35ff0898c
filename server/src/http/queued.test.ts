import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { RequestQueue } from '../limits/request-queue.ts'
import { queued } from './queued.ts'

/** A queue in which a turn comes when the test says so. */
class HeldQueue extends RequestQueue {
  readonly waiting: (() => void)[] = []

  constructor() {
    super(1)
  }

  override take(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }
}

async function open(pipelined: number) {
  const queue = new HeldQueue()
  const handled: string[] = []
  const handle: RequestListener = ({ url = '' }, response) => {
    handled.push(url)
    response.end(`<${url}>`)
  }
  const server = createServer(queued(handle, queue, { pipelined, answer: 60_000 })).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const dial = async (...paths: string[]) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    const heard: string[] = []
    socket.setEncoding('utf8').on('data', (text: string) => heard.push(text))
    socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: kring\r\n\r\n`).join(''))
    return { socket, answers: () => heard.join('').match(/<[^>]+>/g) ?? [] }
  }
  return { queue, handled, dial, server }
}

test('a request waits for its turn, and answers come in the order of the questions', async () => {
  const { queue, handled, dial } = await open(16)
  const one = await dial('/a', '/b')
  await expect.poll(() => queue.waiting.length).toBe(2)
  expect(handled).toEqual([])
  for (const begin of queue.waiting.reverse()) begin()
  await expect.poll(one.answers).toEqual(['</a>', '</b>'])
  expect(handled).toEqual(['/b', '/a'])
})

test('whoever asks how we are waits for nobody', async () => {
  const { queue, dial } = await open(16)
  await dial('/flood')
  await expect.poll(() => queue.waiting.length).toBe(1)
  const proxy = await dial('/healthz', '/readyz')
  await expect.poll(proxy.answers).toEqual(['</healthz>', '</readyz>'])
})

test('nothing is done for who is gone when the turn comes', async () => {
  const { queue, handled, dial, server } = await open(16)
  const connected = once(server, 'connection')
  const { socket } = await dial('/gone', '/gone-too')
  const [theirs] = await connected
  await expect.poll(() => queue.waiting.length).toBe(2)
  socket.destroy()
  await once(theirs, 'close')
  for (const begin of queue.waiting) begin()
  const other = await dial('/healthz')
  await expect.poll(other.answers).toEqual(['</healthz>'])
  expect(handled).toEqual(['/healthz'])
})

test('a connection may have so many requests without an answer, answered ones do not count, one more ends it', async () => {
  const { queue, handled, dial } = await open(2)
  const { socket, answers } = await dial('/a', '/b')
  await expect.poll(() => queue.waiting.length).toBe(2)
  for (const begin of queue.waiting) begin()
  await expect.poll(answers).toEqual(['</a>', '</b>'])
  const ended = once(socket, 'close')
  socket.write('GET /c HTTP/1.1\r\nHost: kring\r\n\r\n'.repeat(3))
  await ended
  expect(handled).toEqual(['/a', '/b'])
})
