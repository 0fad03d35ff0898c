import { once } from 'node:events'
import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import * as encoding from 'lib0/encoding'
import type { RawData } from 'ws'
import { Api } from '../simulation/api.ts'
import type { Access } from '../simulation/client.ts'
import type { Gathering } from '../simulation/gathering.ts'
import { openRaw, type RawSocket } from '../simulation/raw-socket.ts'
import type { Tape } from '../simulation/tape.ts'
import type { Ten } from './ten.ts'

/** Whom it is aimed at, and whom the attacker came in as. */
export type Target = {
  origin: string
  gathering: Gathering
  mallory: Access
  api: Api
  /** Those who work meanwhile, for attacks whose harm only they can see. */
  ten?: Ten
  /** Keeps what the attacker is sent on sockets of documents. */
  tape?: Tape
}

/** Something a stranger or a member does to hurt a meeting. */
export type Attack = {
  /** As the issue names it. */
  name: string
  /** Looks through the eyes of the ten, and so has to run beside them. */
  near?: true
  /** Is aimed at the server's limits of time, and so lasts as long as they do. */
  long?: true
  /** Does it, and holds the server to its answer. @throws when that is another than it should be */
  run(target: Target): Promise<void>
}

/** A code of ours, or of the protocol: against its rules, too large. */
type Ending = CloseReason | 1008 | 1009

/** Lets somebody with the code in, with bad intentions. */
export async function aimAt(
  origin: string,
  gathering: Gathering,
  eyes: Pick<Target, 'ten' | 'tape'> = {},
): Promise<Target> {
  const api = new Api(() => origin)
  const mallory = await api.join({ code: gathering.made.code, name: 'Mallory' })
  return { origin, gathering, mallory, api, ...eyes }
}

/** Opens one of the member's sockets, past its handshake. */
export async function open(target: Target, document: 'board' | 'notebook'): Promise<RawSocket> {
  const { generation } = await target.api.meeting(target.mallory)
  const raw = openRaw(target.origin, target.mallory, document === 'board' ? `board.${generation}` : document)
  raw.socket.on('message', (data: RawData) => target.tape?.keep(document, data as Buffer))
  await once(raw.socket, 'open')
  // A device is heard once it has told what it has, and told what changes once it has asked: this one has nothing.
  if (document === 'notebook') {
    raw.socket.send(sync(1, Uint8Array.of(0, 0)))
    raw.socket.send(sync(0, Uint8Array.of(0)))
  }
  return raw
}

/** @throws when the server ends the connection otherwise than so */
export async function endsWith(raw: RawSocket, reason: Ending): Promise<void> {
  const { code } = await raw.goodbye
  const expected = typeof reason === 'number' ? reason : CLOSE[reason]
  if (code !== expected) throw new Error(`closed with ${code}, not with ${expected}`)
}

/** Says these bytes on a fresh socket and holds the server to ending it so. */
export async function refuses(
  target: Target,
  document: 'board' | 'notebook',
  message: Uint8Array,
  reason: Ending,
): Promise<void> {
  const raw = await open(target, document)
  raw.socket.send(message)
  await endsWith(raw, reason)
}

/** @returns the next message of the server that is accepted by `is` */
export function heard(raw: RawSocket, is: (message: Buffer) => boolean): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    raw.socket.on('message', (data: RawData) => {
      if (is(data as Buffer)) resolve(data as Buffer)
    })
    raw.socket.once('close', (code) => reject(new Error(`closed with ${code} before it answered`)))
  })
}

/** A message about a document: 0 asks, 1 answers, 2 tells. */
export function sync(step: 0 | 1 | 2, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

/** A message of presence, with whatever clients it claims. */
export function presence(entries: readonly { client: number; clock: number; state: string }[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, entries.length)
        for (const { client, clock, state } of entries) {
          encoding.writeVarUint(inner, client)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, state)
        }
      }),
    )
  })
}
