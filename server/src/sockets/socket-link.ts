import type { Duplex } from 'node:stream'
import type { MemberId } from '@kring/shared/meeting'
import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import type { WebSocket } from 'ws'
import type { Link } from '../wire/link.ts'
import { STILL_HERE } from '../wire/messages.ts'

/** Bytes that answers to pings and the beginning of a next message may come to. */
const BETWEEN = 1024

/** The connection under a socket; one over TCP counts what it read. */
export type Stream = Duplex & { readonly bytesRead?: number }

/** How long a closed socket may take to say goodbye in turn. */
const GOODBYE = 2_000
/** The same for one that sent too much, and is not listened to any more. */
const DEAF_GOODBYE = 500

/** A member's open socket. Frames go straight to the stream: they are made once, not once per socket. */
export class SocketLink implements Link {
  #answered = true
  #alive = true
  #lastSent = Date.now()
  #closing = false
  /** Whether it sent too much, and is not read from any more: the answer to our goodbye lies behind a flood. */
  #deaf = false
  /** What had been read when the last message was whole, and since when there is more that is not. */
  #whole = 0
  #partialSince: number | undefined

  /**
   * @param stream the connection under `socket`, with nothing buffered between the two: no compression is on
   * @param backlog bytes it may be behind
   */
  constructor(
    readonly member: MemberId,
    private readonly socket: WebSocket,
    private readonly stream: Stream,
    private readonly backlog: number,
    private readonly closed: (reason: CloseReason) => void,
  ) {
    socket.on('pong', () => {
      this.#answered = true
      this.#alive = true
    })
    // What is wrong with a connection shows in its close; an error without a listener would end the process.
    socket.on('error', () => {})
  }

  /** Whether goodbye was said: what still comes in is of no interest. */
  get closing(): boolean {
    return this.#closing
  }

  send(frames: Buffer): void {
    if (this.#closing || this.socket.readyState !== this.socket.OPEN) return
    if (this.stream.writableLength > this.backlog) {
      this.close('connection.slow')
      return
    }
    this.stream.write(frames)
    this.#lastSent = Date.now()
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
    if (!this.#answered) {
      this.socket.terminate()
      return
    }
    this.#answered = false
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping()
  }

  probe(): boolean {
    const { OPEN, readyState } = this.socket
    const wasAlive = this.#alive
    this.#alive = false
    if (readyState === OPEN) this.socket.ping()
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
