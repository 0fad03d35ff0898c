import type { HeldInHand, Presence } from '@kring/shared/protocol/presence'
import type { Presences } from '../../meeting/presence.ts'

/** What the server takes of one device (`presenceSchema`, 2 kB): shared by all hands that show the same. */
const MOST = { hands: 10, ids: 40, coordinates: 240, stroke: 160 }

/** What this device shows of itself on one board: several parts of the board each tell their own. */
export class ShownHere {
  private own: Omit<Presence, keyof HeldInHand | 'more'> = {}
  /** What each hand holds, in the order in which they took it up. */
  private readonly hands = new Map<string, HeldInHand>()

  constructor(private readonly presence: Presences) {}

  /** Shows these parts from now on and leaves the others as they were; null takes a part away. */
  show(parts: Omit<Presence, keyof HeldInHand | 'more'>): void {
    this.own = { ...this.own, ...parts }
    this.tell()
  }

  /** Shows what one hand holds, by a key of its own; null when it let go. */
  hold(key: string, held: HeldInHand | null): void {
    if (!held && !this.hands.has(key)) return
    if (held) this.hands.set(key, held)
    else this.hands.delete(key)
    this.tell()
  }

  /** Every hand is empty, and nothing is pointed at. */
  empty(): void {
    this.hands.clear()
    this.show({ cursor: null })
  }

  private tell(): void {
    const [first, ...more] = fitting([...this.hands.values()])
    this.presence.set({ ...this.own, ...first, ...(more.length > 0 && { more }) })
  }
}

/** @returns as many hands as are told of; of what they hold, no more than all of them together may tell */
export function fitting(all: readonly HeldInHand[]): HeldInHand[] {
  const hands = all.slice(0, MOST.hands)
  const carrying = hands.filter(({ carry }) => carry).length
  const drawing = hands.filter(({ ink }) => ink).length
  const ids = Math.floor(MOST.ids / Math.max(1, carrying))
  const points = Math.min(MOST.stroke, MOST.coordinates / Math.max(1, drawing)) / 2
  return hands.map(({ drag, carry, ink }) => ({
    ...(drag && { drag }),
    ...(carry && { carry: { ...carry, ids: carry.ids.slice(0, ids) } }),
    ...(ink && { ink: { ...ink, points: thinned(ink.points, Math.floor(points)) } }),
  }))
}

/** @returns a stroke by at most so many of its points: where it begins tells whose it is, where it ends where the pen is */
function thinned(points: readonly number[], most: number): number[] {
  const count = points.length / 2
  if (count <= most) return [...points]
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1))).flatMap(
    (at) => points.slice(2 * at, 2 * at + 2),
  )
}
