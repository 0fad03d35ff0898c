import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'

const HOST = '127.0.0.1'
/** Between two looks whether the nodes are awake, and how long they may take to say so. ms */
const LOOK = 250
const PATIENCE = 1_000
/** So many looks in a row at which a node was not awake make it one that is gone. */
const MISSES = 2
const UNAVAILABLE = 'HTTP/1.1 503'
const MEETING = /^\/(?:sync|api\/meetings)\/([A-Za-z0-9_-]+)/

type Node = { port: number; misses: number; lines: Set<Socket> }

/** What stands in front of the nodes. */
export type Balancer = {
  port: number
  close(): void | Promise<void>
}

/**
 * A small proxy that hashes as the shipped ones do, and looks after the nodes.
 * @param ports of the nodes
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const nodes: Node[] = ports.map((port) => ({ port, misses: 0, lines: new Set() }))
  let turn = 0

  /** The nodes to try for a request, the best first. */
  const inOrder = (path: string): Node[] => {
    const meeting = MEETING.exec(path)?.[1] ?? String(turn++)
    const awake = nodes.filter(({ misses }) => misses < MISSES)
    return awake.sort((one, other) => weight(meeting, other.port) - weight(meeting, one.port))
  }

  const server = createServer(async (asked, answer) => {
    const body = await whole(asked)
    for (const node of inOrder(asked.url ?? '')) if (await pass(node, asked, body, answer)) return
    answer.writeHead(502).end()
  })
  server.on('upgrade', (asked: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {})
    const open = ([node, ...others]: Node[]) => {
      if (!node) return socket.destroy()
      const far = connect(node.port, HOST)
      far.once('error', () => open(others))
      far.once('connect', () => {
        far.removeAllListeners('error').on('error', () => socket.destroy())
        node.lines.add(far)
        const leave = () => {
          node.lines.delete(far)
          socket.destroy()
        }
        far.on('close', leave)
        socket.on('close', () => far.destroy())
        far.write(`${headOf(asked)}\r\n\r\n`)
        far.write(head)
        far.once('data', (answer: Buffer) => {
          if (answer.toString('latin1', 0, UNAVAILABLE.length) === UNAVAILABLE) {
            far.off('close', leave).destroy()
            node.lines.delete(far)
            open(others)
            return
          }
          socket.write(answer)
          far.pipe(socket).pipe(far)
        })
      })
    }
    open(inOrder(asked.url ?? ''))
  })
  server.listen(0, HOST)
  await once(server, 'listening')

  let closed = false
  const look = async (): Promise<void> => {
    const awake = await Promise.all(nodes.map(({ port }) => isAwake(port)))
    for (const [index, node] of nodes.entries()) {
      node.misses = awake[index] ? 0 : node.misses + 1
      if (node.misses >= MISSES) for (const line of node.lines) line.destroy()
    }
    await pause(LOOK)
    if (!closed) await look()
  }
  void look()

  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      closed = true
      server.close()
      server.closeAllConnections()
      for (const { lines } of nodes) for (const line of lines) line.destroy()
    },
  }
}

/** Where each node stands in the order for a meeting; without one node the others keep theirs. */
function weight(meeting: string, port: number): number {
  return createHash('sha1').update(`${meeting} ${port}`).digest().readUInt32BE()
}

/** Not whether it is ready: whoever waits for the database is no better off elsewhere. */
async function isAwake(port: number): Promise<boolean> {
  const answer = await fetch(`http://${HOST}:${port}/healthz`, {
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined)
  return answer?.ok === true
}

/** @returns whether this node answered; a POST that it may have begun on is not to be sent to another */
function pass(node: Node, asked: IncomingMessage, body: Buffer, answer: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, url, headers } = asked
    const passed = request({ host: HOST, port: node.port, method, path: url, headers, timeout: 4 * PATIENCE })
    passed.on('response', (answered) => {
      if (answered.statusCode === 503 && method === 'GET') {
        answered.resume()
        resolve(false)
        return
      }
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
      resolve(true)
    })
    passed.on('timeout', () => passed.destroy())
    passed.on('error', ({ code }: NodeJS.ErrnoException) => {
      const mayAgain = method === 'GET' || code === 'ECONNREFUSED'
      if (!mayAgain) answer.writeHead(502).end()
      resolve(!mayAgain)
    })
    passed.end(body)
  })
}

async function whole(asked: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of asked) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`)
  return lines.join('\r\n')
}
