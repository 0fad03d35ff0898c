import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** Headers that ask for another protocol. */
const ASKING: readonly string[] = ['upgrade', 'http2-settings']

/** How often the wish of a connection was passed over, and how often it may be. */
const passedOver = new WeakMap<Duplex, number>()
const MOST = 4

/** @returns whether somebody wants to go on by WebSocket */
export function wantsSocket(request: IncomingMessage): boolean {
  return (request.headers.upgrade ?? '').toLowerCase().includes('websocket')
}

/**
 * Answers a request that would rather go on by a protocol we do not speak, such as `h2c`, as if it had not asked
 * (RFC 9110 §7.8). Once somebody listens for upgrades Node leaves every one of them to them: the request goes back to
 * where it came from, without the wish. Each time costs what a new connection costs and is not given back before that one
 * ends, so whoever keeps wishing is answered for the last time.
 * @param head what came behind the request: its body, and more requests
 */
export function answerPlainly(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { method, url, httpVersion, rawHeaders } = request
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  const times = (passedOver.get(socket) ?? 0) + 1
  passedOver.set(socket, times)
  const isLast = times >= MOST
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (ASKING.includes(name.toLowerCase())) continue
    const isConnection = name.toLowerCase() === 'connection'
    const rest = isConnection ? (isLast ? 'close' : withoutWish(value)) : value
    if (rest !== '') lines.push(`${name}: ${rest}`)
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]))
  server.emit('connection', socket)
}

function withoutWish(connection: string): string {
  const options = connection.split(',').map((option) => option.trim())
  return options.filter((option) => !ASKING.includes(option.toLowerCase())).join(', ')
}
