import { defineConfig } from 'vitest/config'

/** `pnpm screenshots`: pictures of every surface and phase, to look at. Not part of the tests. */
export default defineConfig({
  test: {
    include: ['tests/browser/screenshots*.ts'],
    exclude: ['**/*.config.ts'],
    // One browser at a time.
    fileParallelism: false,
    env: { ALBUM: '1' },
    setupFiles: ['tests/simulation/setup.ts', 'tests/browser/setup.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
