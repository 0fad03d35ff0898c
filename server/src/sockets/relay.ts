import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { CloseReason } from '@kring/shared/protocol/codes'
import { WebSocket, type WebSocketServer } from 'ws'
import type { Running } from '../basis/clock.ts'
import { Bucket } from '../limits/bucket.ts'
import { Buckets } from '../limits/buckets.ts'
import type { Limits } from '../limits/limits.ts'
import { Tally } from '../limits/tally.ts'
import { sayGoodbye } from './socket-link.ts'
import { webSocketServer } from './web-socket-server.ts'

/** Somebody's socket, and when it last said something. */
type Guest = { readonly socket: WebSocket; heardAt: number; isAlive: boolean }

const ignore = () => {}

/**
 * Where the devices of two people meet who share a link and no meeting, such as whoever prepares a conversation and their
 * buddy. What one sends goes to the others of its room as it is, at once, and is then forgotten: it is locked with a key
 * that is in the link, which never comes here. Nothing of a room is written anywhere; it is there while somebody is in it.
 */
export class Relay {
  readonly #server: WebSocketServer
  readonly #rooms = new Map<string, Set<Guest>>()
  readonly #opens: Buckets
  readonly #perAddress: Tally
  readonly #timer: NodeJS.Timeout
  #count = 0

  constructor(
    private readonly limits: Limits,
    private readonly running: Running,
    private readonly closed: (reason: CloseReason) => void,
  ) {
    this.#server = webSocketServer(limits.relayMessage, limits)
    this.#opens = new Buckets(limits.relayOpens, running)
    this.#perAddress = new Tally(limits.relaysPerAddress)
    this.#timer = setInterval(() => this.#look(), limits.quiet).unref()
  }

  /** Lets a socket into a room, or tells it why not. */
  take(request: IncomingMessage, socket: Duplex, head: Buffer, room: string, address: string): void {
    const isFree =
      this.#count < this.limits.relays &&
      (this.#rooms.get(room)?.size ?? 0) < this.limits.relaysPerRoom &&
      this.#opens.of(address).take() &&
      this.#perAddress.enter(address)
    if (isFree) {
      this.#count += 1
      socket.once('close', () => {
        this.#count -= 1
        this.#perAddress.leave(address)
      })
    }
    this.#server.handleUpgrade(request, socket, head, (open) => {
      open.on('error', ignore)
      if (isFree) this.#enter(open, room)
      else this.#end(open, 'rate.exceeded')
    })
  }

  /** Says goodbye to everybody. */
  close(): void {
    clearInterval(this.#timer)
    for (const guests of this.#rooms.values())
      for (const { socket } of guests) this.#end(socket, 'server.stopping')
  }

  #enter(socket: WebSocket, room: string): void {
    const guests = this.#rooms.get(room) ?? new Set()
    const guest: Guest = { socket, heardAt: this.running(), isAlive: true }
    const messages = new Bucket(this.limits.relayMessages, this.running)
    this.#rooms.set(room, guests.add(guest))
    tellHere(guests)
    socket.on('pong', () => {
      guest.isAlive = true
    })
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (socket.readyState !== WebSocket.OPEN) return
      guest.heardAt = this.running()
      if (!isBinary) return this.#end(socket, 'frame.invalid')
      if (!messages.take()) return this.#end(socket, 'rate.exceeded')
      for (const other of guests) if (other !== guest) this.#send(other.socket, data)
    })
    socket.on('close', () => {
      guests.delete(guest)
      if (guests.size === 0) this.#rooms.delete(room)
      else tellHere(guests)
    })
  }

  #send(socket: WebSocket, data: Buffer): void {
    if (socket.readyState !== WebSocket.OPEN) return
    if (socket.bufferedAmount > this.limits.relayBacklog) this.#end(socket, 'connection.slow')
    else socket.send(data, { binary: true })
  }

  #end(socket: WebSocket, reason: CloseReason): void {
    this.closed(reason)
    sayGoodbye(socket, reason)
  }

  /** Who does not answer is gone, and who said nothing for long makes room. */
  #look(): void {
    for (const guests of this.#rooms.values())
      for (const guest of guests) {
        if (!guest.isAlive) guest.socket.terminate()
        else if (this.running() - guest.heardAt > this.limits.relayIdle)
          this.#end(guest.socket, 'rate.exceeded')
        else {
          guest.isAlive = false
          guest.socket.ping()
        }
      }
  }
}

/** How many devices are in the room: all that the server itself ever says there. */
function tellHere(guests: ReadonlySet<Guest>): void {
  const text = JSON.stringify({ here: guests.size })
  for (const { socket } of guests) if (socket.readyState === WebSocket.OPEN) socket.send(text)
}
