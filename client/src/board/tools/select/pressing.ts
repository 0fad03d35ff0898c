import type { Input, Touched } from '../../input/touch.ts'
import {
  type Effect,
  elsewhere,
  type Hand,
  type Interaction,
  isBusy,
  type Manner,
  type Step,
  stay,
  withHand,
  withoutHand,
} from './interaction.ts'

type Pressing = Extract<Hand, { state: 'pressing' }>
type Move = Extract<Input, { kind: 'move' }>
type Release = Extract<Input, { kind: 'release' }>

/** Far enough from where it came down, a press becomes a drag, a lasso, a pan, or nothing with a reason. */
export function pressingMoved(state: Interaction, hand: Pressing, input: Move, manner: Manner): Step {
  const wandered = Math.hypot(input.screen.left - hand.start.left, input.screen.top - hand.start.top)
  if (wandered <= manner.slack) return stay(state)
  const { touched, mark } = hand
  const pan = (): Step =>
    stay(
      withHand(
        state,
        input.pointer,
        manner.mayPan && !isBusy(state)
          ? { state: 'panning', at: input.screen, mate: null }
          : { state: 'spent' },
      ),
    )
  if (hand.pans) return pan()
  if (touched && manner.mayDrag) return take(state, hand, touched, input)
  if (!touched && mark !== null && manner.mayShiftMarks) return shift(state, hand, mark, input)
  // A mouse has other ways to shift the view; a finger has to lie still first.
  if (!touched && manner.sorts && (!hand.touch || hand.long)) {
    const { world: from, add } = hand
    return {
      next: withHand(state, input.pointer, { state: 'lassoing', from, at: input.world, add }),
      effects: [{ kind: 'lasso', from, to: input.world, add, done: false }],
    }
  }
  return pan()
}

function take(state: Interaction, hand: Pressing, touched: Touched, input: Move): Step {
  if ('refused' in touched.leave) {
    const next = withHand(state, input.pointer, { state: 'spent' })
    return { next, effects: [{ kind: 'explain', card: touched.card, reason: touched.leave }] }
  }
  if (isHeld(state, touched)) return stay(withHand(state, input.pointer, { state: 'spent' }))
  const grip = { x: touched.centre.x - hand.world.x, y: touched.centre.y - hand.world.y }
  const next = withHand({ ...state, chosen: null }, input.pointer, {
    state: 'dragging',
    touched,
    targets: touched.leave.zones,
    grip,
    over: null,
  })
  const at = { x: input.world.x + grip.x, y: input.world.y + grip.y }
  return { next, effects: [{ kind: 'lift', card: touched.card, at }] }
}

function isHeld(state: Interaction, touched: Touched): boolean {
  return [...state.hands.values()].some(
    (hand) => hand.state === 'dragging' && hand.touched.card === touched.card,
  )
}

function shift(state: Interaction, hand: Pressing, mark: string, input: Move): Step {
  const from = hand.world
  const isShifted = [...state.hands.values()].some(
    (other) => other.state === 'shifting' && other.mark === mark,
  )
  if (isShifted) return stay(withHand(state, input.pointer, { state: 'spent' }))
  return {
    next: withHand({ ...state, chosen: null }, input.pointer, { state: 'shifting', mark, from }),
    effects: [
      { kind: 'liftMark', mark },
      { kind: 'shift', mark, right: input.world.x - from.x, down: input.world.y - from.y },
    ],
  }
}

/** A finger that lies still on something chooses it; on the bare table it is about to draw a lasso, and shows it. */
export function pressingLingered(state: Interaction, pointer: number, hand: Pressing, manner: Manner): Step {
  if (!manner.sorts || !hand.touch || hand.pans) return stay(state)
  const next = withHand(state, pointer, { ...hand, long: true })
  const { world, touched, mark } = hand
  if (touched || mark !== null)
    return { next, effects: [{ kind: 'hold', card: touched?.card ?? null, mark }] }
  return { next, effects: [{ kind: 'lasso', from: world, to: world, add: hand.add, done: false }] }
}

