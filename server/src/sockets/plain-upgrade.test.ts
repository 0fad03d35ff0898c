import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../testing/condition.ts'
import { startServer } from '../testing/server.ts'

const WISH = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n'

test('who would rather speak another protocol is answered in ours, bodies and later requests too', async () => {
  const kring = await startServer()
  const { port, host } = new URL(kring.url)
  const socket = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let heard = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text
  })
  const hears = async (text: RegExp) => {
    while (!text.test(heard)) await once(socket, 'data')
    heard = ''
  }
  socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n${WISH}\r\n`)
  await hears(/^HTTP\/1\.1 200 OK[\s\S]*\{"ok":true\}/)
  const body = JSON.stringify({ code: 'QQQQQQ', name: 'Anna' })
  const head = `Host: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`
  socket.write(`POST /api/join HTTP/1.1\r\n${head}${WISH}\r\n${body}`)
  await hears(/^HTTP\/1\.1 404[\s\S]*code\.unknown/)
  socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  await hears(/^HTTP\/1\.1 200 OK/)
})

test('whoever keeps wishing on one connection is not heard for ever: each wish holds memory until it ends', async () => {
  const kring = await startServer()
  const { port, host } = new URL(kring.url)
  const socket = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let answers = 0
  let isOver = false
  socket.setEncoding('utf8').on('data', (text: string) => {
    answers += text.split('{"ok":true}').length - 1
  })
  socket.on('close', () => {
    isOver = true
  })
  for (let asked = 1; asked <= 8 && !isOver; asked++) {
    socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n${WISH}\r\n`)
    await until('it is answered, or over', () => answers >= asked || isOver)
  }
  await until('it is over', () => isOver)
  expect(answers).toBe(4)
})
