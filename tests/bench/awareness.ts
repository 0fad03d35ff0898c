import * as encoding from 'lib0/encoding'

const MESSAGE_AWARENESS = 1

/** @returns a y-websocket message in which one client says something about itself */
export function awarenessMessage(client: number, clock: number, state: unknown): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(encoder, states)
  })
}
