import { byLying, LAYERS } from '@kring/shared/capabilities/arrange/order'
import { drawingSchema, type Mark } from '@kring/shared/capabilities/draw/mark'
import { type Card, newCard } from '@kring/shared/meeting'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf } from '../../viewport/drawingBounds.ts'
import { copyOf, laidDown, plainOf, read } from './copied.ts'

const at = fc.integer({ min: -4000, max: 4000 })
const side = fc.integer({ min: 16, max: 900 })
const colour = fc.integer({ min: 0, max: 7 })
const group = fc.constantFrom(undefined, 'g1', 'g2')
const point = fc.record({ x: at, y: at })
const box = { x: at, y: at, width: side, height: side }

const drawing = fc.oneof(
  fc.record({
    shape: fc.constant('ink' as const),
    tool: fc.constantFrom('pen' as const, 'marker' as const),
    colour,
    width: fc.constant(7),
    points: fc.array(at, { minLength: 1, maxLength: 8 }).map((points) => [...points, ...points]),
  }),
  fc.record({ shape: fc.constant('rectangle' as const), ...box, colour, text: fc.constantFrom('', 'Doel') }),
  fc.record({
    shape: fc.constant('text' as const),
    ...box,
    colour,
    size: fc.constant('small' as const),
    text: fc.constant('Kop'),
  }),
  fc.record({
    shape: fc.constant('image' as const),
    ...box,
    image: fc.constant('A'.repeat(43)),
    text: fc.constant(''),
  }),
  fc.record({ shape: fc.constant('frame' as const), ...box, text: fc.constant('Kader') }),
  fc.record({
    shape: fc.constant('line' as const),
    from: point,
    to: point,
    arrow: fc.boolean(),
    colour,
    start: fc.constant('c0'),
    end: fc.constant('elders'),
    text: fc.constant('dus'),
  }),
)
const things = fc.record({
  cards: fc.array(fc.record({ x: at, y: at, colour, group }), { maxLength: 70 }),
  marks: fc.array(fc.record({ drawing, group }), { maxLength: 70 }),
})

function chosen({ cards, marks }: typeof things extends fc.Arbitrary<infer T> ? T : never) {
  const inGroup = (name: string | undefined) => (name === undefined ? {} : { group: name })
  return {
    cards: cards.map(
      ({ group: name, ...card }, index): Card => ({
        ...newCard({ id: `c${index}`, label: `Briefje ${index}`, text: 'meer', zone: 'table' }),
        ...card,
        order: index,
        ...inGroup(name),
      }),
    ),
    marks: marks.map(
      ({ drawing: drawn, group: name }, index): Mark => ({
        id: `m${index}`,
        order: index,
        touched: '',
        drawing: drawn,
        ...inGroup(name),
      }),
    ),
  }
}

test('what is copied from any selection and laid down where it lay is the same, under names and groups of its own', () => {
  fc.assert(
    fc.property(things, (given) => {
      const { cards, marks: drawn } = chosen(given)
      const marks = drawn.toSorted(byLying)
      const { copied, box: around } = copyOf(cards, marks, () => undefined)
      if (cards.length + marks.length === 0) return
      const back = read(JSON.stringify(copied))
      expect(back).toEqual(JSON.parse(JSON.stringify(copied)))
      let names = 0
      const said = laidDown(back!, around, () => `n${names++}`)
      const laid = {
        cards: said.flatMap((one) => ('card' in one ? [one] : [])),
        marks: said.flatMap((one) => ('mark' in one ? [one] : [])),
      }
      expect(laid.cards.map(({ card: _c, of: _o, group: _g, ...card }) => card)).toEqual(
        cards.map(({ label, text, colour: tint, x, y }) => ({ label, text, colour: tint, x, y })),
      )
      expect(laid.marks.map(({ drawing: drawn }) => boundsOf(drawn))).toEqual(
        marks.map(({ drawing: drawn }) => boundsOf(drawn)),
      )
      for (const { drawing: drawn } of laid.marks) {
        drawingSchema.parse(drawn)
        // Bound to the copy of what it was bound to; to what was not copied no more.
        if (drawn.shape !== 'line') continue
        expect(drawn.start).toBe(laid.cards[0]?.card)
        expect(drawn).not.toHaveProperty('end')
      }
      const sameGroups = (before: readonly (string | undefined)[], now: readonly (string | undefined)[]) =>
        expect(before.map((name) => before.indexOf(name))).toEqual(now.map((name) => now.indexOf(name)))
      sameGroups(
        [...cards, ...marks].map(({ group: name }) => name),
        [...laid.cards, ...laid.marks].map(({ group: name }) => name),
      )
    }),
  )
})

test('what is copied across kinds is said from the lowest to the highest, in its layers and as it lies turned', () => {
  const { cards } = chosen({
    cards: [
      { x: 0, y: 0, colour: 0, group: undefined },
      { x: 9, y: 0, colour: 0, group: undefined },
    ],
    marks: [],
  })
  const [low, high] = cards as [Card, Card]
  const between: Mark = {
    id: 'm0',
    touched: '',
    layer: LAYERS.card,
    order: 0.5,
    drawing: { shape: 'rectangle', x: 0, y: 0, width: 20, height: 20, colour: 0, text: '', angle: 30 },
  }
  const { copied } = copyOf([high, { ...low, angle: 15 }], [between], () => undefined)
  const back = read(JSON.stringify(copied))
  let names = 0
  expect(laidDown(back!, { x: 0, y: 0 }, () => `n${names++}`)).toMatchObject([
    { of: 'c0', angle: 15 },
    { layer: LAYERS.card, drawing: { angle: 30 } },
    { of: 'c1' },
  ])
})

test('whatever another page puts on the clipboard, only what is well formed comes in', () => {
  for (const forged of [
    '',
    '{',
    'null',
    '7',
    '[]',
    '{"cards":[{"label":7}]}',
    '{"marks":[{"id":"m","drawing":{"shape":"ink","points":"x"}}]}',
  ])
    expect(read(forged)).toBeNull()
  const good = { id: 'c', label: 'Rust', text: '', colour: 3, x: 0, y: 0 }
  expect(
    read(JSON.stringify({ cards: [good, { ...good, colour: 99 }, { ...good, more: 1 }] }))?.cards,
  ).toEqual([good])
})

test('other programs read the words, in reading order', () => {
  const { cards, marks } = chosen({
    cards: [{ x: 0, y: 50, colour: 0, group: undefined }],
    marks: [
      {
        drawing: { shape: 'rectangle', x: 0, y: 0, width: 20, height: 20, colour: 0, text: 'Doel' },
        group: undefined,
      },
    ],
  })
  expect(plainOf(copyOf(cards, marks, () => undefined).copied)).toBe('Doel\nBriefje 0 – meer')
})
