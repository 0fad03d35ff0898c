import { LAYERS, type Layer } from '@kring/shared/capabilities/arrange/order'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restacked, STACKINGS, type Stacked, type Stacking } from './stacking.ts'

const OWN: Record<string, Layer> = { f: LAYERS.frame, s: LAYERS.drawn, n: LAYERS.card, i: LAYERS.ink }

/** Things by name, the lowest first: f a frame, s a shape, n a note, i ink; each in the layer of its kind. */
function stack(...ids: string[]): Stacked[] {
  const counts = new Map<Layer, number>()
  return ids.map((id) => {
    const own = OWN[id.charAt(0)] as Layer
    counts.set(own, (counts.get(own) ?? 0) + 1)
    return { id, own, layer: own, order: counts.get(own) ?? 0 }
  })
}

/** How all lies after something of it was brought elsewhere, the lowest first. */
function restack(all: readonly Stacked[], chosen: readonly string[], how: Stacking, apart: string[] = []) {
  const lies = new Map(all.map((one) => [one.id, one]))
  const said = restacked(all, new Set(chosen), how, (id) => !apart.includes(id))
  for (const { thing, order, layer } of said) {
    const before = lies.get(thing) as Stacked
    lies.set(thing, { ...before, order, layer: layer ?? before.own })
  }
  return [...lies.values()].sort((one, other) => one.layer - other.layer || one.order - other.order)
}
const names = (all: readonly Stacked[]) => all.map(({ id }) => id).join(' ')

test.each([
  ['n2', 'front', 'n1 n3 n4 n2'],
  ['n2 n3', 'front', 'n1 n4 n2 n3'],
  ['n3', 'back', 'n3 n1 n2 n4'],
  ['n1', 'forward', 'n2 n1 n3 n4'],
  ['n4', 'backward', 'n1 n2 n4 n3'],
  ['n1 n3', 'forward', 'n2 n4 n1 n3'],
  ['n2 n4', 'backward', 'n2 n4 n1 n3'],
] as const)('%s goes %s: %s', (chosen, how, wanted) => {
  expect(names(restack(stack('n1', 'n2', 'n3', 'n4'), chosen.split(' '), how))).toBe(wanted)
})

test.each([
  ['s1', 'forward', 'f n1 s1 n2 i'],
  ['s1', 'front', 'f n1 n2 i s1'],
  ['n2', 'forward', 'f s1 n1 i n2'],
  ['i', 'backward', 'f s1 n1 i n2'],
  ['i', 'back', 'i f s1 n1 n2'],
  ['f', 'front', 's1 n1 n2 i f'],
  ['n1', 'back', 'n1 f s1 n2 i'],
] as const)('across kinds %s goes %s: %s', (chosen, how, wanted) => {
  expect(names(restack(stack('f', 's1', 'n1', 'n2', 'i'), [chosen], how))).toBe(wanted)
})

test('a step goes past the next thing that touches it, and none where nothing does', () => {
  const all = stack('s1', 'n1', 'n2', 'n3')
  expect(names(restack(all, ['s1'], 'forward', ['n1']))).toBe('n1 n2 s1 n3')
  expect(restacked(all, new Set(['s1']), 'forward', () => false)).toEqual([])
})

test('what lies there already is not said again', () => {
  const all = stack('s', 'n1', 'n2')
  expect(restacked(all, new Set(['n2']), 'front', () => true)).toEqual([])
  expect(restacked(all, new Set(['s']), 'backward', () => true)).toEqual([])
})

test('where several lie equally high, those above make room, but for what is locked', () => {
  const flat = stack('n1', 'n2', 'n3').map((one) => ({ ...one, order: 0 }))
  expect(names(restack(flat, ['n1'], 'forward'))).toBe('n2 n1 n3')
  const locked = flat.map((one) => (one.id === 'n3' ? { ...one, locked: true as const } : one))
  const said = restacked(locked, new Set(['n1']), 'forward', () => true)
  expect(said.map(({ thing }) => thing)).toEqual(['n1'])
})

test('what is chosen stays as it lay on itself, the others as well, and no two come to lie equally high', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(fc.constantFrom(0, 1, 2, 3), fc.constantFrom(0, 1, 2, 3), fc.nat({ max: 40 })),
        {
          selector: ([, layer, order]) => `${layer} ${order}`,
          minLength: 1,
          maxLength: 12,
        },
      ),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.constantFrom(...STACKINGS),
      (lying, chooses, how) => {
        const all = lying
          .map(([own, layer, order], index) => ({
            id: `t${index}`,
            own: own as Layer,
            layer: layer as Layer,
            order: order / 2 + 1,
          }))
          .sort((one, other) => one.layer - other.layer || one.order - other.order)
        const chosen = all.filter((_, index) => chooses[index]).map(({ id }) => id)
        const now = restack(all, chosen, how)
        for (const isChosen of [true, false]) {
          const among = (some: readonly Stacked[]) =>
            some.map(({ id }) => id).filter((id) => chosen.includes(id) === isChosen)
          expect(among(now)).toEqual(among(all))
        }
        expect(new Set(now.map(({ layer, order }) => `${layer} ${order}`)).size).toBe(all.length)
        expect(now.every(({ order }) => order >= 0)).toBe(true)
        const top = now.slice(now.length - chosen.length).map(({ id }) => id)
        if (how === 'front') expect(top).toEqual(all.map(({ id }) => id).filter((id) => chosen.includes(id)))
      },
    ),
  )
})
