import type { Input } from '../../input/touch.ts'
import { type Hand, type Interaction, type Step, withHand, withoutHand } from './interaction.ts'

type Lassoing = Extract<Hand, { state: 'lassoing' }>
type Move = Extract<Input, { kind: 'move' }>

/** A rectangle from where the pointer came down to where it is. */
export function lassoingMoved(state: Interaction, hand: Lassoing, { pointer, world }: Move): Step {
  const { from, add } = hand
  return {
    next: withHand(state, pointer, { ...hand, at: world }),
    effects: [{ kind: 'lasso', from, to: world, add, done: false }],
  }
}

/** What lies in it is chosen. */
export function lassoingReleased(state: Interaction, pointer: number, hand: Lassoing): Step {
  const { from, at, add } = hand
  return {
    next: withoutHand(state, pointer),
    effects: [{ kind: 'lasso', from, to: at, add, done: true }],
  }
}
