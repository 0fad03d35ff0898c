import { describe, expect, test } from 'vitest'
import type { Input, Touched } from '../../input/touch.ts'
import { interact } from './interact.ts'
import { type Effect, IDLE, type Interaction, type Manner } from './interaction.ts'
import { litZones } from './litZones.ts'

/** Two columns: left of 100, and right of it; nothing may go to a third one beyond 200. */
const desk: Manner = {
  slack: 6,
  mayDrag: true,
  mayPan: true,
  sorts: true,
  mayShiftMarks: true,
  manyHands: true,
  zoneAt: ({ x }) => (x < 0 ? undefined : x < 100 ? 'left' : x < 200 ? 'right' : 'third'),
  landsIn: () => undefined,
  why: (_card, zone) => (zone === 'third' ? 'card.otherColumn' : undefined),
}

const note: Touched = {
  card: 'note',
  centre: { x: 50, y: 50 },
  zone: 'left',
  leave: { zones: ['left', 'right'] },
}

function play(inputs: Input[], from: Interaction = IDLE): { state: Interaction; effects: Effect[] } {
  let state = from
  const effects: Effect[] = []
  for (const input of inputs) {
    const step = interact(state, input, desk)
    state = step.next
    effects.push(...step.effects)
  }
  return { state, effects }
}

type Way = Partial<Extract<Input, { kind: 'press' }>>
const at = (x: number, y = 50) => ({ screen: { left: x, top: y }, world: { x, y } })
const press = (touched: Touched | null, x: number, way: Way = {}): Input => ({
  kind: 'press',
  pointer: 1,
  touched,
  mark: null,
  touch: false,
  add: false,
  pans: false,
  ...at(x),
  ...way,
})
const move = (x: number, pointer = 1): Input => ({ kind: 'move', pointer, ...at(x) })
const release = (x: number, pointer = 1): Input => ({ kind: 'release', pointer, ...at(x) })

describe('sorting', () => {
  test('lets a card lie where it is let go, in its own zone and in another', () => {
    expect(play([press(note, 50), move(70), release(70)]).effects.at(-1)).toEqual({
      kind: 'drop',
      card: 'note',
      zone: 'left',
      at: { x: 70, y: 50 },
    })
    expect(play([press(note, 50), move(70), release(150)]).effects.at(-1)).toMatchObject({ zone: 'right' })
  })

  test('sends it back from where it may not lie, and says why', () => {
    expect(play([press(note, 50), move(70), release(250)]).effects.at(-1)).toEqual({
      kind: 'back',
      card: 'note',
      reason: { refused: 'card.otherColumn' },
    })
  })

  test('chooses with a click, adds with shift, and lets all go on the bare table', () => {
    const click = (touched: Touched | null, way: Way = {}) =>
      play([press(touched, 50, way), release(50)]).effects
    expect(click(note)).toEqual([
      { kind: 'tap', card: 'note' },
      { kind: 'select', card: 'note', mark: null, add: false },
    ])
    expect(click(note, { add: true }).at(-1)).toMatchObject({ card: 'note', add: true })
    expect(click(null)).toEqual([{ kind: 'select', card: null, mark: null, add: false }])
    expect(click(null, { mark: 'line' })).toEqual([{ kind: 'select', card: null, mark: 'line', add: false }])
  })

  test('moves a card to another zone in two taps of a finger, which is lit before', () => {
    const chosen = play([press(note, 50, { touch: true }), release(50)]).state
    expect(chosen.chosen).toEqual({ card: 'note', targets: ['right'] })
    expect(litZones(chosen, true).zones).toEqual(['right'])
    const { effects, state } = play([press(null, 150, { touch: true }), release(150)], chosen)
    expect(effects).toEqual([{ kind: 'drop', card: 'note', zone: 'right', at: { x: 150, y: 50 } }])
    expect(state.chosen).toBeNull()
  })

  test.each([
    ['a mouse', false],
    ['a finger or a pen', true],
  ])('%s on the bare table lets go of what is chosen, and nothing jumps there', (_who, touch) => {
    const chosen = play([press(note, 50, { touch }), release(50)]).state
    const own = play([press(null, 20, { touch }), release(20)], chosen)
    expect(own.effects).toEqual([{ kind: 'select', card: null, mark: null, add: false }])
    expect(own.state.chosen).toBeNull()
    const beyond = play([press(null, 250, { touch }), release(250)], chosen)
    expect(beyond.effects[0]).toEqual({ kind: 'select', card: null, mark: null, add: false })
    expect(beyond.state.chosen).toBeNull()
  })

  test('on an open table, which is one zone, a tap never lays a card elsewhere', () => {
    const free: Touched = { ...note, leave: { zones: ['left'] } }
    const { state } = play([press(free, 50, { touch: true }), release(50)])
    expect(state.chosen).toBeNull()
  })
})

