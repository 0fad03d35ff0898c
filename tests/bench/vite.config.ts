import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Bundles the bench for Node, because Node 20 does not read TypeScript; packages from npm stay outside. */
export default defineConfig({
  root: here('.'),
  build: {
    ssr: true,
    outDir: here('dist'),
    target: 'node20',
    rolldownOptions: {
      input: {
        run: here('run.ts'),
        client: here('client/run.ts'),
        load: here('client/load.ts'),
        'bare-server': here('bare-server.ts'),
        'hocuspocus-server': here('hocuspocus-server.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: ['@kring/shared', '@kring/server'] },
})
