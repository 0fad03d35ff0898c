import type { Input } from '../../input/touch.ts'
import type { Reason } from '../../model/scene.ts'
import { draggingEnded, draggingMoved, draggingReleased } from './dragging.ts'
import { pressed } from './idle.ts'
import {
  type Effect,
  type Hand,
  type Interaction,
  type Manner,
  type Step,
  stay,
  withHand,
  withoutHand,
} from './interaction.ts'
import { lassoingMoved, lassoingReleased } from './lassoing.ts'
import { panningMoved } from './panning.ts'
import { pressingLingered, pressingMoved, pressingReleased } from './pressing.ts'
import { shiftingEnded, shiftingMoved, shiftingReleased } from './shifting.ts'

/**
 * The one step of every touch on the board: idle → pressing → dragging, shifting, lassoing or panning → done or back.
 * Pure, so that every path can be tried without a canvas.
 */
export function interact(state: Interaction, input: Input, manner: Manner): Step {
  switch (input.kind) {
    case 'press':
      return pressed(state, input, manner)
    case 'move':
      return moved(state, state.hands.get(input.pointer), input, manner)
    case 'release':
      return released(state, state.hands.get(input.pointer), input, manner)
    case 'linger': {
      const hand = state.hands.get(input.pointer)
      return hand?.state === 'pressing' ? pressingLingered(state, input.pointer, hand, manner) : stay(state)
    }
    case 'cancel':
      return ended(state, input.pointer, state.hands.get(input.pointer), null, true)
    case 'escape':
      return endAll({ ...state, chosen: null }, ({ state: doing }) => doing !== 'panning', null)
    case 'turned':
      return endAll(state, (hand) => hand.state === 'pressing' && hand.touched !== null, null)
    case 'choose':
      return stay({ ...state, chosen: input.chosen })
    case 'gone': {
      const { lies } = input
      const chosen = state.chosen && lies(state.chosen.card) ? state.chosen : null
      return endAll({ ...state, chosen }, (hand) => !thingsOf(hand).every(lies), null)
    }
    case 'withdrawn': {
      const chosen = state.chosen?.card === input.card ? null : state.chosen
      const reason = input.refused ? { refused: input.refused } : null
      return endAll({ ...state, chosen }, (hand) => holds(hand, input.card), reason)
    }
  }
}

function moved(
  state: Interaction,
  hand: Hand | undefined,
  input: Extract<Input, { kind: 'move' }>,
  manner: Manner,
): Step {
  switch (hand?.state) {
    case 'pressing':
      return pressingMoved(state, hand, input, manner)
    case 'dragging':
      return draggingMoved(state, hand, input, manner)
    case 'shifting':
      return shiftingMoved(state, hand, input)
    case 'lassoing':
      return lassoingMoved(state, hand, input)
    case 'panning':
      return panningMoved(state, hand, input)
    default:
      return stay(state)
  }
}

function released(
  state: Interaction,
  hand: Hand | undefined,
  input: Extract<Input, { kind: 'release' }>,
  manner: Manner,
): Step {
  switch (hand?.state) {
    case 'pressing':
      return pressingReleased(state, hand, input, manner)
    case 'dragging':
      return draggingReleased(state, hand, input, manner)
    case 'shifting':
      return shiftingReleased(state, hand, input)
    case 'lassoing':
      return lassoingReleased(state, input.pointer, hand)
    default:
      return stay(withoutHand(state, input.pointer))
  }
}

/** Takes back what a hand was doing. `lifted`: whether its pointer is gone. */
function ended(
  state: Interaction,
  pointer: number,
  hand: Hand | undefined,
  reason: Reason | null,
  lifted: boolean,
): Step {
  if (hand?.state === 'dragging') return draggingEnded(state, pointer, hand, reason, lifted)
  if (hand?.state === 'shifting') return shiftingEnded(state, pointer, hand, lifted)
  const next = lifted ? withoutHand(state, pointer) : withHand(state, pointer, { state: 'spent' })
  const lassoes = hand?.state === 'lassoing' || (hand?.state === 'pressing' && hand.long)
  return { next, effects: lassoes ? [{ kind: 'lassoOff' }] : [] }
}

/** What a hand holds, or is about to. */
function thingsOf(hand: Hand): string[] {
  if (hand.state === 'dragging') return [hand.touched.card]
  if (hand.state === 'shifting') return [hand.mark]
  return hand.state === 'pressing' ? [hand.touched?.card, hand.mark].filter((thing) => thing != null) : []
}

function holds(hand: Hand, card: string): boolean {
  return hand.state === 'dragging' && hand.touched.card === card
}

function endAll(state: Interaction, concerns: (hand: Hand) => boolean, reason: Reason | null): Step {
  let next = state
  const effects: Effect[] = []
  for (const [pointer, hand] of state.hands) {
    if (!concerns(hand)) continue
    const step = ended(next, pointer, hand, reason, false)
    next = step.next
    effects.push(...step.effects)
  }
  return { next, effects }
}
