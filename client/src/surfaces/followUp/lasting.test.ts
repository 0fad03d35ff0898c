import type { Action } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { lasting } from './lasting.ts'

const action = (id: string, type: Action['type']): Action => ({
  id,
  card: '',
  across: '',
  type,
  text: id,
  owner: '',
  due: '',
})
const ALL = [
  action('first conclusion', 'conclusion'),
  action('step', 'action'),
  action('conclusion', 'conclusion'),
  action('last step', 'action'),
]
const shown = (most: number) => lasting(ALL, most).map(({ id }) => id)

test('a conclusion leaves the wall last, and of the rest the newest stays', () => {
  expect(shown(4)).toEqual(ALL.map(({ id }) => id))
  expect(shown(3)).toEqual(['first conclusion', 'conclusion', 'last step'])
  expect(shown(2)).toEqual(['first conclusion', 'conclusion'])
  expect(shown(1)).toEqual(['conclusion'])
})
