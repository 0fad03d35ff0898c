import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What promises something within seconds by the clock. */
const TIMED = ['tests/nodes/nodes.test.ts', 'tests/attacks/{revoked,drain}.test.ts']

/** How many times slower than this machine the pages of the browser tests work. */
const SLOW = Number(process.env.KRING_SLOW ?? 1)

/** What takes longest, however small its file: begun late, it would run on alone at the end. */
const LONG = [
  'tests/faults/postgres.test.ts',
  'tests/simulation/simulation.test.ts',
  'tests/faults/kill.test.ts',
  'tests/nodes/database.test.ts',
  'shared/src/referee.property.test.ts',
  'client/src/harvest/formats.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((file) => moduleId.endsWith(file))
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))]
  }
}

/** A test that hangs ends; a busy machine is no failure. ms */
const PATIENCE = 120_000

/**
 * One run for everything: unit and property tests beside the code, then what promises something by the clock, then whole
 * servers and browsers. Most wait for something most of the time: more files run at once than there are cores.
 */
export default defineConfig({
  test: {
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: ['shared/src/**/*.test.ts'],
          setupFiles: ['shared/src/testing/setup.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          // Nothing here has a state that another file could find changed: what all import is read once.
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['server/src/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          // Nothing here takes the place of a module, and what is replaced is put back: all is read once.
          isolate: false,
        },
      },
      {
        test: {
          name: 'client',
          include: ['client/src/**/*.test.{ts,tsx}'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          // Browser globals and modules are replaced: each file begins anew, in a thread, which begins sooner.
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/{simulation,leak,faults,attacks,nodes}/**/*.test.ts'],
          exclude: TIMED,
          setupFiles: ['tests/simulation/setup.ts', 'shared/src/testing/setup.ts'],
          testTimeout: PATIENCE,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'timed',
          include: TIMED,
          setupFiles: ['tests/simulation/setup.ts'],
          testTimeout: PATIENCE,
          hookTimeout: 60_000,
          // With nothing beside it.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/simulation/setup.ts', 'tests/browser/setup.ts'],
          testTimeout: 360_000 * SLOW,
          hookTimeout: 120_000,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
