import { expect, test } from 'vitest'
import { stretchesOf } from './sight.ts'

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id }))

function told(near: string): string[] {
  return stretchesOf(CARDS, (id) => near.includes(id)).map((one) =>
    'row' in one ? one.row.id : `(${one.gap.map(({ id }) => id).join('')}) before ${one.before}`,
  )
}

test('rows that are not near are room, known by the row they are before', () => {
  expect(told('')).toEqual(['(abcdefg) before undefined'])
  expect(told('de')).toEqual(['(abc) before d', 'd', 'e', '(fg) before undefined'])
  expect(told('abcdefg')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
})

test('what came to lie between two rows in sight is there at once', () => {
  expect(told('acg')).toEqual(['a', 'b', 'c', '(def) before g', 'g'])
})
