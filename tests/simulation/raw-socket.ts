import { once } from 'node:events'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { WebSocket } from 'ws'
import type { Access } from './client.ts'

/** How a connection ended. */
export type Goodbye = { code: number; reason: string }

/** A connection with nothing behind it, for saying what no client would. */
export type RawSocket = { socket: WebSocket; goodbye: Promise<Goodbye> }

/** @param protocols what stands in `Sec-WebSocket-Protocol`; Kring's name and the token without it */
export function openRaw(
  origin: string,
  { meeting, token }: Pick<Access, 'meeting' | 'token'>,
  room: string,
  protocols: string[] = [SOCKET_PROTOCOL, token],
): RawSocket {
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/sync/${meeting}/${room}`, protocols)
  const goodbye = new Promise<Goodbye>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
  socket.on('error', () => {})
  return { socket, goodbye }
}

/** Sends one message as soon as the connection is open. @returns how the server ends it */
export async function sayRaw(raw: RawSocket, message: Uint8Array | string): Promise<Goodbye> {
  if (raw.socket.readyState === WebSocket.CONNECTING) await once(raw.socket, 'open')
  raw.socket.send(message)
  return raw.goodbye
}
