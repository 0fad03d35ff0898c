import { defineConfig } from 'vite'

/** One file for Node for each thing that is started: what is ours is bundled, packages from npm stay where they are installed. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: { main: 'src/main.ts', backup: 'src/backup.ts', restore: 'src/restore.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: ['@kring/shared'] },
})
