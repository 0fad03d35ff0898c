import * as encoding from 'lib0/encoding'

export type RawId = { client: number; clock: number }
export type RawStruct = {
  /** Content reference: 1 erased, 8 any, and those no notebook uses. */
  kind?: number
  origin?: RawId
  rightOrigin?: RawId
  /** Root name, or the id of a nested type. */
  parent?: string | RawId
  key?: string
  /** Length of what has one (erased, GC, skip). */
  length?: number
  values?: unknown[]
  /** Bytes instead of a value, for what lib0 would not write. */
  raw?: (encoder: encoding.Encoder) => void
}
export type RawUpdate = {
  sections?: { client: number; clock?: number; structs: RawStruct[]; claims?: number }[]
  erased?: { client: number; ranges: [clock: number, length: number][] }[]
  trailing?: number
}

/** Writes an update byte by byte, so that it can say what Yjs never would. */
export function rawUpdate({ sections = [], erased = [], trailing = 0 }: RawUpdate): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length)
    for (const { client, clock = 0, structs, claims } of sections) {
      encoding.writeVarUint(encoder, claims ?? structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const struct of structs) writeStruct(encoder, struct)
    }
    encoding.writeVarUint(encoder, erased.length)
    for (const { client, ranges } of erased) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
    for (let i = 0; i < trailing; i++) encoding.writeUint8(encoder, 0)
  })
}

function writeStruct(encoder: encoding.Encoder, struct: RawStruct): void {
  const { kind = 8, origin, rightOrigin, parent = 'outbox', key, length = 1, values = [1], raw } = struct
  if (kind === 0 || kind === 10) {
    encoding.writeUint8(encoder, kind)
    encoding.writeVarUint(encoder, length)
    return
  }
  encoding.writeUint8(
    encoder,
    kind | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key === undefined ? 0 : 32),
  )
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id)
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent)
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  if (raw) raw(encoder)
  else if (kind === 8) {
    encoding.writeVarUint(encoder, values.length)
    for (const value of values) encoding.writeAny(encoder, value as never)
  } else encoding.writeVarUint(encoder, length)
}

function writeId(encoder: encoding.Encoder, { client, clock }: RawId): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}
