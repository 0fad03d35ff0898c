import { SLICE, type Sliced } from './slices.ts'
import { type Id, Malformed, type Struct } from './update.ts'

/** The structs of one update, found by any unit in them. */
export class Added {
  /** Each client with its structs. */
  readonly byClient: ReadonlyMap<number, readonly Struct[]>

  /** @param structs by client in ascending clocks, without gaps */
  constructor(structs: readonly Struct[]) {
    this.byClient = byClient(structs)
  }

  /** @returns the struct this unit is in, or undefined when the update does not bring it */
  at({ client, clock }: Id): Struct | undefined {
    const structs = this.byClient.get(client)
    const first = structs?.[0]
    if (!structs || !first || clock < first.clock) return undefined
    let low = 0
    let high = structs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (structs[middle]!.clock <= clock) low = middle
      else high = middle - 1
    }
    return structs[low]
  }
}

/** @returns things of several clients, each client's in the order they had */
export function byClient<T extends Id>(things: readonly T[]): Map<number, T[]> {
  const clients = new Map<number, T[]>()
  for (const thing of things) {
    const others = clients.get(thing.client)
    if (others) others.push(thing)
    else clients.set(thing.client, [thing])
  }
  return clients
}

/**
 * Puts structs in an order in which each comes after the one it follows and after what its client made before it.
 * @param added complete: every origin is among them, or known already
 * @throws Malformed when they wait for each other in a circle, or for their own future
 */
export function* inOrder(added: Added): Sliced<Struct[]> {
  const ordered: Struct[] = []
  const lines = new Map([...added.byClient].map(([client, structs]) => [client, { structs, next: 0 }]))
  /** Up to where what a client made is in order already. */
  const reached = (client: number) => {
    const line = lines.get(client)
    return line?.structs[line.next]?.clock ?? Number.POSITIVE_INFINITY
  }
  for (const first of lines.keys()) {
    const waiting = [first]
    const isWaiting = new Set(waiting)
    while (waiting.length > 0) {
      const client = waiting.at(-1)!
      const line = lines.get(client)!
      const struct = line.structs[line.next]
      const { origin } = struct ?? {}
      if (struct && origin && origin.clock >= reached(origin.client)) {
        if (isWaiting.has(origin.client)) throw new Malformed('entries that wait for each other')
        waiting.push(origin.client)
        isWaiting.add(origin.client)
        continue
      }
      if (struct) {
        ordered.push(struct)
        if (ordered.length % SLICE === 0) yield
        line.next++
      }
      // The first goes on to its end; another goes back to whoever waited for it.
      if (!struct || waiting.length > 1) isWaiting.delete(waiting.pop()!)
    }
  }
  return ordered
}
