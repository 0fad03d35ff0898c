import { describe, expect, test } from 'vitest'
import type { Input, Touched } from '../../input/touch.ts'
import { interact } from './interact.ts'
import { type Effect, IDLE, type Interaction, type Manner } from './interaction.ts'

/** A ground of strips: outer left of 100, ring between 100 and 200, centre beyond. */
const laptop: Manner = {
  slack: 6,
  mayDrag: true,
  mayPan: true,
  sorts: false,
  mayShiftMarks: false,
  manyHands: false,
  zoneAt: ({ x }) => (x < 0 ? undefined : x < 100 ? 'outer' : x < 200 ? 'ring' : 'centre'),
  landsIn: () => undefined,
  why: () => undefined,
}
const screen: Manner = { ...laptop, mayPan: false, manyHands: true }
const phone: Manner = { ...laptop, mayDrag: false }

const free: Touched = { card: 'free', centre: { x: 50, y: 50 }, zone: 'outer', leave: { zones: ['ring'] } }
const other: Touched = { card: 'other', centre: { x: 60, y: 90 }, zone: 'outer', leave: { zones: ['ring'] } }
const own: Touched = { card: 'own', centre: { x: 20, y: 20 }, zone: 'outer', leave: { refused: 'card.own' } }
const inRing: Touched = { ...own, card: 'inRing', zone: 'ring' }

/** Plays inputs one after another. */
function play(
  manner: Manner,
  inputs: Input[],
  from: Interaction = IDLE,
): { state: Interaction; effects: Effect[] } {
  let state = from
  const effects: Effect[] = []
  for (const input of inputs) {
    const step = interact(state, input, manner)
    state = step.next
    effects.push(...step.effects)
  }
  return { state, effects }
}

const at = (x: number, y = 50) => ({ screen: { left: x, top: y }, world: { x, y } })
const press = (touched: Touched | null, x = 50, pointer = 1): Input => ({
  kind: 'press',
  pointer,
  touched,
  mark: null,
  touch: true,
  add: false,
  pans: false,
  ...at(x),
})
const move = (x: number, pointer = 1, y = 50): Input => ({ kind: 'move', pointer, ...at(x, y) })
const release = (x: number, pointer = 1, y = 50): Input => ({ kind: 'release', pointer, ...at(x, y) })
const tap = (touched: Touched | null, x = 50): Input[] => [press(touched, x), release(x)]

