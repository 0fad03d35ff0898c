import {
  type Effect,
  type Hand,
  type Input,
  type Interaction,
  type Manner,
  type Step,
  stay,
  type Touched,
  withHand,
  withoutHand,
} from './interaction.ts'

type Pressing = Extract<Hand, { state: 'pressing' }>
type Move = Extract<Input, { kind: 'move' }>
type Release = Extract<Input, { kind: 'release' }>

/** Far enough from where it came down, a press becomes a drag, a pan, or nothing with a reason. */
export function pressingMoved(state: Interaction, hand: Pressing, input: Move, manner: Manner): Step {
  const wandered = Math.hypot(input.screen.left - hand.start.left, input.screen.top - hand.start.top)
  if (wandered <= manner.slack) return stay(state)
  const { touched } = hand
  if (touched && manner.mayDrag) {
    if ('zones' in touched.leave && !isHeld(state, touched))
      return lift(state, hand, touched, touched.leave.zones[0] ?? touched.zone, input)
    if ('refused' in touched.leave) {
      const next = withHand(state, input.pointer, { state: 'spent' })
      return { next, effects: [{ kind: 'explain', card: touched.card, reason: touched.leave }] }
    }
    return stay(withHand(state, input.pointer, { state: 'spent' }))
  }
  if (manner.mayPan) return stay(withHand(state, input.pointer, { state: 'panning', at: input.screen }))
  return stay(withHand(state, input.pointer, { state: 'spent' }))
}

function lift(state: Interaction, hand: Pressing, touched: Touched, target: string, input: Move): Step {
  const grip = { x: touched.centre.x - hand.world.x, y: touched.centre.y - hand.world.y }
  const at = { x: input.world.x + grip.x, y: input.world.y + grip.y }
  const next = withHand({ ...state, chosen: null }, input.pointer, {
    state: 'dragging',
    touched,
    target,
    grip,
    over: false,
  })
  return { next, effects: [{ kind: 'lift', card: touched.card, at, target }] }
}

function isHeld(state: Interaction, touched: Touched): boolean {
  return [...state.hands.values()].some(
    (hand) => hand.state === 'dragging' && hand.touched.card === touched.card,
  )
}

/** A press that is lifted where it came down is a tap: on a card, or on the ground while a card is chosen. */
export function pressingReleased(state: Interaction, hand: Pressing, input: Release, manner: Manner): Step {
  const lifted = withoutHand(state, input.pointer)
  const { chosen } = state
  const { touched } = hand
  if (chosen) {
    const zone = manner.zoneAt(input.world)
    const covered = touched && !('zones' in touched.leave) && touched.zone === chosen.target
    if (covered || (!touched && zone === chosen.target)) {
      // On another card the finger says which ring, not where in it.
      const at = covered ? null : input.world
      return {
        next: { ...lifted, chosen: null },
        effects: [{ kind: 'drop', card: chosen.card, zone: chosen.target, at }],
      }
    }
    if (!touched) {
      const effects: Effect[] =
        zone === undefined ? [] : [{ kind: 'explain', card: chosen.card, reason: { only: chosen.target } }]
      return { next: zone === undefined ? { ...lifted, chosen: null } : lifted, effects }
    }
  }
  if (!touched) return stay(lifted)
  const tap: Effect = { kind: 'tap', card: touched.card }
  if (chosen?.card === touched.card) return { next: { ...lifted, chosen: null }, effects: [tap] }
  if ('zones' in touched.leave) {
    const target = touched.leave.zones[0] ?? touched.zone
    return { next: { ...lifted, chosen: { card: touched.card, target } }, effects: [tap] }
  }
  return {
    next: { ...lifted, chosen: null },
    effects: [tap, { kind: 'explain', card: touched.card, reason: touched.leave }],
  }
}
