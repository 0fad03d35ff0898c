/** ms after a connection comes back in which the board tells what happened meanwhile. */
const CATCHING_UP = 5000

/** What a device knows of its own connection, and of whether its person was set aside. `at`: ms of a clock nobody sets. */
export type Seen = { isOnline: boolean; isAway: boolean; at: number }

/**
 * Tells somebody whom the group went on without while they had no connection from somebody who stepped out themselves,
 * or was set aside before the eyes of all: only the first takes part again without being asked.
 */
export class ComingBack {
  #wasHere = false
  /** Since when there is a connection again; undefined while there is none. */
  #since: number | undefined
  /** Whether they were here when the connection went, and the board has not told yet that the group went on. */
  #mayBeLeft = false

  /** @returns whether they take part again by themselves */
  see({ isOnline, isAway, at }: Seen): boolean {
    if (!isOnline) {
      this.#since = undefined
      return false
    }
    if (this.#since === undefined) {
      this.#since = at
      this.#mayBeLeft = this.#wasHere
    }
    const wasLeft = isAway && this.#mayBeLeft && at - this.#since < CATCHING_UP
    if (isAway) this.#mayBeLeft = false
    this.#wasHere = !isAway
    return wasLeft
  }
}
