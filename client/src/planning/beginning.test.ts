import { METHODS } from '@kring/shared/methods/all'
import { recipesFor } from '@kring/shared/methods/recipes'
import { expect, test } from 'vitest'
import type { Beginning } from '../meeting/beginning.ts'
import { begunFrom, lookingAgain } from './beginning.ts'
import { chainOf, emptyChain } from './chain.ts'

const WAY = ['14 nov: Van start', '12 jan: Een proef']
const beginning: Beginning = {
  trajectory: 't1',
  name: 'Team taal',
  language: 'nl',
  open: { agreements: ['Eerst vragen'], parked: [], steps: [], questions: [] },
  question: 'Hoe leest iedereen graag?',
  way: WAY,
}

test('M16 the last meeting of a trajectory looks back on the way it went, and what is open comes along', () => {
  const chain = lookingAgain({ ...beginning, looksBack: true }, 'nl')
  const route = chain?.links.find(({ method }) => method === 'celebrate')
  expect(route?.plan.settings.form).toBe('route')
  expect(route?.plan.lines.route).toBe(WAY.join('\n'))
  expect(chain?.agreements).toBe('Eerst vragen')
  expect(chain?.links.map(({ method }) => method).at(-1)).toBe('checkout')
})

test('M16 a recipe that closes a trajectory is filled with its way as well; another one is not changed by it', () => {
  const close = recipesFor(METHODS).find(({ id }) => id === 'close')!
  const lines = begunFrom(chainOf(close, 'nl'), beginning).links.flatMap(({ plan }) => plan.lines.route ?? [])
  expect(lines).toEqual([WAY.join('\n')])
  expect(begunFrom(emptyChain('nl'), beginning).links.every(({ plan }) => !('route' in plan.lines))).toBe(
    true,
  )
  expect(lookingAgain(beginning, 'nl')).toBeUndefined()
})
