import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { ask, startServer } from '../testing/server.ts'

async function dial(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

const IDLE = {
  'who say nothing': '',
  'whose request does not come to its end': 'GET / HTTP/1.1\r\nHost: kring\r\n',
  'whose body does not come to its end':
    'POST /api/join HTTP/1.1\r\nHost: kring\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
  'who were answered': 'GET /healthz HTTP/1.1\r\nHost: kring\r\n\r\n',
}

for (const [who, said] of Object.entries(IDLE)) {
  test(`as many strangers as there is room for, ${who}, keep nobody out`, async () => {
    const kring = await startServer({ limits: { connections: 40, handshake: 60_000 } })
    const strangers: Socket[] = []
    for (let i = 0; i < 60; i++) strangers.push(await dial(kring.port, said))
    const answers = await Promise.all(Array.from({ length: 3 }, () => ask(kring, '/healthz')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })
}
