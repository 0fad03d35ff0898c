import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Kring } from '../kring.ts'
import { lookUp } from './server.ts'

type Access = { meeting: string; token: string }

/** A socket that says whatever a test wants, and remembers what it heard. */
export class RawSocket {
  readonly received: Buffer[] = []
  closed: { code: number; reason: string } | undefined

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.received.push(data))
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    socket.on('error', () => {})
    onTestFinished(() => socket.terminate())
  }

  static async open(kring: Kring, access: Access, document: 'board' | 'notebook'): Promise<RawSocket> {
    const room = document === 'board' ? `board.${(await lookUp(kring, access)).generation}` : 'notebook'
    const address = `${kring.url.replace('http', 'ws')}/sync/${access.meeting}/${room}`
    const socket = new WebSocket(address, [SOCKET_PROTOCOL, access.token])
    const raw = new RawSocket(socket)
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve())
      socket.once('error', reject)
    })
    return raw
  }

  send(bytes: Uint8Array | readonly number[]): void {
    this.socket.send(Uint8Array.from(bytes))
  }
}
