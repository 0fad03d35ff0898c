import { isUtf8 } from 'node:buffer'
import * as decoding from 'lib0/decoding'
import { SLICE, type Sliced } from './slices.ts'

/** One unit of a Yjs document: who made it, and which of theirs it is. */
export type Id = { client: number; clock: number }

/** What a notebook's update may add: an entry of a flat map, or the trace of an erased one. */
export type Struct = Id & {
  length: number
  /** JSON values it holds, inner ones included. */
  values: number
  /** The entry it replaces, or null for the first under its key. */
  origin: Id | null
  /** Root and key; only told when there is no origin. */
  place: string | null
  /** Where in the update's bytes it begins, and where it ends. */
  from: number
  to: number
}

export type Range = Id & { length: number }

/** An update's structs, by client in ascending clocks, and what it erases. */
export type Update = { structs: Struct[]; erased: Range[] }

export type Bounds = {
  /** Names of the maps there may be, with their bytes. */
  roots: ReadonlyMap<string, Uint8Array>
  /** Structs, and erased ranges, after which reading stops. */
  most: number
  /** JSON values, inner ones included, after which reading stops: small to send, large to hold. */
  mostValues: number
  /** The same within one entry. */
  mostInEntry: number
}

/** The bytes are no update of a notebook. */
export class Malformed extends Error {}
/** It might be one, but it is larger than a notebook gets. */
export class TooMuch extends Error {}

const HAS_ORIGIN = 128
const HAS_RIGHT_ORIGIN = 64
const HAS_KEY = 32
const CONTENT = 31
const ERASED = 1
const ANY = 8
/** Yjs counts in 53 bits, but nobody makes so many units honestly. */
const LAST_CLOCK = 2 ** 31
const DEEPEST = 16
const LONGEST_KEY = 200
/** Values after which reading is left off for a while; most entries hold ten. */
const SLICE_OF_VALUES = 10 * SLICE
const PROTO = new TextEncoder().encode('__proto__')

/**
 * Reads an update (Yjs encoding version 1) and accepts only the little that notebooks consist of: flat maps
 * under known roots with plain JSON values. Reads each byte once, allocates nothing a number merely promises,
 * and stops at the bounds; no Yjs code sees bytes that did not pass here.
 * @throws Malformed, TooMuch
 */
export function* readUpdate(bytes: Uint8Array, bounds: Bounds): Sliced<Update> {
  const decoder = decoding.createDecoder(bytes)
  try {
    const structs = yield* readStructs(decoder, bounds, { left: bounds.mostValues })
    const erased = readErased(decoder, bounds)
    if (decoding.hasContent(decoder)) throw new Malformed('trailing bytes')
    return { structs, erased }
  } catch (error) {
    if (error instanceof TooMuch || error instanceof Malformed) throw error
    throw new Malformed('unreadable') // lib0 ran out of bytes, or over the range of a number
  }
}

/** How many values may still come. */
type Values = { left: number }

function* readStructs(decoder: decoding.Decoder, bounds: Bounds, values: Values): Sliced<Struct[]> {
  const structs: Struct[] = []
  const clients = new Set<number>()
  let sliced = values.left
  for (let sections = decoding.readVarUint(decoder); sections > 0; sections--) {
    let count = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    if (count === 0 || clients.has(client)) throw new Malformed('a client twice, or without structs')
    clients.add(client)
    for (; count > 0; count--) {
      if (structs.length >= bounds.most) throw new TooMuch('structs')
      const struct = readStruct(decoder, bounds, values, client, clock)
      clock += struct.length
      if (struct.length < 1 || clock > LAST_CLOCK) throw new Malformed('a length')
      structs.push(struct)
      if (structs.length % SLICE !== 0 && sliced - values.left < SLICE_OF_VALUES) continue
      sliced = values.left
      yield
    }
  }
  return structs
}

