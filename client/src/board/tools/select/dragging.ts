import type { Point } from '@kring/shared/ground/world'
import type { ZoneId } from '@kring/shared/meeting'
import type { Input } from '../../input/touch.ts'
import type { Reason } from '../../model/scene.ts'
import {
  elsewhere,
  type Hand,
  type Interaction,
  type Manner,
  type Step,
  withHand,
  withoutHand,
} from './interaction.ts'

type Dragging = Extract<Hand, { state: 'dragging' }>
type Move = Extract<Input, { kind: 'move' }>
type Release = Extract<Input, { kind: 'release' }>

export function draggingMoved(state: Interaction, hand: Dragging, input: Move, manner: Manner): Step {
  const at = centre(hand, input.world)
  const over = landing(hand, input.world, manner)?.zone ?? null
  return {
    next: over === hand.over ? state : withHand(state, input.pointer, { ...hand, over }),
    effects: [{ kind: 'carry', card: hand.touched.card, at, over }],
  }
}

/** Let go in a target the card is dropped; where it came from is a change of mind; elsewhere gets a reason. */
export function draggingReleased(state: Interaction, hand: Dragging, input: Release, manner: Manner): Step {
  const next = withoutHand(state, input.pointer)
  const { card, zone } = hand.touched
  const landed = landing(hand, input.world, manner)
  if (landed) return { next, effects: [{ kind: 'drop', card, ...landed }] }
  const under = manner.zoneAt(input.world)
  const refused = manner.sorts && under !== undefined ? manner.why(card, under) : undefined
  const reason = under === zone ? null : refused ? { refused } : elsewhere(hand.targets)
  return { next, effects: [{ kind: 'back', card, reason }] }
}

export function draggingEnded(
  state: Interaction,
  pointer: number,
  hand: Dragging,
  reason: Reason | null,
  lifted: boolean,
): Step {
  const next = lifted ? withoutHand(state, pointer) : withHand(state, pointer, { state: 'spent' })
  return { next, effects: [{ kind: 'back', card: hand.touched.card, reason }] }
}

function centre(hand: Dragging, pointer: Point): Point {
  return { x: pointer.x + hand.grip.x, y: pointer.y + hand.grip.y }
}

/** Either the card's centre or the finger itself may be in a target: one aims with both. */
function landing(hand: Dragging, pointer: Point, manner: Manner): { zone: ZoneId; at: Point } | undefined {
  for (const at of [centre(hand, pointer), pointer]) {
    const zone = manner.zoneAt(at)
    if (zone !== undefined && hand.targets.includes(zone)) return { zone, at }
  }
  // A ring on which nothing lies is narrow: whoever reaches beyond it meant it.
  const at = centre(hand, pointer)
  const zone = manner.landsIn(manner.zoneAt(at), hand.targets)
  return zone === undefined ? undefined : { zone, at }
}