/** A press that is lifted where it came down is a tap: on a card, or on the ground while a card is chosen. */
export function pressingReleased(state: Interaction, hand: Pressing, input: Release, manner: Manner): Step {
  const lifted = withoutHand(state, input.pointer)
  if (hand.pans) return stay(lifted)
  return manner.sorts ? tappedSorting(lifted, hand, input, manner) : tappedInTurn(lifted, hand, input, manner)
}

/** The bare table was tapped: what is chosen is so no more. */
const LET_GO = { kind: 'select', card: null, mark: null, add: false } satisfies Effect

/** Where a turn moves cards: tap the card, then where it goes. */
function tappedInTurn(lifted: Interaction, hand: Pressing, input: Release, manner: Manner): Step {
  const { chosen } = lifted
  const { touched } = hand
  if (chosen) {
    const zone = manner.zoneAt(input.world)
    const covered = touched && !('zones' in touched.leave) && chosen.targets.includes(touched.zone)
    if (covered || (!touched && zone !== undefined && chosen.targets.includes(zone))) {
      // On another card the finger says which zone, not where in it.
      const target = covered ? touched.zone : (zone as string)
      const effects: Effect[] = [
        { kind: 'drop', card: chosen.card, zone: target, at: covered ? null : input.world },
      ]
      return { next: { ...lifted, chosen: null }, effects }
    }
    if (!touched && zone !== undefined) {
      const explain: Effect = { kind: 'explain', card: chosen.card, reason: elsewhere(chosen.targets) }
      return { next: { ...lifted, chosen: null }, effects: [LET_GO, explain] }
    }
  }
  if (!touched) return { next: { ...lifted, chosen: null }, effects: [LET_GO] }
  const tap: Effect = { kind: 'tap', card: touched.card }
  if (chosen?.card === touched.card) return { next: { ...lifted, chosen: null }, effects: [tap] }
  if ('zones' in touched.leave) {
    const next = { ...lifted, chosen: { card: touched.card, targets: touched.leave.zones } }
    return { next, effects: [tap] }
  }
  return {
    next: { ...lifted, chosen: null },
    effects: [tap, { kind: 'explain', card: touched.card, reason: touched.leave }],
  }
}

/** Where people sort: a tap chooses; a finger may then tap the other zone the one chosen card goes to. */
function tappedSorting(lifted: Interaction, hand: Pressing, input: Release, manner: Manner): Step {
  const { touched, mark, add, touch } = hand
  const { chosen } = lifted
  const gone: Interaction = { ...lifted, chosen: null }
  // Held, and lifted where it came down: what can be done with it?
  if (hand.long) {
    const menu: Effect = { kind: 'menu', at: input.screen }
    const isBare = !touched && mark === null
    return { next: gone, effects: isBare ? [{ kind: 'lassoOff' }, menu] : [menu] }
  }
  if (!touched && mark === null) {
    const letGo: Effect[] = [{ ...LET_GO, add }]
    const zone = manner.zoneAt(input.world)
    if (!chosen || !touch || zone === undefined) return { next: gone, effects: letGo }
    if (chosen.targets.includes(zone))
      return { next: gone, effects: [{ kind: 'drop', card: chosen.card, zone, at: input.world }] }
    const refused = manner.why(chosen.card, zone)
    if (refused) letGo.push({ kind: 'explain', card: chosen.card, reason: { refused } })
    return { next: gone, effects: letGo }
  }
  if (!touched) return { next: gone, effects: [{ kind: 'select', card: null, mark, add }] }
  const { card, leave } = touched
  const effects: Effect[] = [
    { kind: 'tap', card },
    { kind: 'select', card, mark: null, add },
  ]
  if ('refused' in leave) effects.push({ kind: 'explain', card, reason: leave })
  // A tap on bare table in its own zone lets the card go: only another zone is somewhere to go to.
  const targets = 'zones' in leave ? leave.zones.filter((zone) => zone !== touched.zone) : []
  const waits = touch && !add && targets.length > 0 && chosen?.card !== card
  return { next: { ...lifted, chosen: waits ? { card, targets } : null }, effects }
}
