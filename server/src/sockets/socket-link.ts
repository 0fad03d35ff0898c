import { randomInt } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { MemberId } from '@kring/shared/meeting'
import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import type { DeviceId } from '@kring/shared/protocol/pairing'
import type { WebSocket } from 'ws'
import type { Link } from '../wire/link.ts'
import { STILL_HERE } from '../wire/messages.ts'

/** Bytes that answers to pings and the beginning of a next message may come to. */
const BETWEEN = 1024

/** The connection under a socket; one over TCP counts what it read. */
export type Stream = Duplex & { readonly bytesRead?: number }

/** Bytes a socket may be behind before it is asked how far the member's others are. */
const LITTLE = 64 * 1024
/** Pings that may go unanswered while a large message, such as a whole board, is on its way behind a slow line. */
const PATIENCE = 4

/** How long a closed socket may take to say goodbye in turn. */
const GOODBYE = 2_000
/** The same for one that sent too much, and is not listened to any more. */
const DEAF_GOODBYE = 500

/** As many as `randomInt` can tell apart. */
const NONCES = 2 ** 48 - 1
const newNonce = () => randomInt(NONCES)

function bytesOf(nonce: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(nonce)
  return bytes
}

const ignore = () => {}

/** Bytes that may wait for a reader: on one socket, and on all of a member together. */
export type Backlog = { socket: number; member: number }

/** The bytes that wait on all sockets of a member. */
export type Together = { readonly waiting: number }

/** A member's open socket. Frames go straight to the stream: they are made once, not once per socket. */
export class SocketLink implements Link {
  /** What an answer to a ping has to hold; another after each answer. A number: a buffer of each socket adds up. */
  #nonce = newNonce()
  #answered = true
  /** Pings that were not answered. */
  #missed = 0
  #alive = true
  /** Bytes sent so far, and of the last large message until all of it was taken. */
  #sent = 0
  #large = 0
  #lastSent = Date.now()
  #closing = false
  /** Whether it sent too much, and is not read from any more: the answer to our goodbye lies behind a flood. */
  #deaf = false
  /** What had been read when the last message was whole, and since when there is more that is not. */
  #whole = 0
  #partialSince: number | undefined

  /**
   * @param stream the connection under `socket`, with nothing buffered between the two: no compression is on
   */
  constructor(
    readonly member: MemberId,
    private readonly socket: WebSocket,
    private readonly stream: Stream,
    private readonly backlog: Backlog,
    private readonly together: Together,
    private readonly closed: (reason: CloseReason) => void,
    readonly paired?: DeviceId | undefined,
  ) {
    socket.on('pong', (content: Buffer) => {
      // Only who reads what we send knows what to answer.
      if (!bytesOf(this.#nonce).equals(content)) return
      this.#nonce = newNonce()
      this.#answered = true
      this.#missed = 0
      this.#alive = true
    })
    // What is wrong with a connection shows in its close; an error without a listener would end the process.
    socket.on('error', ignore)
  }

  /** Whether goodbye was said: what still comes in is of no interest. */
  get closing(): boolean {
    return this.#closing
  }

  /** Bytes sent so far. */
  get sent(): number {
    return this.#sent
  }

  /** Bytes that wait until the other side takes them. */
  get waiting(): number {
    return this.stream.writableLength
  }

  send(frames: Buffer): void {
    if (this.#closing || this.socket.readyState !== this.socket.OPEN) return
    if (this.#isTooFarBehind(frames.length)) {
      this.close('connection.slow')
      return
    }
    // A whole board may be more than what anybody may be behind: it is not held against who is still taking it.
    if (this.waiting === 0) this.#large = 0
    if (frames.length > this.backlog.socket / 2) this.#large = frames.length
    this.stream.write(frames)
    this.#sent += frames.length
    this.#lastSent = Date.now()
  }

  #isTooFarBehind(more: number): boolean {
    const { waiting } = this
    if (waiting > this.backlog.socket + this.#large) return true
    return waiting + more > LITTLE && this.together.waiting + more > this.backlog.member
  }

  close(reason: CloseReason): void {
    if (this.#closing) return
    this.#closing = true
    this.closed(reason)
    this.#deaf = reason === 'rate.exceeded'
    if (this.#deaf) this.socket.pause()
    sayGoodbye(this.socket, reason, this.#deaf ? DEAF_GOODBYE : GOODBYE)
  }

  /** A message came in whole. */
  heard(): void {
    this.#alive = true
    this.#whole = this.stream.bytesRead ?? 0
    this.#partialSince = undefined
  }

  /** Is not read from again before others had their turn. */
  rest(): void {
    this.socket.pause()
    setImmediate(() => {
      if (!this.#deaf) this.socket.resume()
    })
  }

  /** Ends a connection on which one message has been coming in for longer than `most` milliseconds. */
  urge(most: number): void {
    if ((this.stream.bytesRead ?? 0) - this.#whole <= BETWEEN) return
    this.#partialSince ??= Date.now()
    if (Date.now() - this.#partialSince >= most) this.close('connection.slow')
  }

  /** Ends a connection that did not answer the last ping, and sends the next. */
  ping(): void {
    const isTaking = this.#large > 0 && this.waiting > 0
    if (!this.#answered && ++this.#missed >= (isTaking ? PATIENCE : 1)) {
      this.socket.terminate()
      return
    }
    this.#answered = false
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping(bytesOf(this.#nonce))
  }

  probe(): boolean {
    const { OPEN, readyState } = this.socket
    const wasAlive = this.#alive
    this.#alive = false
    if (readyState === OPEN) this.socket.ping(bytesOf(this.#nonce))
    return wasAlive
  }

  /** Lets a client know we are here when there was nothing to say for `quiet` milliseconds. */
  reassure(quiet: number): void {
    if (Date.now() - this.#lastSent >= quiet) this.send(STILL_HERE)
  }
}

/** Closes with one of our codes; whoever does not answer in so many milliseconds is cut off. */
export function sayGoodbye(socket: WebSocket, reason: CloseReason, patience = GOODBYE): void {
  socket.close(CLOSE[reason], reason)
  const cut = setTimeout(() => socket.terminate(), patience).unref()
  socket.once('close', () => clearTimeout(cut))
}
