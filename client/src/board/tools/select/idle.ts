import type { Input } from '../../input/touch.ts'
import type { ScreenPoint } from '../../viewport/viewTransform.ts'
import { type Hand, type Interaction, isBusy, type Manner, type Step, stay, withHand } from './interaction.ts'

type Press = Extract<Input, { kind: 'press' }>

/** Where several people touch a board, fingers of one hand come down so far apart at most, CSS pixels. */
const ONE_HAND = 260

/** A pointer comes down. Where one may pan, a second finger of the same hand turns both into a pinch. */
export function pressed(state: Interaction, input: Press, manner: Manner): Step {
  const isFree = ({ touched, mark }: Pick<Press, 'touched' | 'mark'>) =>
    !manner.manyHands || (touched === null && mark === null)
  const isNear = (at: ScreenPoint) =>
    !manner.manyHands || Math.hypot(at.left - input.screen.left, at.top - input.screen.top) < ONE_HAND
  const [first] = [...state.hands].flatMap(([pointer, hand]) => {
    if (hand.state === 'panning' && isNear(hand.at)) return [{ pointer, at: hand.at }]
    return hand.state === 'pressing' && isFree(hand) && isNear(hand.start)
      ? [{ pointer, at: hand.start }]
      : []
  })
  if (!manner.mayPan || !input.touch || !isFree(input) || isBusy(state) || !first)
    return stay(withHand(state, input.pointer, pressing(input)))
  const paired = withHand(state, first.pointer, { state: 'panning', at: first.at, mate: input.pointer })
  const next = withHand(paired, input.pointer, { state: 'panning', at: input.screen, mate: first.pointer })
  // A finger that lay still long enough showed that it was about to draw a lasso.
  const before = state.hands.get(first.pointer)
  const isLong = before?.state === 'pressing' && before.long
  return { next, effects: isLong ? [{ kind: 'lassoOff' }] : [] }
}

function pressing({ screen: start, world, touched, mark, touch, add, pans }: Press): Hand {
  return { state: 'pressing', start, world, touched, mark, touch, add, pans, long: false }
}
