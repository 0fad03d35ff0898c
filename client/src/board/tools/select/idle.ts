import type { Input } from '../../input/touch.ts'
import { type Hand, type Interaction, isBusy, type Manner, type Step, stay, withHand } from './interaction.ts'

type Press = Extract<Input, { kind: 'press' }>

/** A pointer comes down. Where one may pan, a second finger turns both into a pinch. */
export function pressed(state: Interaction, input: Press, manner: Manner): Step {
  const isFree = (one: { touched: Press['touched'] }) => !manner.manyHands || one.touched === null
  const others = [...state.hands].filter(
    ([, hand]) => hand.state === 'panning' || (hand.state === 'pressing' && isFree(hand)),
  )
  if (manner.mayPan && input.touch && isFree(input) && !isBusy(state) && others.length > 0) {
    let next = withHand(state, input.pointer, { state: 'panning', at: input.screen })
    for (const [pointer, hand] of others) {
      if (hand.state === 'pressing') next = withHand(next, pointer, { state: 'panning', at: hand.start })
    }
    return stay(next)
  }
  return stay(withHand(state, input.pointer, pressing(input)))
}

function pressing({ screen: start, world, touched, mark, touch, add, pans }: Press): Hand {
  return { state: 'pressing', start, world, touched, mark, touch, add, pans, long: false }
}
