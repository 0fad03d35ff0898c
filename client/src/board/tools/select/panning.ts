import type { Input } from '../../input/touch.ts'
import { type Hand, type Interaction, isBusy, type Step, stay, withHand } from './interaction.ts'

type Panning = Extract<Hand, { state: 'panning' }>
type Move = Extract<Input, { kind: 'move' }>

/** One finger shifts the view; two fingers of one hand shift and scale it. */
export function panningMoved(state: Interaction, hand: Panning, input: Move): Step {
  const { mate } = hand
  const next = withHand(state, input.pointer, { state: 'panning', at: input.screen, mate })
  // Somebody else took something up meanwhile: the table stays where it is under their hand.
  if (isBusy(state)) return stay(next)
  const other = mate === null ? undefined : state.hands.get(mate)
  if (other?.state === 'panning')
    return {
      next,
      effects: [{ kind: 'pinch', from: [hand.at, other.at], to: [input.screen, other.at] }],
    }
  // Two people who both push it: it goes with the first.
  const [[first] = []] = [...state.hands].filter(([, { state: doing }]) => doing === 'panning')
  if (first !== input.pointer) return stay(next)
  const by = { left: input.screen.left - hand.at.left, top: input.screen.top - hand.at.top }
  return { next, effects: [{ kind: 'pan', by }] }
}
