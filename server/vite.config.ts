import { defineConfig } from 'vite'

/** One file for Node: what is ours is bundled, packages from npm stay where they are installed. */
export default defineConfig({
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
  ssr: { noExternal: ['@kring/shared'] },
})
