import type { Point } from '@kring/shared/ground/world'

/** Where somebody points now. */
export type PointingAt = { client: number; at: Point }

/** Where somebody pointed, and when, ms; whether they began to point there. */
type Sample = { at: Point; since: number; begins: boolean }

/** A piece of a trail, and how strong it glows, 0 to 1: the further back, the weaker. */
export type Piece = { from: Point; to: Point; strength: number }

/** So long the light behind a pointer takes to fade, ms. */
export const FADES = 900

/** The light behind every pointer on one board. */
export class Trails {
  private readonly samples = new Map<number, readonly Sample[]>()
  private pointed: ReadonlySet<number> = new Set()

  /** Whether there is a pointer of which something may still glow. */
  get isGoing(): boolean {
    return this.samples.size > 0
  }

  /**
   * Takes down where people point, as often as that changes.
   * @param pointing everybody who points
   * @param now ms
   */
  point(pointing: readonly PointingAt[], now: number): void {
    for (const { client, at } of pointing) {
      const before = this.samples.get(client) ?? []
      this.samples.set(client, [...before, { at, since: now, begins: !this.pointed.has(client) }])
    }
    this.pointed = new Set(pointing.map(({ client }) => client))
  }

  /** @returns what glows at a moment, ms, the oldest first; what went out is forgotten */
  glowing(now: number): Piece[] {
    const pieces: Piece[] = []
    for (const [client, samples] of this.samples) {
      const left = samples.filter(({ since }) => now - since < FADES)
      // A pointer that has only just begun has one sample, which the next is drawn from.
      if (left.length === 0) this.samples.delete(client)
      else this.samples.set(client, left)
      for (const [index, { at, since, begins }] of left.entries()) {
        const before = left[index - 1]
        if (before && !begins) pieces.push({ from: before.at, to: at, strength: 1 - (now - since) / FADES })
      }
    }
    return pieces
  }
}
