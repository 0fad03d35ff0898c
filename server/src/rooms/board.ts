import type { Meeting } from '@kring/shared/meeting'
import { boardOf, type Records } from '@kring/shared/projection'
import { BOARD_ROOT } from '@kring/shared/wire'
import * as Y from 'yjs'

/** The document all see and only the server writes: the projection of what is durable in a meeting. */
export class Board {
  readonly #doc = new Y.Doc()
  readonly #map = this.#doc.getMap(BOARD_ROOT)
  #records: Records = {}
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
    const before = this.#records
    const records = boardOf(meeting, before)
    this.#records = records
    this.#change = undefined
    this.#doc.transact(() => {
      for (const [key, record] of Object.entries(records)) {
        if (before[key] !== record) this.#map.set(key, record)
      }
      for (const key of Object.keys(before)) {
        if (!(key in records)) this.#map.delete(key)
      }
    })
    return this.#change
  }

  /**
   * @param vector what somebody says they have
   * @returns what they lack
   * @throws Error when it cannot be read
   */
  since(vector: Uint8Array): Uint8Array {
    const nothing = vector.length === 1 && vector[0] === 0
    if (!nothing) return Y.encodeStateAsUpdate(this.#doc, vector)
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc)
    return this.#whole
  }

  close(): void {
    this.#doc.destroy()
  }
}
