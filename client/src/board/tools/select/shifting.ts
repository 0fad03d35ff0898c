import type { Input } from '../../input/touch.ts'
import { type Hand, type Interaction, type Step, stay, withHand, withoutHand } from './interaction.ts'

type Shifting = Extract<Hand, { state: 'shifting' }>
type Move = Extract<Input, { kind: 'move' }>
type Release = Extract<Input, { kind: 'release' }>

/** A drawing follows the pointer, and with it all that is chosen together with it. */
export function shiftingMoved(state: Interaction, hand: Shifting, { world }: Move): Step {
  const { from, mark } = hand
  return {
    next: state,
    effects: [{ kind: 'shift', mark, right: world.x - from.x, down: world.y - from.y }],
  }
}

export function shiftingReleased(state: Interaction, hand: Shifting, { pointer, world }: Release): Step {
  const { from, mark } = hand
  return {
    next: withoutHand(state, pointer),
    effects: [{ kind: 'shifted', mark, right: world.x - from.x, down: world.y - from.y }],
  }
}

/** @param lifted whether the pointer is gone; else the hand is spent until it is lifted */
export function shiftingEnded(
  state: Interaction,
  pointer: number,
  { mark }: Shifting,
  lifted: boolean,
): Step {
  const { next } = stay(lifted ? withoutHand(state, pointer) : withHand(state, pointer, { state: 'spent' }))
  return { next, effects: [{ kind: 'unshift', mark }] }
}
