import * as Y from 'yjs'
import { type Id, Malformed, type Struct } from './update.ts'

/** One key's history: in the document, and in the update that is looked at. */
type History = { length: number; started: boolean }

/**
 * What Yjs will walk to put an update in its place. An entry that follows the newest one under its key costs
 * nothing; one that forks a history makes Yjs walk all of it. A fork of few bytes on a long history whose
 * entries Yjs cannot merge is the cheapest way to keep a server busy, so it is counted before it is done.
 * @param structs complete: every origin is in the document or among them
 * @param most where counting may stop
 * @returns steps, `most + 1` or more when there are too many
 * @throws Malformed when entries follow each other in a circle, or their own future
 */
export function walkOf(doc: Y.Doc, structs: readonly Struct[], most: number): number {
  const histories = new Histories(doc, structs)
  const followed = new Map<number, Set<number>>()
  // All of it first: what stands later in the update may be put in its place sooner. A run may be split.
  for (const struct of structs) histories.of(struct).length += Math.min(struct.length, 2)
  let steps = 0
  for (const struct of structs) {
    const history = histories.of(struct)
    const { origin } = struct
    const isFork = origin ? !add(followed, origin) || histories.isFollowed(origin) : history.started
    if (!origin) history.started = true
    if (isFork) steps += history.length
    if (steps > most) break
  }
  return steps
}

function add(ids: Map<number, Set<number>>, { client, clock }: Id): boolean {
  const clocks = ids.get(client) ?? new Set()
  ids.set(client, clocks)
  if (clocks.has(clock)) return false
  clocks.add(clock)
  return true
}

/** Finds under which key each entry lies: a first one says so, the others lie where the one they follow lies. */
class Histories {
  readonly #byPlace = new Map<string, History>()
  readonly #byStruct = new Map<Struct, History>()
  readonly #added = new Map<number, Struct[]>()
  readonly #roots: Map<unknown, string>

  constructor(
    private readonly doc: Y.Doc,
    structs: readonly Struct[],
  ) {
    this.#roots = new Map([...doc.share].map(([name, type]) => [type, name]))
    for (const struct of structs) {
      const added = this.#added.get(struct.client)
      if (added) added.push(struct)
      else this.#added.set(struct.client, [struct])
    }
  }

  /** @throws Malformed */
  of(struct: Struct): History {
    const path: Struct[] = []
    const passed = new Set<Struct>()
    let at = struct
    let history = this.#byStruct.get(at)
    while (!history) {
      if (passed.has(at)) throw new Malformed('a circle of entries')
      passed.add(at)
      path.push(at)
      const next = at.origin ? this.#addedAt(at.origin) : undefined
      if (!at.origin || !next) {
        history = this.#at(at.origin ? this.#placeOf(at.origin) : at.place!)
      } else {
        if (next.client === at.client && next.clock >= at.clock) throw new Malformed('its own future')
        at = next
        history = this.#byStruct.get(at)
      }
    }
    for (const one of path) this.#byStruct.set(one, history)
    return history
  }

  /** @returns whether something in the document, or inside the same run, follows this unit already */
  isFollowed(id: Id): boolean {
    const added = this.#addedAt(id)
    if (added) return id.clock < added.clock + added.length - 1
    const item = this.#itemAt(id)
    return id.clock < item.id.clock + item.length - 1 || item.right !== null
  }

  #at(place: string): History {
    let history = this.#byPlace.get(place)
    if (!history) {
      const length = this.#lengthInDocument(place)
      history = { length, started: length > 0 }
      this.#byPlace.set(place, history)
    }
    return history
  }

  #lengthInDocument(place: string): number {
    const slash = place.indexOf('/')
    let length = 0
    let item = this.doc.share.get(place.slice(0, slash))?._map.get(place.slice(slash + 1)) ?? null
    for (; item; item = item.left) length++
    return length
  }

  #placeOf(id: Id): string {
    const { parent, parentSub } = this.#itemAt(id)
    const root = this.#roots.get(parent)
    if (root === undefined || parentSub === null) throw new Malformed('not an entry of a map')
    return `${root}/${parentSub}`
  }

  #itemAt(id: Id): Y.Item {
    return Y.getItem(this.doc.store, Y.createID(id.client, id.clock)) as Y.Item
  }

  #addedAt({ client, clock }: Id): Struct | undefined {
    const added = this.#added.get(client)
    const first = added?.[0]
    if (!added || !first || clock < first.clock) return undefined
    let low = 0
    let high = added.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (added[middle]!.clock <= clock) low = middle
      else high = middle - 1
    }
    return added[low]
  }
}
