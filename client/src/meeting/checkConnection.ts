import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import type { WebsocketProvider } from 'y-websocket'

/** How y-websocket marks what is about the document. */
const ABOUT_DOCUMENT = 0

/** ms an open connection may take to answer before it counts as dead. */
const ANSWER = 4000

export type Checked = Pick<
  WebsocketProvider,
  'doc' | 'wsconnected' | 'wsLastMessageReceived' | 'shouldConnect' | 'connect' | 'disconnect'
> & { ws: Pick<WebSocket, 'send'> | null }

/**
 * Makes sure of a connection after this device slept: one that seems open is asked for what is missing here, and
 * replaced when nothing comes back; one that is not open is tried at once.
 */
export function checkConnection(provider: Checked): void {
  if (!provider.shouldConnect) return
  if (!provider.wsconnected) {
    provider.connect()
    return
  }
  const { ws } = provider
  const heard = provider.wsLastMessageReceived
  const encoder = createEncoder()
  writeVarUint(encoder, ABOUT_DOCUMENT)
  writeSyncStep1(encoder, provider.doc)
  ws?.send(toUint8Array(encoder))
  setTimeout(() => {
    if (provider.ws === ws && provider.shouldConnect && provider.wsLastMessageReceived === heard)
      reconnect(provider)
  }, ANSWER)
}

/** Connects anew: the old connection may be dead without knowing. */
export function reconnect(provider: Pick<Checked, 'shouldConnect' | 'connect' | 'disconnect'>): void {
  if (!provider.shouldConnect) return
  provider.disconnect()
  provider.connect()
}
