import type { Ring } from '@kring/shared/ground/rings'
import type { Point } from '@kring/shared/ground/world'
import type { ZoneId } from '@kring/shared/meeting'
import { ease } from '../viewport/ease.ts'
import type { GroundPicture } from './groundPicture.ts'

type Shape = Pick<GroundPicture, 'signs'> & { rings: readonly Ring[] }

/** The ground as it is painted: rings grow from one shape into the next, as long as their cards travel. */
export class Reshaping {
  private change: { from: Shape; since: number; lasts: number } | null = null
  /** What is painted now. */
  shown: GroundPicture

  constructor(private next: GroundPicture) {
    this.shown = next
  }

  /**
   * @param now ms of performance.now
   * @param lasts ms; 0 with reduced motion
   */
  goTo(next: GroundPicture, now: number, lasts: number): void {
    const from = shapeOf(this.shown)
    const to = shapeOf(next)
    this.next = next
    if (lasts > 0 && from && to && isAlike(from, to) && !isSame(from, to)) {
      this.change = { from, since: now, lasts }
      this.step(now)
    } else {
      this.change = null
      this.shown = next
    }
  }

  /** Moves on to a moment. @returns whether the ground looks different from before */
  step(now: number): boolean {
    const { change, next } = this
    if (!change) return false
    const share = Math.min(1, (now - change.since) / change.lasts)
    const to = shapeOf(next)
    if (share === 1 || !to) {
      this.change = null
      this.shown = next
    } else this.shown = { ...next, ...between(change.from, to, ease(share)) }
    return true
  }

  /** Whether it goes on growing. */
  get isGoing(): boolean {
    return this.change !== null
  }
}

function shapeOf({ ground, signs }: GroundPicture): Shape | undefined {
  return ground.kind === 'rings' ? { rings: ground.rings, signs } : undefined
}

/** Whether there are the same rings. */
function isAlike(one: Shape, other: Shape): boolean {
  return (
    one.rings.length === other.rings.length &&
    one.rings.every(({ zone }, index) => zone === other.rings[index]?.zone)
  )
}

const SIDES = ['x', 'y', 'width', 'height', 'round'] as const

function isSame(one: Shape, other: Shape): boolean {
  return one.rings.every((ring, index) => SIDES.every((side) => ring[side] === other.rings[index]?.[side]))
}

function between(from: Shape, to: Shape, share: number): Pick<GroundPicture, 'ground' | 'signs'> {
  const mix = (one: number, other: number) => one + (other - one) * share
  const rings = to.rings.map((ring, index): Ring => {
    const before = from.rings[index] ?? ring
    return {
      zone: ring.zone,
      x: mix(before.x, ring.x),
      y: mix(before.y, ring.y),
      width: mix(before.width, ring.width),
      height: mix(before.height, ring.height),
      round: mix(before.round, ring.round),
    }
  })
  const signs = new Map<ZoneId, Point>()
  for (const [zone, at] of to.signs) {
    const before = from.signs.get(zone) ?? at
    signs.set(zone, { x: mix(before.x, at.x), y: mix(before.y, at.y) })
  }
  return { ground: { kind: 'rings', rings }, signs }
}
