import * as Y from 'yjs'
import type { Added } from './order.ts'
import { SLICE, type Sliced } from './slices.ts'
import { type Id, Malformed, type Struct } from './update.ts'

/** One key's history: in the document, and in the update that is looked at. */
type History = { length: number; started: boolean }

/**
 * What Yjs will visit to put each struct of an update in its place. An entry that follows the newest one under its key
 * costs nothing; one that forks a history makes Yjs visit all of it. A fork of few bytes on a long history whose
 * entries Yjs cannot merge is the cheapest way to keep a server busy, so it is counted before it is done.
 * @param ordered the structs of `added`, each after what it follows
 * @returns the steps of each struct that takes any
 */
export function* integrationCosts(
  doc: Y.Doc,
  added: Added,
  ordered: readonly Struct[],
): Sliced<Map<Struct, number>> {
  const histories = new Histories(doc, added)
  for (const [nth, struct] of ordered.entries()) {
    histories.add(struct)
    if (nth % SLICE === SLICE - 1) yield
  }
  const followed = new Map<number, Set<number>>()
  const costs = new Map<Struct, number>()
  for (const [nth, struct] of ordered.entries()) {
    if (nth % SLICE === SLICE - 1) yield
    const history = histories.of(struct)
    const { origin } = struct
    const isFork = origin ? !add(followed, origin) || histories.isFollowed(origin) : history.started
    if (!origin) history.started = true
    if (isFork) costs.set(struct, history.length)
  }
  return costs
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
  readonly #roots: Map<unknown, string>

  constructor(
    private readonly doc: Y.Doc,
    private readonly added: Added,
  ) {
    this.#roots = new Map([...doc.share].map(([name, type]) => [type, name]))
  }

  /** @param struct the next one in order. @throws Malformed */
  add(struct: Struct): void {
    const { origin, place, length } = struct
    const follows = origin && this.added.at(origin)
    const history = follows ? this.#byStruct.get(follows)! : this.#at(origin ? this.#placeOf(origin) : place!)
    // What stands later in the update may be put in its place sooner. A run may be split.
    history.length += Math.min(length, 2)
    this.#byStruct.set(struct, history)
  }

  of(struct: Struct): History {
    return this.#byStruct.get(struct)!
  }

  /** @returns whether something in the document, or inside the same run, follows this unit already */
  isFollowed(id: Id): boolean {
    const added = this.added.at(id)
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

  /** @throws Malformed */
  #placeOf(id: Id): string {
    const { parent, parentSub } = this.#itemAt(id)
    const root = this.#roots.get(parent)
    if (root === undefined || parentSub === null) throw new Malformed('not an entry of a map')
    return `${root}/${parentSub}`
  }

  #itemAt(id: Id): Y.Item {
    return Y.getItem(this.doc.store, Y.createID(id.client, id.clock)) as Y.Item
  }
}