function readStruct(
  decoder: decoding.Decoder,
  bounds: Bounds,
  values: Values,
  client: number,
  clock: number,
): Struct {
  const from = decoder.pos
  const info = decoding.readUint8(decoder)
  const kind = info & CONTENT
  // An entry that follows another lies under the same key; only a first one has to say which.
  const isPlaced = (info & (HAS_ORIGIN | HAS_KEY)) !== 0
  if (info & HAS_RIGHT_ORIGIN || !isPlaced || (kind !== ERASED && kind !== ANY)) {
    throw new Malformed('not an entry of a map')
  }
  const origin = info & HAS_ORIGIN ? readId(decoder) : null
  const place = origin ? null : readPlace(decoder, bounds)
  const held = kind === ERASED ? 0 : readValue(decoder, Math.min(values.left, bounds.mostInEntry))
  values.left -= held
  const length = kind === ERASED ? decoding.readVarUint(decoder) : 1
  return { client, clock, length, values: held, origin, place, from, to: decoder.pos }
}

function readId(decoder: decoding.Decoder): Id {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) }
}

function readPlace(decoder: decoding.Decoder, bounds: Bounds): string {
  if (decoding.readVarUint(decoder) !== 1) throw new Malformed('a nested type')
  const root = readRoot(decoder, bounds)
  const key = decoding.readVarString(decoder)
  if (key.length > LONGEST_KEY || key === '__proto__') throw new Malformed('a key')
  return `${root}/${key}`
}

/** Compares bytes: the same few names stand before every entry, and making a string of each takes longest. */
function readRoot(decoder: decoding.Decoder, { roots }: Bounds): string {
  const bytes = decoding.readVarUint8Array(decoder)
  for (const [name, known] of roots) {
    if (isSame(bytes, known)) return name
  }
  throw new Malformed('an unknown root')
}

/** Passes over the one value of an entry. @returns how many values are in it, itself included */
function readValue(decoder: decoding.Decoder, most: number): number {
  if (decoding.readVarUint(decoder) !== 1) throw new Malformed('an entry with several values')
  const values = { left: most }
  passJson(decoder, values, 0)
  return most - values.left
}

/** Passes over one value in lib0's `any` encoding, if it is plain JSON (`undefined` reads as an absent field). */
function passJson(decoder: decoding.Decoder, values: Values, depth: number): void {
  if (depth > DEEPEST) throw new Malformed('too deep')
  if (--values.left < 0) throw new TooMuch('values')
  switch (decoding.readUint8(decoder)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      decoding.readVarInt(decoder)
      return
    case 124:
      finite(decoding.readFloat32(decoder))
      return
    case 123:
      finite(decoding.readFloat64(decoder))
      return
    case 119:
      passText(decoder)
      return
    case 118:
      for (let fields = decoding.readVarUint(decoder); fields > 0; fields--) {
        if (isSame(passText(decoder), PROTO)) throw new Malformed('a key')
        passJson(decoder, values, depth + 1)
      }
      return
    case 117:
      for (let items = decoding.readVarUint(decoder); items > 0; items--) passJson(decoder, values, depth + 1)
      return
    default: // big integers, bytes, and what does not exist
      throw new Malformed('not JSON')
  }
}

/** Passes over a text that lib0 can read, without making a string of it. @returns its bytes */
function passText(decoder: decoding.Decoder): Uint8Array {
  const bytes = decoding.readVarUint8Array(decoder)
  if (bytes.some((byte) => byte > 127) && !isUtf8(bytes)) throw new Malformed('a text')
  return bytes
}

function isSame(bytes: Uint8Array, known: Uint8Array): boolean {
  return bytes.length === known.length && known.every((byte, i) => byte === bytes[i])
}

function finite(value: number): void {
  if (!Number.isFinite(value)) throw new Malformed('not JSON')
}

function readErased(decoder: decoding.Decoder, bounds: Bounds): Range[] {
  const erased: Range[] = []
  const clients = new Set<number>()
  for (let sections = decoding.readVarUint(decoder); sections > 0; sections--) {
    const client = decoding.readVarUint(decoder)
    if (clients.has(client)) throw new Malformed('a client twice')
    clients.add(client)
    let end = 0
    for (let count = decoding.readVarUint(decoder); count > 0; count--) {
      if (erased.length >= bounds.most) throw new TooMuch('erased ranges')
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (clock < end || length < 1 || clock + length > LAST_CLOCK) throw new Malformed('an erased range')
      end = clock + length
      erased.push({ client, clock, length })
    }
  }
  return erased
}
