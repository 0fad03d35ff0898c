import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Of all connections, this part is kept free for who comes next. */
const KEPT_FREE = 0.05
/** Connections looked at to find one that is idle. */
const LOOKED_AT = 64

/**
 * Keeps room for who comes: when nearly all connections there may be are taken, the one that has been open longest
 * without a whole request under way is ended. Sockets of documents are no such connections.
 * @param most connections of the whole server
 */
export function keepRoom(server: Server, most: number): void {
  const all = new Set<Duplex>()
  /** Those of requests, the one looked at longest ago first. */
  const plain = new Set<Socket>()
  const latest = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>()
  const isIdle = (socket: Socket) => {
    const exchange = latest.get(socket)
    return !exchange?.request.complete || exchange.response.writableFinished
  }
  const makeRoom = () => {
    let looks = LOOKED_AT
    for (const socket of plain) {
      if (looks-- === 0) return
      plain.delete(socket)
      if (isIdle(socket)) {
        socket.destroy()
        return
      }
      plain.add(socket)
    }
  }
  function forget(this: Socket): void {
    all.delete(this)
    plain.delete(this)
  }
  server.on('connection', (socket) => {
    if (all.size >= Math.floor(most * (1 - KEPT_FREE))) makeRoom()
    all.add(socket)
    plain.add(socket)
    // One function for all of them: there are thousands.
    socket.on('close', forget)
  })
  server.on('request', (request, response) => latest.set(request.socket, { request, response }))
  server.on('upgrade', (_request, socket) => plain.delete(socket as Socket))
}
