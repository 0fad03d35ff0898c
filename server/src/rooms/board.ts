import { randomInt } from 'node:crypto'
import type { Meeting } from '@kring/shared/meeting'
import { boardChanges, isUnordered, type Key } from '@kring/shared/projection'
import { BOARD_ROOT } from '@kring/shared/protocol/wire'
import * as Y from 'yjs'

/** Yjs client ids that may be in use: everybody who comes back names all of them. */
const MOST_CLIENTS = 4000

/**
 * The document all see and only the server writes: the projection of what is durable in a meeting.
 *
 * What is written under one Yjs client id stands in the document in the order in which it was written, also when it was
 * overwritten since: a newcomer could read off it after which turn which card changed. So only the first record of a
 * key, when something comes to lie there, is written under the client id of the board, in the order things came; each
 * later one under a random id that is that key's alone, and what must not be ordered at all from the beginning.
 */
export class Board {
  readonly #doc = new Y.Doc()
  readonly #map = this.#doc.getMap(BOARD_ROOT)
  readonly #client = this.#doc.clientID
  /** Each key that ever lay here, with the client id that is its own; undefined where it has none yet, or none now. */
  readonly #clients = new Map<Key, number | undefined>()
  /** Of keys that are gone. */
  readonly #free: number[] = []
  #shown: Meeting | undefined
  #whole: Uint8Array | undefined
  #change: Uint8Array | undefined

  constructor(meeting: Meeting) {
    this.#doc.on('update', (update: Uint8Array) => {
      this.#change = update
      this.#whole = undefined
    })
    this.show(meeting)
  }

  /**
   * Brings the document up to date, touching only what changed.
   * @returns the update for those who have the document as it was, or undefined when nothing changed
   */
  show(meeting: Meeting): Uint8Array | undefined {
    const { set, gone } = boardChanges(this.#shown, meeting)
    this.#shown = meeting
    this.#change = undefined
    this.#doc.transact(() => {
      for (const [key, record] of set) {
        this.#doc.clientID = this.#writerOf(key)
        this.#map.set(key, record)
      }
      for (const key of gone) this.#remove(key)
    })
    return this.#change
  }

  /**
   * What answers anybody who asks, whatever they say they have: to find what they lack would take a traversal of all of
   * it for each question, and for an invented one as well.
   */
  get whole(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc)
    return this.#whole
  }

  close(): void {
    this.#doc.destroy()
  }

  #writerOf(key: Key): number {
    if (!this.#clients.has(key) && !isUnordered(key)) {
      this.#clients.set(key, undefined)
      return this.#client
    }
    const known = this.#clients.get(key) ?? this.#free.pop() ?? this.#newClient()
    this.#clients.set(key, known)
    return known
  }

  #newClient(): number {
    const used = [...this.#clients.values()].filter((client) => client !== undefined)
    // Past the limit several share one: what that tells of an order is little.
    if (used.length >= MOST_CLIENTS) return used[randomInt(used.length)] as number
    return randomInt(1, 2 ** 32)
  }

  #remove(key: Key): void {
    this.#map.delete(key)
    const client = this.#clients.get(key)
    if (client === undefined) return
    this.#clients.set(key, undefined)
    this.#free.push(client)
  }
}