describe('dragging', () => {
  test('lifts a card that may be moved once the finger went far enough', () => {
    expect(play(laptop, [press(free), move(54)]).effects).toEqual([])
    expect(play(laptop, [press(free), move(60)]).effects).toEqual([
      { kind: 'lift', card: 'free', at: { x: 60, y: 50 } },
    ])
  })

  test('keeps the card where it was gripped', () => {
    const { effects } = play(laptop, [press(free, 45), move(60), move(80)])
    expect(effects.at(-1)).toEqual({ kind: 'carry', card: 'free', at: { x: 85, y: 50 }, over: null })
  })

  test('drops it in its target when it is let go further in, where the ground says so', () => {
    const rings: Manner = { ...laptop, landsIn: (zone) => (zone === 'centre' ? 'ring' : undefined) }
    const { effects } = play(rings, [press(free), move(60), move(250), release(250)])
    expect(effects.at(-2)).toMatchObject({ kind: 'carry', over: 'ring' })
    expect(effects.at(-1)).toEqual({ kind: 'drop', card: 'free', zone: 'ring', at: { x: 250, y: 50 } })
  })

  test('drops it in its target on release', () => {
    const { effects, state } = play(laptop, [press(free), move(60), move(150), release(150)])
    expect(effects.at(-2)).toMatchObject({ kind: 'carry', over: 'ring' })
    expect(effects.at(-1)).toEqual({ kind: 'drop', card: 'free', zone: 'ring', at: { x: 150, y: 50 } })
    expect(state.hands.size).toBe(0)
  })

  test('accepts the finger in the target when the card’s centre is not', () => {
    const { effects } = play(laptop, [press(free, 60), move(90), release(105)])
    expect(effects.at(-1)).toEqual({ kind: 'drop', card: 'free', zone: 'ring', at: { x: 105, y: 50 } })
  })

  test('sends it back with a reason from two rings in, and from beside the ground', () => {
    const reason = { kind: 'back', card: 'free', reason: { only: 'ring' } }
    expect(play(laptop, [press(free), move(60), release(250)]).effects.at(-1)).toEqual(reason)
    expect(play(laptop, [press(free), move(60), release(-40)]).effects.at(-1)).toEqual(reason)
  })

  test('takes a change of mind without a word', () => {
    const { effects } = play(laptop, [press(free), move(60), release(70)])
    expect(effects.at(-1)).toEqual({ kind: 'back', card: 'free', reason: null })
  })

  test('cannot pick up a card that may not move, and says why once', () => {
    const { effects } = play(laptop, [press(own), move(70), move(120), release(150)])
    expect(effects).toEqual([{ kind: 'explain', card: 'own', reason: { refused: 'card.own' } }])
  })

  test('returns the card when the browser takes the pointer away, and on Escape', () => {
    const held = [press(free), move(60)]
    expect(play(laptop, [...held, { kind: 'cancel', pointer: 1 }]).effects.at(-1)).toMatchObject({
      kind: 'back',
      reason: null,
    })
    const escaped = play(laptop, [...held, { kind: 'escape' }, move(150), release(150)])
    expect(escaped.effects.filter((effect) => effect.kind === 'drop')).toEqual([])
    expect(escaped.state.hands.size).toBe(0)
  })

  test('returns the card when the turn ends elsewhere', () => {
    const { effects, state } = play(laptop, [
      press(free),
      move(60),
      { kind: 'withdrawn', card: 'free', refused: 'turn.notYours' },
      move(150),
      release(150),
    ])
    expect(effects.slice(1)).toEqual([{ kind: 'back', card: 'free', reason: { refused: 'turn.notYours' } }])
    expect(state).toEqual(IDLE)
  })

  test('gives every finger on a wall a hand of its own', () => {
    const { effects } = play(screen, [
      press(free, 50, 1),
      press(other, 60, 2),
      move(80, 1),
      move(90, 2),
      release(150, 2),
      release(250, 1),
    ])
    expect(effects.map((effect) => effect.kind)).toEqual(['lift', 'lift', 'drop', 'back'])
    expect(effects.map((effect) => 'card' in effect && effect.card)).toEqual([
      'free',
      'other',
      'other',
      'free',
    ])
  })

  test('does not let two fingers hold one card', () => {
    const { effects } = play(screen, [
      press(free, 50, 1),
      press(free, 55, 2),
      move(80, 1),
      move(90, 2),
      release(150, 2),
    ])
    expect(effects.map((effect) => effect.kind)).toEqual(['lift'])
  })
})

describe('tap and tap', () => {
  test('chooses a card, and moves it to the tapped place in its target', () => {
    const chosen = play(laptop, tap(free))
    expect(chosen.state.chosen).toEqual({ card: 'free', targets: ['ring'] })
    const moved = play(laptop, tap(null, 150), chosen.state)
    expect(moved.effects).toEqual([{ kind: 'drop', card: 'free', zone: 'ring', at: { x: 150, y: 50 } }])
    expect(moved.state.chosen).toBeNull()
  })

  test('works where dragging does not', () => {
    const { effects, state } = play(phone, [
      press(free),
      move(90),
      release(90),
      ...tap(free),
      ...tap(null, 150),
    ])
    expect(effects.map((effect) => effect.kind)).toEqual(['tap', 'drop'])
    expect(state).toEqual(IDLE)
  })

  test('takes a card that lies in the target for the target', () => {
    const { effects } = play(laptop, [...tap(free), ...tap(inRing, 150)])
    expect(effects.at(-1)).toEqual({ kind: 'drop', card: 'free', zone: 'ring', at: null })
  })

  test('goes over to another card that may be moved', () => {
    expect(play(laptop, [...tap(free), ...tap(other)]).state.chosen?.card).toBe('other')
  })

  test('lets go with a second tap, a tap on the table, or Escape', () => {
    expect(play(laptop, [...tap(free), ...tap(free)]).state.chosen).toBeNull()
    expect(play(laptop, [...tap(free), ...tap(null, -30)]).state.chosen).toBeNull()
    expect(play(laptop, [...tap(free), { kind: 'escape' }]).state.chosen).toBeNull()
  })

  test('says where the card may go when another ring is tapped, and lets go', () => {
    const { effects, state } = play(laptop, [...tap(free), ...tap(null, 250)])
    expect(effects.at(-1)).toEqual({ kind: 'explain', card: 'free', reason: { only: 'ring' } })
    expect(state.chosen).toBeNull()
  })

  test('says why a card cannot be chosen', () => {
    expect(play(laptop, tap(own)).effects).toEqual([
      { kind: 'tap', card: 'own' },
      { kind: 'explain', card: 'own', reason: { refused: 'card.own' } },
    ])
  })
})

