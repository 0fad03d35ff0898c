import { draggingEnded, draggingMoved, draggingReleased } from './dragging.ts'
import { pressed } from './idle.ts'
import {
  type Effect,
  type Input,
  type Interaction,
  type Manner,
  type Reason,
  type Step,
  stay,
  withoutHand,
} from './interaction.ts'
import { panningMoved } from './panning.ts'
import { pressingMoved, pressingReleased } from './pressing.ts'

/**
 * The one step of every touch on the board: idle → pressing → dragging or panning → dropped or back.
 * Pure, so that every path can be tried without a canvas.
 */
export function interact(state: Interaction, input: Input, manner: Manner): Step {
  switch (input.kind) {
    case 'press':
      return pressed(state, input, manner)
    case 'move': {
      const hand = state.hands.get(input.pointer)
      if (hand?.state === 'pressing') return pressingMoved(state, hand, input, manner)
      if (hand?.state === 'dragging') return draggingMoved(state, hand, input, manner)
      if (hand?.state === 'panning') return panningMoved(state, hand, input)
      return stay(state)
    }
    case 'release': {
      const hand = state.hands.get(input.pointer)
      if (hand?.state === 'pressing') return pressingReleased(state, hand, input, manner)
      if (hand?.state === 'dragging') return draggingReleased(state, hand, input, manner)
      return stay(withoutHand(state, input.pointer))
    }
    case 'cancel': {
      const hand = state.hands.get(input.pointer)
      if (hand?.state === 'dragging') return draggingEnded(state, input.pointer, hand, null, true)
      return stay(withoutHand(state, input.pointer))
    }
    case 'escape':
      return endDrags({ ...state, chosen: null }, () => true, null)
    case 'choose':
      return stay({ ...state, chosen: input.chosen })
    case 'withdrawn': {
      const chosen = state.chosen?.card === input.card ? null : state.chosen
      const reason = input.refused ? { refused: input.refused } : null
      return endDrags({ ...state, chosen }, (card) => card === input.card, reason)
    }
  }
}

function endDrags(state: Interaction, concerns: (card: string) => boolean, reason: Reason | null): Step {
  let next = state
  const effects: Effect[] = []
  for (const [pointer, hand] of state.hands) {
    if (hand.state !== 'dragging' || !concerns(hand.touched.card)) continue
    const step = draggingEnded(next, pointer, hand, reason, false)
    next = step.next
    effects.push(...step.effects)
  }
  return { next, effects }
}
