import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a school's network does to a live connection. */
export type Treatment = 'passes' | 'forbids' | 'answers' | 'holds' | 'silences'

/** The network of one device, between it and the server: pages pass, live connections are treated as told. */
export class Network {
  readonly #sockets = new Set<Socket>()

  private constructor(
    readonly origin: string,
    public treatment: Treatment,
  ) {}

  /** @param server origin of what lies behind it */
  static async open(server: string, treatment: Treatment): Promise<Network> {
    const { hostname, port } = new URL(server)
    const proxy = createServer((asked, answer) => {
      const { method, url, headers } = asked
      const passed = request({ hostname, port, method, path: url, headers }, (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      asked.pipe(passed)
    })
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    const network = new Network(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, treatment)
    proxy.on('upgrade', ({ url, headers, rawHeaders }, socket: Socket, head) => {
      network.#sockets.add(socket)
      socket.on('error', () => {})
      if (network.treatment === 'forbids') socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
      if (network.treatment === 'answers') socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
      if (network.treatment === 'silences') socket.write(accepted(headers))
      if (network.treatment !== 'passes') return
      const far = connect(Number(port), hostname)
      far.on('error', () => socket.destroy())
      socket.on('close', () => far.destroy())
      const lines = rawHeaders.map((part, at) => (at % 2 === 0 ? `\r\n${part}: ` : part)).join('')
      far.write(`GET ${url} HTTP/1.1${lines}\r\n\r\n`)
      far.write(head)
      far.pipe(socket).pipe(far)
    })
    onTestFinished(() => {
      for (const socket of network.#sockets) socket.destroy()
      proxy.close()
      proxy.closeAllConnections()
    })
    return network
  }
}

/** Takes a WebSocket in, as RFC 6455 asks. */
function accepted(headers: IncomingHttpHeaders): string {
  const key = headers['sec-websocket-key'] ?? ''
  const [protocol] = (headers['sec-websocket-protocol'] ?? '').split(',')
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`
}
