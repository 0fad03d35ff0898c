import type { Meeting } from '@kring/shared/meeting'
import { boardChanges } from '@kring/shared/projection'
import { BOARD_ROOT } from '@kring/shared/protocol/wire'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** A change of the document, and the clock it ends at: one that only takes records away ends where it began. */
type Change = { update: Uint8Array; end: number }

/** Bytes of changes that are remembered for those who come back after a moment. */
const REMEMBERED = 1024 * 1024
/** The document is written out anew when what changed since is half as much, and this much more. */
const WORTH = 64 * 1024

/**
 * The document all see and only the server writes: the projection of what is durable in a meeting. What somebody lacks
 * is answered with what was sent before, as it is: looking for it in the document takes a walk through all of it.
 */
export class Board {
  readonly #doc = new Y.Doc()
  readonly #map = this.#doc.getMap(BOARD_ROOT)
  #shown: Meeting | undefined
  #change: Uint8Array | undefined
  /** The last changes, the bytes they come to, and the clock before the first of them. */
  #log: Change[] = []
  #logged = 0
  #from = 0
  /** The whole document at some moment, and how many of the last changes it has not. */
  #whole: { update: Uint8Array; behind: number; bytes: number } | undefined

  constructor(meeting: Meeting) {
    this.#doc.on('update', (update: Uint8Array) => {
      this.#change = update
    })
    this.show(meeting)
  }

  /** How many records were written over or taken away: each leaves a trace that whoever comes in is sent. */
  get overwritten(): number {
    return this.#clock - this.#map.size
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
    if (this.#change) this.#remember(this.#change)
    return this.#change
  }

  /**
   * @param vector what somebody says they have
   * @returns updates that together hold what they lack, in order; at least one
   * @throws Error when it cannot be read
   */
  since(vector: Uint8Array): Uint8Array[] {
    const known = clockIn(vector, this.#doc.clientID)
    if (known <= this.#from) return this.#all()
    const missed = this.#log.slice(this.#log.findIndex(({ end }) => end >= known))
    return missed.map(({ update }) => update)
  }

  close(): void {
    this.#doc.destroy()
  }

  get #clock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID)
  }

  #all(): Uint8Array[] {
    const { update: old, bytes = 0 } = this.#whole ?? {}
    if (!old || bytes > old.length / 2 + WORTH) {
      this.#whole = { update: Y.encodeStateAsUpdate(this.#doc), behind: 0, bytes: 0 }
    }
    const { update, behind } = this.#whole as { update: Uint8Array; behind: number }
    const missed = behind === 0 ? [] : this.#log.slice(-behind)
    return [update, ...missed.map((change) => change.update)]
  }

  #remember(update: Uint8Array): void {
    this.#log.push({ update, end: this.#clock })
    this.#logged += update.length
    if (this.#whole) {
      this.#whole.behind++
      this.#whole.bytes += update.length
    }
    while (this.#logged > REMEMBERED) {
      const oldest = this.#log.shift() as Change
      this.#logged -= oldest.update.length
      this.#from = oldest.end
    }
    if (this.#whole && this.#whole.behind > this.#log.length) this.#whole = undefined
  }
}

/**
 * @param vector a state vector, in the encoding of Yjs
 * @returns up to which clock of this client it reaches; 0 when it does not name it
 * @throws Error when it cannot be read
 */
function clockIn(vector: Uint8Array, client: number): number {
  const decoder = decoding.createDecoder(vector)
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const named = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    if (named === client) return clock
  }
  return 0
}
