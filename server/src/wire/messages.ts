import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** The y-websocket protocol, as far as Kring speaks it: one message per WebSocket frame. */
const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
const STEP1 = 0
const STEP2 = 1
const UPDATE = 2

export type Message =
  /** "This is what I have." */
  | { kind: 'have'; vector: Uint8Array }
  /** "This is what you lack": the answer to `have`, which ends a first sync. */
  | { kind: 'lack'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'presence'; states: Uint8Array }
  | { kind: 'queryPresence' }

/** @throws Error for anything else, also for a byte too many */
export function readMessage(bytes: Uint8Array): Message {
  const decoder = decoding.createDecoder(bytes)
  const message = read(decoder)
  if (decoding.hasContent(decoder)) throw new Error('trailing bytes')
  return message
}

/** @throws Error when this is no state vector: what somebody says they have, clients and clocks */
export function passVector(vector: Uint8Array): void {
  const decoder = decoding.createDecoder(vector)
  for (let left = 2 * decoding.readVarUint(decoder); left > 0; left--) decoding.readVarUint(decoder)
}

/** @returns whether this is presence, without reading it */
export function isPresence(bytes: Uint8Array): boolean {
  return bytes[0] === AWARENESS
}

function read(decoder: decoding.Decoder): Message {
  switch (decoding.readVarUint(decoder)) {
    case SYNC: {
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === STEP1) return { kind: 'have', vector: content }
      if (step === STEP2) return { kind: 'lack', update: content }
      if (step === UPDATE) return { kind: 'update', update: content }
      break
    }
    case AWARENESS:
      return { kind: 'presence', states: decoding.readVarUint8Array(decoder) }
    case QUERY_AWARENESS:
      return { kind: 'queryPresence' }
  }
  throw new Error('unknown message')
}

export const have = (vector: Uint8Array) => frame(sync(STEP1, vector))
export const lack = (update: Uint8Array) => frame(sync(STEP2, update))
export const update = (bytes: Uint8Array) => frame(sync(UPDATE, bytes))

/** @param states a count and that many of (client, clock, JSON), as in y-protocols/awareness */
export function presence(states: Uint8Array): Buffer {
  return frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, AWARENESS)
      encoding.writeVarUint8Array(encoder, states)
    }),
  )
}

/** Presence of nobody: tells a quiet client that the line is alive, which it cannot see from a ping. */
export const STILL_HERE = presence(Uint8Array.of(0))

function sync(step: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

/**
 * Wraps a message as an unmasked binary WebSocket frame (RFC 6455 §5.2), once for all who receive it.
 */
function frame(message: Uint8Array): Buffer {
  const { length } = message
  const head = length < 126 ? 2 : length < 65536 ? 4 : 10
  const whole = Buffer.allocUnsafe(head + length)
  whole[0] = 0x82
  if (head === 2) whole[1] = length
  else if (head === 4) {
    whole[1] = 126
    whole.writeUInt16BE(length, 2)
  } else {
    whole[1] = 127
    whole.writeBigUInt64BE(BigInt(length), 2)
  }
  whole.set(message, head)
  return whole
}
