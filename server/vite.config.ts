import { defineConfig, type Plugin } from 'vite'

/**
 * Writes what is beyond Latin-1 as an escape: with a single such character Node keeps the whole source in memory in two
 * bytes a character. It only stands in strings, templates and regular expressions, where an escape means the same.
 */
function inLatin1(): Plugin {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return {
    name: 'kring:in-latin-1',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk') part.code = part.code.replace(/[\u0100-\uffff]/g, escaped)
    },
  }
}

/**
 * One file for Node for each thing that is started, and the server itself, which tests start with limits of their own:
 * what is ours is bundled, packages from npm stay where they are installed.
 */
export default defineConfig({
  plugins: [inLatin1()],
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
