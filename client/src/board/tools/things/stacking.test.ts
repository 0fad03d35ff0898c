import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restacked, STACKINGS, type Stacking } from './stacking.ts'

const layer = (ids: string) => [...ids].map((id, index) => ({ id, order: index + 1 }))

/** How a layer lies after something of it was brought elsewhere, the lowest first. */
function after(ids: string, chosen: string, how: Stacking): string {
  const orders = new Map(layer(ids).map(({ id, order }) => [id, order]))
  for (const { thing, order } of restacked([layer(ids)], new Set(chosen), how)) orders.set(thing, order)
  return [...orders]
    .sort(([, one], [, other]) => one - other)
    .map(([id]) => id)
    .join('')
}

test.each([
  ['b', 'front', 'acdb'],
  ['bc', 'front', 'adbc'],
  ['c', 'back', 'cabd'],
  ['a', 'forward', 'bacd'],
  ['d', 'backward', 'abdc'],
  ['ac', 'forward', 'bdac'],
  ['bd', 'backward', 'bdac'],
] as const)('%s goes %s: %s', (chosen, how, wanted) => {
  expect(after('abcd', chosen, how)).toBe(wanted)
})

test('what lies there already is not said again', () => {
  expect(restacked([layer('abcd')], new Set('d'), 'front')).toEqual([])
  expect(restacked([layer('abcd')], new Set('a'), 'backward')).toEqual([])
})

test('what is chosen stays as it lay on itself, the others as well, and no two come to lie equally high', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.constantFrom(...STACKINGS),
      (orders, chooses, how) => {
        const all = orders.map((order, index) => ({ id: `t${index}`, order: order / 2 + 1 }))
        const chosen = new Set(all.filter((_, index) => chooses[index]).map(({ id }) => id))
        const next = new Map(all.map(({ id, order }) => [id, order]))
        for (const { thing, order } of restacked([all], chosen, how)) next.set(thing, order)
        const lie = (of: (id: string) => number) =>
          all.map(({ id }) => id).sort((one, other) => of(one) - of(other))
        const [before, now] = [
          lie((id) => all.find((one) => one.id === id)?.order ?? 0),
          lie((id) => next.get(id) ?? 0),
        ]
        for (const isChosen of [true, false])
          expect(now.filter((id) => chosen.has(id) === isChosen)).toEqual(
            before.filter((id) => chosen.has(id) === isChosen),
          )
        expect(new Set(next.values()).size).toBe(all.length)
        expect([...next.values()].every((order) => order >= 0)).toBe(true)
      },
    ),
  )
})
