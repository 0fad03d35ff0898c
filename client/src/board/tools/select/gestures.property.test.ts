import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input, Touched } from '../../input/touch.ts'
import { interact } from './interact.ts'
import { type Effect, IDLE, type Interaction, type Manner } from './interaction.ts'

/** Two columns, left and right of 300; beyond 600 nothing may be put. */
const zoneAt = ({ x }: { x: number }) => (x < 0 ? undefined : x < 300 ? 'left' : x < 600 ? 'right' : 'third')
const mannerOf = (sorts: boolean, mayPan: boolean, manyHands: boolean): Manner => ({
  slack: 8,
  mayDrag: true,
  mayPan,
  sorts,
  mayShiftMarks: true,
  manyHands,
  zoneAt,
  landsIn: () => undefined,
  why: (_card, zone) => (zone === 'third' ? 'card.otherColumn' : undefined),
})

const CARDS = ['a', 'b', 'c'].map((card, index) => ({ card, centre: { x: 80 + index * 160, y: 100 } }))
const MARKS = ['m', 'n']
/** Some of the cards may not be moved. */
const LOCKED = 'c'

/** What one pointer does next. Several fingers, a pen and a mouse go on at once. */
type Act =
  | {
      do: 'press'
      pointer: number
      on: string | null
      touch: boolean
      add: boolean
      pans: boolean
      x: number
      y: number
    }
  | { do: 'move' | 'release'; pointer: number; x: number; y: number }
  | { do: 'linger' | 'cancel'; pointer: number }
  | { do: 'escape' | 'turned' }
  | { do: 'withdraw' | 'remove'; thing: string }

const pointer = fc.integer({ min: 1, max: 4 })
const place = { x: fc.integer({ min: -40, max: 700 }), y: fc.integer({ min: 0, max: 400 }) }
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      pointer,
      on: fc.constantFrom(null, null, 'a', 'b', 'c', 'm', 'n'),
      touch: fc.boolean(),
      add: fc.boolean(),
      pans: fc.constantFrom(false, false, false, true),
      ...place,
    }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('move' as const), pointer, ...place }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('release' as const), pointer, ...place }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('linger' as const), pointer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), pointer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('escape' as const, 'turned' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('withdraw' as const, 'remove' as const),
      thing: fc.constantFrom('a', 'b', 'm', 'n'),
    }),
  },
)

/** A board that does what the steps ask for, and holds them to it. */
class Board {
  state: Interaction = IDLE
  private readonly down = new Set<number>()
  private readonly gone = new Set<string>()
  private readonly held = new Set<string>()
  private lassoes = false

  constructor(private readonly manner: Manner) {}

  does(act: Act): void {
    if ('pointer' in act && act.do !== 'press' && !this.down.has(act.pointer)) return
    switch (act.do) {
      case 'press': {
        const { pointer: id, on, x, y, touch, add, pans } = act
        // A pointer that is down does not come down, and nobody touches what is not there.
        if (this.down.has(id) || (on !== null && this.gone.has(on))) return
        this.down.add(id)
        const touched = pans ? null : touchedAs(on)
        const mark = !pans && on !== null && MARKS.includes(on) ? on : null
        this.take({ kind: 'press', pointer: id, ...spot(x, y), touched, mark, touch, add, pans })
        return
      }
      case 'move':
        this.take({ kind: 'move', pointer: act.pointer, ...spot(act.x, act.y) })
        return
      case 'release':
        this.down.delete(act.pointer)
        this.take({ kind: 'release', pointer: act.pointer, ...spot(act.x, act.y) })
        return
      case 'cancel':
        this.down.delete(act.pointer)
        this.take({ kind: 'cancel', pointer: act.pointer })
        return
      case 'linger':
        this.take({ kind: 'linger', pointer: act.pointer })
        return
      case 'escape':
      case 'turned':
        this.take({ kind: act.do })
        return
      case 'withdraw':
        this.take({ kind: 'withdrawn', card: act.thing, refused: 'turn.over' })
        return
      case 'remove':
        this.gone.add(act.thing)
        this.take({ kind: 'gone', lies: (thing) => !this.gone.has(thing) })
        expect(this.held.has(act.thing), `${act.thing} is in no hand any more`).toBe(false)
    }
  }

  /** All that is down is lifted. */
  ends(how: 'release' | 'cancel'): void {
    for (const id of [...this.down])
      this.does(how === 'release' ? { do: how, pointer: id, x: 40, y: 300 } : { do: how, pointer: id })
    expect(this.state.hands.size, 'a hand is stuck').toBe(0)
    expect([...this.held], 'is still held, and nobody holds it').toEqual([])
    expect(this.lassoes, 'a lasso is still shown').toBe(false)
  }

  private take(input: Input): void {
    const { next, effects } = interact(this.state, input, this.manner)
    this.state = next
    for (const effect of effects) this.act(effect, input.kind === 'gone')
    expect(
      [...next.hands.keys()].every((id) => this.down.has(id)),
      'a hand without a pointer',
    ).toBe(true)
    const chosen = next.chosen?.card
    if (chosen !== undefined) expect(this.gone.has(chosen), 'what is gone is chosen').toBe(false)
  }

  private act(effect: Effect, isGoing: boolean): void {
    const thing = thingOf(effect)
    if (thing !== null && !isGoing) expect(this.gone.has(thing), `${effect.kind} of what is gone`).toBe(false)
    switch (effect.kind) {
      case 'lift':
      case 'liftMark': {
        const taken = effect.kind === 'lift' ? effect.card : effect.mark
        expect(this.held.has(taken), `${taken} is in two hands`).toBe(false)
        expect(taken).not.toBe(LOCKED)
        this.held.add(taken)
        return
      }
      case 'carry':
      case 'shift':
        expect(this.held.has(thing ?? ''), `${thing} moves in no hand`).toBe(true)
        return
      case 'drop':
        expect(['left', 'right']).toContain(effect.zone)
        this.held.delete(effect.card)
        return
      case 'back':
      case 'shifted':
      case 'unshift':
        expect(this.held.delete(thing ?? ''), `${thing} was in no hand`).toBe(true)
        return
      case 'lasso':
        this.lassoes = !effect.done
        return
      case 'lassoOff':
        this.lassoes = false
        return
      case 'pan':
      case 'pinch':
        expect([...this.held], 'the table moves away under a hand').toEqual([])
    }
  }
}

function touchedAs(on: string | null): Touched | null {
  const card = CARDS.find((one) => one.card === on)
  if (!card) return null
  const leave = on === LOCKED ? { refused: 'card.own' as const } : { zones: ['left', 'right'] }
  return { ...card, zone: 'left', leave }
}

function thingOf(effect: Effect): string | null {
  if ('card' in effect && effect.card !== null) return effect.card
  return 'mark' in effect ? effect.mark : null
}

function spot(x: number, y: number) {
  return { screen: { left: x, top: y }, world: { x, y } }
}

test.each([
  ['a wall where people sort', mannerOf(true, true, true)],
  ['a desk where people sort', mannerOf(true, true, false)],
  ['a wall in a turn', mannerOf(false, false, true)],
  ['a desk in a turn', mannerOf(false, true, false)],
])(
  'on %s whatever several pointers do loses no card, leaves no hand stuck and chooses nothing that is gone',
  (_, manner) => {
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('release', 'cancel'),
        (acts, how) => {
          const board = new Board(manner)
          for (const one of acts) board.does(one)
          board.ends(how as 'release' | 'cancel')
        },
      ),
      { numRuns: 800 },
    )
  },
)
