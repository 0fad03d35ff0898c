import { type ServerOptions, WebSocketServer } from 'ws'
import type { Limits } from '../limits/limits.ts'

/** @returns what speaks WebSocket with whoever is let in, with a bound to all that a message may be cut into */
export function webSocketServer(
  maxPayload: number,
  { fragments, chunks }: Limits,
  more: Pick<ServerOptions, 'allowSynchronousEvents'> = {},
): WebSocketServer {
  const options: ServerOptions & { maxFragments: number; maxBufferedChunks: number } = {
    noServer: true,
    clientTracking: false,
    // Live traffic is small and often; compressing it costs far more time than it saves (and memory per socket).
    perMessageDeflate: false,
    ...more,
    maxPayload,
    maxFragments: fragments,
    maxBufferedChunks: chunks,
    // The version that was asked for, also where it is refused: a browser reads no close code without.
    handleProtocols: ([spoken]) => spoken ?? false,
  }
  return new WebSocketServer(options)
}
