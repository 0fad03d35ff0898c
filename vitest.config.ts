import { defineConfig } from 'vitest/config'

/** One run for everything: unit and property tests beside the code, then whole servers and browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'shared/src/**/*.test.ts',
            'server/src/**/*.test.ts',
            'client/src/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/{simulation,leak,faults,attacks,nodes}/**/*.test.ts'],
          setupFiles: ['tests/simulation/setup.ts'],
          // Real servers on loopback: generous, because a busy machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/simulation/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // One browser at a time: several people in one meeting are load enough for two cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