describe('the lasso', () => {
  test('is drawn by a mouse from the bare table', () => {
    const { effects } = play([press(null, 10), move(60), move(90), release(90)])
    expect(effects.map((effect) => effect.kind)).toEqual(['lasso', 'lasso', 'lasso'])
    expect(effects.at(-1)).toMatchObject({ from: { x: 10 }, to: { x: 90 }, done: true })
  })

  test('needs a finger to lie still first; without it the view shifts', () => {
    const finger = press(null, 10, { touch: true })
    expect(play([finger, move(60), move(90)]).effects.map(({ kind }) => kind)).toEqual(['pan'])
    const held = play([finger, { kind: 'linger', pointer: 1 }, move(60), release(60)])
    expect(held.effects.map(({ kind }) => kind)).toEqual(['lasso', 'lasso', 'lasso'])
  })

  test('goes out when the finger is lifted without moving, for all that can be done there, and with Escape', () => {
    const finger = press(null, 10, { touch: true })
    const lingered = play([finger, { kind: 'linger', pointer: 1 }, release(10)])
    expect(lingered.effects.map(({ kind }) => kind)).toEqual(['lasso', 'lassoOff', 'menu'])
    const escaped = play([press(null, 10), move(60), { kind: 'escape' }, move(90), release(90)])
    expect(escaped.effects.map(({ kind }) => kind)).toEqual(['lasso', 'lassoOff'])
  })

  test('a finger held on a note or drawing chooses it, and lifted there asks for the menu; moved it carries on', () => {
    const finger = press(note, 10, { touch: true })
    const held = play([finger, { kind: 'linger', pointer: 1 }, release(10)])
    expect(held.effects.map(({ kind }) => kind)).toEqual(['hold', 'menu'])
    const carried = play([finger, { kind: 'linger', pointer: 1 }, move(60), release(60)])
    expect(carried.effects.map(({ kind }) => kind)).not.toContain('menu')
    expect(carried.effects.map(({ kind }) => kind)).toContain('lift')
    const mouse = play([press(note, 10), { kind: 'linger', pointer: 1 }, release(10)])
    expect(mouse.effects.map(({ kind }) => kind)).not.toContain('menu')
  })

  test('does not begin when the hand tool shifts the view', () => {
    const { effects } = play([press(note, 10, { pans: true }), move(60), move(70), release(70)])
    expect(effects).toEqual([{ kind: 'pan', by: { left: 10, top: 0 } }])
  })
})

describe('drawings', () => {
  test('follow the pointer by how far it went', () => {
    const { effects } = play([press(null, 10, { mark: 'line' }), move(30), move(50), release(60)])
    expect(effects).toEqual([
      { kind: 'liftMark', mark: 'line' },
      { kind: 'shift', mark: 'line', right: 20, down: 0 },
      { kind: 'shift', mark: 'line', right: 40, down: 0 },
      { kind: 'shifted', mark: 'line', right: 50, down: 0 },
    ])
  })

  test('go back with Escape', () => {
    const { effects } = play([press(null, 10, { mark: 'line' }), move(30), { kind: 'escape' }, release(60)])
    expect(effects.at(-1)).toEqual({ kind: 'unshift', mark: 'line' })
  })
})

test('two fingers drag two cards while a third on the table shifts nothing', () => {
  const other: Touched = { ...note, card: 'other', centre: { x: 80, y: 50 } }
  const finger = (pointer: number): Way => ({ pointer, touch: true })
  const { effects } = play([
    press(note, 50, finger(1)),
    press(other, 80, finger(2)),
    move(70, 1),
    move(120, 2),
    press(null, 20, finger(3)),
    move(60, 3),
    release(150, 2),
    release(160, 1),
  ])
  expect(effects.map(({ kind }) => kind)).toEqual(['lift', 'lift', 'drop', 'drop'])
})
