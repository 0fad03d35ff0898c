import type { Document, Handlers } from '@kring/server/sockets/documents'
import type { Link } from '@kring/server/wire/link'
import { readMessage } from '@kring/server/wire/messages'
import type { MemberId } from '@kring/shared/meeting'
import type { CloseReason } from '@kring/shared/protocol/codes'
import type { Chance } from '@kring/shared/testing/chance'
import { Wire } from './wire.ts'

/** How long a device, and a server, may not notice that the other is gone. ms */
const UNNOTICED = { device: 300, server: 4_000 }

/** What happens to a device on a connection. */
export type DeviceEnd = {
  opened(): void
  received(message: Uint8Array): void
  /** @param reason when the server gave one */
  lost(reason?: CloseReason): void
}

/** A device's connection to one document, both ends of it, with a network in between. */
export class Connection implements Link {
  readonly #toServer: Wire
  readonly #toDevice: Wire
  #handlers: Handlers | undefined
  #isLost = false
  #isClosed = false

  /** @param isAlive whether the server at the other end still is */
  constructor(
    readonly member: MemberId,
    readonly document: Document,
    private readonly device: DeviceEnd,
    private readonly chance: Chance,
    private readonly isAlive: () => boolean,
  ) {
    this.#toServer = new Wire(chance)
    this.#toDevice = new Wire(chance)
  }

  // ── the server's end ──

  /** Whether the device may still be there, as far as the server can know. */
  get isOpen(): boolean {
    return !this.#isClosed
  }

  accept(handlers: Handlers): void {
    this.#handlers = handlers
  }

  /** The server lets the device in. */
  welcome(): void {
    this.#toDevice.send(() => this.device.opened())
  }

  /** Without a pong in this world: who is connected is alive. */
  probe(): boolean {
    return this.isOpen
  }

  send(frames: Buffer): void {
    if (this.#isClosed || !this.isAlive()) return
    // Sent now, whatever becomes of the buffer.
    const bytes = Uint8Array.from(frames)
    this.#toDevice.send(() => {
      for (const message of messagesIn(bytes)) if (!this.#isLost) this.device.received(message)
    })
  }

  close(reason: CloseReason): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#toDevice.send(() => this.#lose(reason))
    setTimeout(() => this.#leave(), this.chance.below(UNNOTICED.device))
  }

  // ── the device's end ──

  say(message: Uint8Array): void {
    if (this.#isLost) return
    this.#toServer.send(() => {
      if (this.#isClosed || !this.isAlive()) return
      try {
        this.#handlers?.receive(readMessage(message))
      } catch {
        this.close('frame.invalid')
      }
    })
  }

  /** The device goes, and says so. */
  hangUp(): void {
    this.#isLost = true
    this.#toServer.send(() => this.#leave())
  }

  // ── the network ──

  /** There is nobody at the other end. */
  fail(): void {
    setTimeout(() => this.#lose(), this.chance.below(UNNOTICED.device))
  }

  /** Breaks without a word: each end notices in its own time. */
  cut(): void {
    this.#toServer.break()
    this.#toDevice.break()
    setTimeout(() => this.#lose(), this.chance.below(UNNOTICED.device))
    setTimeout(() => this.#leave(), this.chance.below(UNNOTICED.server))
  }

  #lose(reason?: CloseReason): void {
    if (this.#isLost) return
    this.#isLost = true
    this.device.lost(reason)
  }

  #leave(): void {
    this.#isClosed = true
    if (this.isAlive()) this.#handlers?.leave()
    this.#handlers = undefined
  }
}

/** Takes the messages out of WebSocket frames as the server makes them: unmasked, binary, whole. */
function* messagesIn(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length; ) {
    const short = bytes[at + 1]!
    const [head, length] =
      short < 126
        ? [2, short]
        : short === 126
          ? [4, view.getUint16(at + 2)]
          : [10, Number(view.getBigUint64(at + 2))]
    yield bytes.slice(at + head, at + head + length)
    at += head + length
  }
}
