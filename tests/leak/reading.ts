import type { Json } from '@kring/shared/basis/json'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Tape } from '../simulation/tape.ts'

/** One value a device was told, and under which root and key where that can be told. */
export type Told = { from: string; key: string | undefined; value: Json }

/** Everything a device could read from what it received: documents entry by entry, old ones included, and presence. */
export type Knowledge = { records: Told[]; presences: Record<string, Json>[] }

/**
 * Reads a tape as the most curious client would: every update by itself, nothing merged or overwritten.
 * @param since tells only what came after so many parts; what came before is still needed to understand it
 */
export function knowledgeOf(tape: Tape, since = 0): Knowledge {
  const knowledge: Knowledge = { records: [], presences: [] }
  const keys = new Map<string, string>()
  for (const [index, { from, bytes }] of tape.parts.entries()) {
    if (from === 'http' || bytes.length < 2 || (bytes[0] as number) > 1) continue
    const decoder = decoding.createDecoder(Uint8Array.from(bytes))
    const isPresence = decoding.readVarUint(decoder) === 1
    if (!isPresence && decoding.readVarUint(decoder) === 0) continue
    const content = decoding.readVarUint8Array(decoder)
    const records = isPresence ? [] : recordsIn(from, content, keys)
    if (index < since) continue
    if (isPresence) knowledge.presences.push(...presencesIn(content))
    knowledge.records.push(...records)
  }
  return knowledge
}

/** @param keys where earlier entries stand: those that replace one do not say so again */
function recordsIn(from: string, update: Uint8Array, keys: Map<string, string>): Told[] {
  const items = Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item)
  keysOf(from, items, keys)
  return items.flatMap(({ id, content }) => {
    const key = keys.get(`${from}:${id.client}:${id.clock}`)
    const values = content instanceof Y.ContentAny ? (content.arr as Json[]) : []
    return values.map((value) => ({ from, key, value }))
  })
}

/** Works out where entries stand. What one replaces may come in behind it, so they are gone through until all is known. */
export function keysOf(from: string, items: readonly Y.Item[], keys: Map<string, string>): void {
  for (let known = -1; known < keys.size; ) {
    known = keys.size
    for (const { id, origin, parent, parentSub, length } of items) {
      const own = parentSub === null ? undefined : `${String(parent)}/${parentSub}`
      const key = own ?? (origin ? keys.get(`${from}:${origin.client}:${origin.clock}`) : undefined)
      if (key === undefined) continue
      for (let at = 0; at < length; at++) keys.set(`${from}:${id.client}:${id.clock + at}`, key)
    }
  }
}

function presencesIn(states: Uint8Array): Record<string, Json>[] {
  const decoder = decoding.createDecoder(states)
  const found: Record<string, Json>[] = []
  for (let count = decoding.readVarUint(decoder); count > 0; count--) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state = JSON.parse(decoding.readVarString(decoder)) as Record<string, Json> | null
    if (state) found.push(state)
  }
  return found
}