describe('panning', () => {
  test('shifts the view from the bare table', () => {
    const { effects } = play(laptop, [press(null), move(70), move(75)])
    expect(effects).toEqual([{ kind: 'pan', by: { left: 5, top: 0 } }])
  })

  test('becomes a pinch with a second finger, also when the first lies on a card', () => {
    const { effects } = play(laptop, [press(free, 50, 1), press(null, 150, 2), move(170, 2)])
    expect(effects).toEqual([
      {
        kind: 'pinch',
        from: [
          { left: 150, top: 50 },
          { left: 50, top: 50 },
        ],
        to: [
          { left: 170, top: 50 },
          { left: 50, top: 50 },
        ],
      },
    ])
  })

  test('does not exist on the wall', () => {
    expect(play(screen, [press(null), move(90), move(150), release(150)]).effects).toEqual([])
  })
})

describe('a wall that people push and zoom', () => {
  const wall: Manner = { ...screen, mayPan: true }

  test('two single fingers far apart are two people: the table goes with the first', () => {
    const two = [press(null, 50, 1), press(null, 900, 2)]
    const { effects } = play(wall, [...two, move(60, 1), move(70, 1), move(950, 2), move(990, 2)])
    expect(effects).toEqual([{ kind: 'pan', by: { left: 10, top: 0 } }])
  })

  test('two fingers of one hand scale it, and what is left of them pushes on', () => {
    const pinched = play(wall, [press(null, 50, 1), press(null, 200, 2), move(220, 2)])
    expect(pinched.effects.map(({ kind }) => kind)).toEqual(['pinch'])
    const { effects } = play(wall, [release(50, 1), move(230, 2)], pinched.state)
    expect(effects).toEqual([{ kind: 'pan', by: { left: 10, top: 0 } }])
  })

  test('during a pinch somebody else takes a card up, and the table stays where it is', () => {
    const pinched = play(wall, [press(null, 500, 1), press(null, 600, 2), move(620, 2)])
    const { effects } = play(
      wall,
      [press(free, 50, 3), move(70, 3), move(640, 2), move(80, 3)],
      pinched.state,
    )
    expect(effects.map(({ kind }) => kind)).toEqual(['lift', 'carry'])
  })

  test('nor is a finger on a drawing part of a pinch', () => {
    const drawn: Input = { ...(press(null, 100, 2) as Extract<Input, { kind: 'press' }>), mark: 'm' }
    const { state } = play(wall, [press(null, 50, 1), drawn])
    expect([...state.hands.values()].map((hand) => hand.state)).toEqual(['pressing', 'pressing'])
  })

  test('who pressed a card before the turn went on moves nothing for the next person', () => {
    const pressed = play(wall, [press(free, 50, 1), press(other, 60, 2), { kind: 'turned' }])
    const { effects } = play(wall, [move(150, 2), release(150, 2), release(50, 1)], pressed.state)
    expect(effects).toEqual([])
    // A new press is of the new turn.
    expect(play(wall, [press(other, 60, 2), move(90, 2)], pressed.state).effects[0]?.kind).toBe('lift')
  })
})
