import type { Presence, StampedPresence } from '@kring/shared/protocol/presence'

/**
 * What another device shows of itself now; `client` tells two devices of one member apart. `member` is empty for what is
 * in somebody's hand where names are not shown.
 */
export type RemotePresence = StampedPresence & { client: number }

/** What changes many times a second: it bypasses React on both sides. */
export type Presences = {
  /** Shows this to the others: at once when it was quiet, else the newest after at most PAUSE. */
  set(presence: Presence): void
  /** Calls back with all others, now and at every change. @returns the undo */
  subscribe(callback: (others: RemotePresence[]) => void): () => void
}
