import type { Point } from '@kring/shared/ground/world'
import { isStill, positionAt, type Track } from '../render/smoothing.ts'
import { ease } from '../viewport/ease.ts'

/** What one card is doing on the table. All times in ms of performance.now, all places in world units. */
export type Motion =
  | { kind: 'resting' }
  /** In a hand on this device: it is exactly where the hand is. */
  | { kind: 'held'; at: Point }
  /** In a hand elsewhere: it glides after what is heard of it. */
  | { kind: 'carried'; track: Track }
  /** Let go, until the board says where it lies; then, or when it stays silent, it goes where it belongs. */
  | { kind: 'waiting'; at: Point; until: number }
  /** `size`: how large it was at the start, as a share of what it will be. */
  | { kind: 'travelling'; from: Point; size: number; since: number }
  /** Lying face down, and turned over with all others. */
  | { kind: 'turning'; since: number }

export const RESTING: Motion = { kind: 'resting' }

/** How cards are revealed: so long they lie face down for all to see, then so long all of them turn over. Ms. */
export const TURN = { waits: 400, lasts: 420 } as const

/** How long a dropped card waits for the board before it goes back. */
export const PATIENCE = 1200

/**
 * Where a card is, how large beside its own size, and how it is turned: 1 with its face to whoever looks, 0 seen from
 * its edge, -1 face down.
 */
export type Pose = { at: Point; size: number; face: number }

/** Up to so many cards that get another place at once all travel there; of more only the few that go farthest. */
const MANY = 12
const FEW = 4

/**
 * Where a card comes to a crowded part of the board, dozens make room by a little: they simply lie there.
 * @param ways how far each card goes that gets another place, world units
 * @returns those that are seen to travel
 */
export function travellers<Id>(ways: ReadonlyMap<Id, number>): ReadonlySet<Id> {
  if (ways.size <= MANY) return new Set(ways.keys())
  const farthest = [...ways].sort(([, one], [, other]) => other - one).slice(0, FEW)
  return new Set(farthest.map(([id]) => id))
}

/**
 * @param home where the board says the card lies
 * @param travel how long a travel takes, ms; 0 with reduced motion
 */
export function poseAt(motion: Motion, home: Point, now: number, travel: number): Pose {
  switch (motion.kind) {
    case 'resting':
      return { at: home, size: 1, face: 1 }
    case 'held':
    case 'waiting':
      return { at: motion.at, size: 1, face: 1 }
    case 'carried':
      return { at: positionAt(motion.track, now), size: 1, face: 1 }
    case 'travelling': {
      const share = travel === 0 ? 1 : ease((now - motion.since) / travel)
      const { from } = motion
      return {
        at: { x: from.x + (home.x - from.x) * share, y: from.y + (home.y - from.y) * share },
        size: motion.size + (1 - motion.size) * share,
        face: 1,
      }
    }
    case 'turning': {
      const share = travel === 0 ? 1 : (now - motion.since - TURN.waits) / TURN.lasts
      return { at: home, size: 1, face: -Math.cos(Math.min(1, Math.max(0, share)) * Math.PI) }
    }
  }
}

/** @returns what a card does next: a travel or a turning over that is over becomes rest. */
export function motionAfter(motion: Motion, now: number, travel: number): Motion {
  if (motion.kind === 'travelling' && now - motion.since >= travel) return RESTING
  if (motion.kind === 'turning' && now - motion.since >= (travel === 0 ? 0 : TURN.waits + TURN.lasts))
    return RESTING
  if (motion.kind === 'waiting' && now >= motion.until)
    return { kind: 'travelling', from: motion.at, size: 1, since: now }
  return motion
}

/** @returns whether a card in this motion is placed anew frame by frame; on a travel the browser takes it along. */
export function isGoing(motion: Motion, now: number): boolean {
  return motion.kind === 'turning' || (motion.kind === 'carried' && !isStill(motion.track, now))
}

/**
 * @param travel how long a travel takes, ms; 0 with reduced motion
 * @returns when a motion becomes another by itself, or undefined when it does not
 */
export function endOf(motion: Motion, travel: number): number | undefined {
  if (motion.kind === 'travelling') return motion.since + travel
  return motion.kind === 'waiting' ? motion.until : undefined
}

/** @returns whether a card in this motion is in somebody's hand, and so lifted from the table. */
export function isLifted(motion: Motion): boolean {
  return motion.kind === 'held' || motion.kind === 'carried'
}
