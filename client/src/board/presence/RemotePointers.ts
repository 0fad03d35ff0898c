import type { Point } from '@kring/shared/ground/world'
import type { CardId, MemberId } from '@kring/shared/meeting'
import { handsOf } from '@kring/shared/protocol/hands'
import type { RemotePresence } from '../../meeting/presence.ts'
import { follow, isStill, positionAt, startTrack, type Track } from '../render/smoothing.ts'

/** An arrow that has not moved for this long fades away, so that a wall does not fill with them. Ms. */
const FORGET = 4000

/** Where somebody else points now. */
export type ShownArrow = { client: number; member: MemberId; at: Point; name: string; faded: boolean }

/** A card in somebody else's hand, as their device last told. */
export type HeldCard = { card: CardId; at: Point; member: MemberId }

type Pointing = { member: MemberId; track: Track; moved: number }

/** The hands of everybody else, as presence tells of them, and how arrows glide between two samples. */
export class RemotePointers {
  private readonly pointing = new Map<number, Pointing>()
  private holding: ReadonlySet<CardId> = new Set()

  /**
   * Takes in what the others show now.
   * @param homeOf where a card lies on the board
   * @returns the cards they hold, and the cards they held before and let go
   */
  hear(
    others: readonly RemotePresence[],
    now: number,
    homeOf: (card: CardId) => Point | undefined,
  ): { held: HeldCard[]; letGo: CardId[] } {
    const held: HeldCard[] = []
    const seen = new Set<number>()
    for (const presence of others) {
      const { client, member, as, cursor, point } = presence
      const hands = handsOf(presence)
      for (const { drag, carry } of hands) {
        if (carry) held.push(...carriedBy(as ?? member, carry, homeOf))
        else if (drag) held.push({ card: drag.card, at: { x: drag.x, y: drag.y }, member: as ?? member })
      }
      const isHolding = hands.some(({ drag, carry }) => drag || carry)
      // Who points has a ring with their name already.
      if (isHolding || !cursor || point) continue
      seen.add(client)
      const ink = hands.find((hand) => hand.ink)?.ink
      this.point(client, member, (ink && endOf(ink.points)) ?? cursor, now)
    }
    for (const client of this.pointing.keys()) if (!seen.has(client)) this.pointing.delete(client)
    const holding = new Set(held.map(({ card }) => card))
    const letGo = [...this.holding].filter((card) => !holding.has(card))
    this.holding = holding
    return { held, letGo }
  }

  /** @param nameOf the name to show, or undefined for a device that is nobody */
  arrows(now: number, nameOf: (member: MemberId) => string | undefined): ShownArrow[] {
    const shown: ShownArrow[] = []
    for (const [client, { member, track, moved }] of this.pointing) {
      const name = nameOf(member)
      if (name) shown.push({ client, member, at: positionAt(track, now), name, faded: now >= moved + FORGET })
    }
    return shown
  }

  /** @returns in how many ms an arrow looks different, 0 when one is moving, null when nothing will change */
  next(now: number): number | null {
    let soonest: number | null = null
    for (const { track, moved } of this.pointing.values()) {
      if (now >= moved + FORGET) continue
      const wait = isStill(track, now) ? moved + FORGET - now : 0
      soonest = soonest === null ? wait : Math.min(soonest, wait)
    }
    return soonest
  }

  private point(client: number, member: MemberId, at: Point, now: number): void {
    const known = this.pointing.get(client)
    const track = known ? follow(known.track, at, now) : startTrack(at, now)
    if (track !== known?.track) this.pointing.set(client, { member, track, moved: now })
  }
}

/** Several cards in one hand, each as far from where it lies. */
function carriedBy(
  member: MemberId,
  { ids, right, down }: NonNullable<RemotePresence['carry']>,
  homeOf: (card: CardId) => Point | undefined,
): HeldCard[] {
  return ids.flatMap((card) => {
    const home = homeOf(card)
    return home ? [{ card, at: { x: home.x + right, y: home.y + down }, member }] : []
  })
}

/** @returns where a pen is that draws these points. */
function endOf(points: readonly number[]): Point | undefined {
  const [x, y] = points.slice(-2)
  return x === undefined || y === undefined ? undefined : { x, y }
}
