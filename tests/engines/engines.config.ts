import { defineConfig } from 'vitest/config'

/** `pnpm engines`: one short story of each surface in every engine there is on this machine. Not part of the tests. */
export default defineConfig({
  test: {
    include: ['tests/engines/story.ts'],
    fileParallelism: false,
    setupFiles: ['tests/simulation/setup.ts', 'tests/browser/setup.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
