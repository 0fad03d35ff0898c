import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** What must hold for every method, and is tried with each. */
const SUITES = [
  'shared/src/referee.property.test.ts',
  'shared/src/harvest/decided.property.test.ts',
  'tests/simulation/simulation.test.ts',
  'tests/simulation/world.test.ts',
  'tests/leak/methods.test.ts',
  'tests/attacks/fuzz.test.ts',
]

test('a method that goes through all of them is short to write', () => {
  const lines = readFileSync(join(ROOT, 'shared/src/testing/tests-only.ts'), 'utf8').trimEnd().split('\n')
  expect(lines.length).toBeLessThan(40)
})

test.each(SUITES)('%s runs every method', (suite) => {
  expect(readFileSync(join(ROOT, suite), 'utf8')).toMatch(/import \{ METHODS \} from '.*methods\/all/)
})
