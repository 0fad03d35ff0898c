import type { Meeting } from '@kring/shared/meeting'
import { boardChanges } from '@kring/shared/projection'
import { BOARD_ROOT } from '@kring/shared/protocol/wire'
import * as Y from 'yjs'

/** The document all see and only the server writes: the projection of what is durable in a meeting. */
export class Board {
  readonly #doc = new Y.Doc()
  readonly #map = this.#doc.getMap(BOARD_ROOT)
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
      for (const [key, record] of set) this.#map.set(key, record)
      for (const key of gone) this.#map.delete(key)
    })
    return this.#change
  }

  /**
   * What answers anybody who asks, whatever they say they have: to find what they lack would take a walk through all of
   * it for each question, and for an invented one as well.
   */
  get whole(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc)
    return this.#whole
  }

  close(): void {
    this.#doc.destroy()
  }
}
