import type { Input } from '../../input/touch.ts'
import { type Hand, type Interaction, isBusy, type Step, stay, withHand } from './interaction.ts'

type Panning = Extract<Hand, { state: 'panning' }>
type Move = Extract<Input, { kind: 'move' }>

/** One finger shifts the view; two fingers shift and scale it. */
export function panningMoved(state: Interaction, hand: Panning, input: Move): Step {
  const next = withHand(state, input.pointer, { state: 'panning', at: input.screen })
  // Somebody else took something up meanwhile: the table stays where it is under their hand.
  if (isBusy(state)) return stay(next)
  for (const [pointer, other] of state.hands) {
    if (pointer === input.pointer || other.state !== 'panning') continue
    return {
      next,
      effects: [{ kind: 'pinch', from: [hand.at, other.at], to: [input.screen, other.at] }],
    }
  }
  const by = { left: input.screen.left - hand.at.left, top: input.screen.top - hand.at.top }
  return { next, effects: [{ kind: 'pan', by }] }
}
