import { type Input, type Interaction, type Manner, type Step, stay, withHand } from './interaction.ts'

type Press = Extract<Input, { kind: 'press' }>

/** A pointer comes down. Where one may pan, a second finger turns both into a pinch. */
export function pressed(state: Interaction, input: Press, manner: Manner): Step {
  const held = [...state.hands.values()].some((hand) => hand.state === 'dragging')
  const others = [...state.hands].filter(([, hand]) => hand.state === 'pressing' || hand.state === 'panning')
  if (manner.mayPan && input.touch && !held && others.length > 0) {
    let next = withHand(state, input.pointer, { state: 'panning', at: input.screen })
    for (const [pointer, hand] of others) {
      if (hand.state === 'pressing') next = withHand(next, pointer, { state: 'panning', at: hand.start })
    }
    return stay(next)
  }
  return stay(
    withHand(state, input.pointer, {
      state: 'pressing',
      start: input.screen,
      world: input.world,
      touched: input.touched,
    }),
  )
}
