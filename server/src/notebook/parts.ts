import * as encoding from 'lib0/encoding'
import { byClient } from './order.ts'
import type { Range, Struct } from './update.ts'

/** How many entries visited, and how many JSON values, take as long as one struct. */
const STEPS = 16
const VALUES = 25

/**
 * Cuts an update into parts that can be applied one by one, other work in between: a struct of Yjs is written without
 * regard to its neighbours, so its bytes can stand in another update as they are. What is erased comes last.
 * @param bytes the whole update
 * @param ordered its structs, each after what it follows
 * @param costs the steps of those that take any
 * @param most structs, or erased ranges, of one part; entries visited and what one holds count for as many as take that long
 */
export function partsOf(
  bytes: Uint8Array,
  ordered: readonly Struct[],
  costs: ReadonlyMap<Struct, number>,
  erased: readonly Range[],
  most: number,
): Uint8Array[] {
  const cost = (struct: Struct) => 1 + (costs.get(struct) ?? 0) / STEPS + struct.values / VALUES
  if (ordered.reduce((sum, struct) => sum + cost(struct), erased.length) <= most) return [bytes]
  const parts: Uint8Array[] = []
  for (const some of cut(ordered, cost, most)) parts.push(write(bytes, some, []))
  for (const some of cut(erased, () => 1, most)) parts.push(write(bytes, [], some))
  return parts
}

/** Cuts a list where its parts come to cost more than `most`. */
function* cut<T>(list: readonly T[], cost: (item: T) => number, most: number): Generator<readonly T[]> {
  let begun = 0
  let sum = 0
  for (const [index, item] of list.entries()) {
    const next = cost(item)
    if (index > begun && sum + next > most) {
      yield list.slice(begun, index)
      begun = index
      sum = 0
    }
    sum += next
  }
  if (begun < list.length) yield list.slice(begun)
}

/** Writes an update (Yjs encoding version 1) of structs that stand in another one. */
function write(bytes: Uint8Array, structs: readonly Struct[], erased: readonly Range[]): Uint8Array {
  return encoding.encode((encoder) => {
    const sections = byClient(structs)
    encoding.writeVarUint(encoder, sections.size)
    for (const [client, ofClient] of sections) {
      encoding.writeVarUint(encoder, ofClient.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ofClient[0]!.clock)
      for (const { from, to } of ofClient) encoding.writeUint8Array(encoder, bytes.subarray(from, to))
    }
    const ranges = byClient(erased)
    encoding.writeVarUint(encoder, ranges.size)
    for (const [client, ofClient] of ranges) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ofClient.length)
      for (const { clock, length } of ofClient) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}
