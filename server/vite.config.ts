import { defineConfig } from 'vite'

/**
 * One file for Node for each thing that is started, and the server itself, which tests start with limits of their own:
 * what is ours is bundled, packages from npm stay where they are installed.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        kring: 'src/kring.ts',
        backup: 'src/backup.ts',
        restore: 'src/restore.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: ['@kring/shared'] },
})
