import { type ClientOptions, WebSocket } from 'ws'

/** Keeps every byte a device receives, by where it came from: `http`, `notebook`, or `board.<generation>`. */
export class Tape {
  readonly parts: { from: string; bytes: Buffer }[] = []

  keep(from: string, bytes: Uint8Array): void {
    this.parts.push({ from, bytes: Buffer.from(bytes) })
  }

  /** @returns a tape of what came in after its first `count` parts */
  after(count: number): Tape {
    const rest = new Tape()
    rest.parts.push(...this.parts.slice(count))
    return rest
  }
}

/** @returns a WebSocket as the provider wants it, which writes down all it receives, its goodbye included */
export function tapedSocket(tape: Tape, from: string): typeof WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
      super(address, protocols, options)
      this.on('upgrade', (response) => tape.keep(from, Buffer.from(response.rawHeaders.join('\n'))))
      this.on('message', (data: ArrayBuffer | Buffer) => tape.keep(from, Buffer.from(data as ArrayBuffer)))
      this.on('ping', (data) => tape.keep(from, data))
      this.on('close', (_code, reason) => tape.keep(from, reason))
    }
  } as typeof WebSocket
}
