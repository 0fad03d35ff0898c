// biome-ignore-start lint/style/noRestrictedImports: the build runs in Node
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
// biome-ignore-end lint/style/noRestrictedImports: the build runs in Node
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where the server listens while the client is developed with `vite dev`. */
const SERVER = 'http://127.0.0.1:4400'

/** React Aria brings its few sentences in 34 languages; Kring speaks two. */
function twoLanguages(): Plugin {
  return {
    name: 'kring:two-languages',
    enforce: 'pre',
    load(id) {
      const language = /react-(?:aria|stately)[^?]*\/intl\/[^?]*\/([a-z]{2}-[A-Z]{2})\.m?js/.exec(id)?.[1]
      return language && language !== 'nl-NL' && language !== 'en-US' ? 'export default {}' : undefined
    },
  }
}

/** Yjs warns of two mistakes through lib0, which for a browser colours them and brings a schema of the DOM along. */
function plainWarnings(): Plugin {
  return {
    name: 'kring:plain-warnings',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'lib0/logging') return undefined
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found?.id.replace(/logging\.js$/, 'logging.node.js')
    },
  }
}

/**
 * What may be said is parsed where it comes in, on the server; capabilities bring their schemas along in the same file.
 * Nothing in a browser reads them, so that there every part of the library that makes them is the same empty one.
 */
function schemasOnServer(): Plugin {
  const EMPTY = '\0kring:no-schemas:'
  return {
    name: 'kring:schemas-on-server',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'zod/mini') return undefined
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found && `${EMPTY}${found.id}`
    },
    async load(id) {
      if (!id.startsWith(EMPTY)) return undefined
      const names = Object.keys(await import(id.slice(EMPTY.length))).filter((name) => name !== 'default')
      const none = 'const none = new Proxy(() => none, { get: () => none })'
      return [none, ...names.map((name) => `export { none as ${name} }`)].join('\n')
    },
    // Nor what they make of them: the shapes of statements.
    transform(code, id) {
      if (!/\/shared\/src\/capabilities\/.*\.ts$/.test(id)) return undefined
      const bare = code.replace(/^const kinds = \{(?:.*\}|[\s\S]*?^\})$/m, 'const kinds = {}')
      return bare === code ? undefined : { code: bare, map: null }
    },
  }
}

/**
 * Methods, and what a group can do, say everything in two languages, one beside the other. In a browser the English half
 * lies apart, and is loaded with the English words (`client/src/words/en/methods.ts`).
 */
function englishApart(): Plugin {
  const TABLE = '\0kring:english'
  const OF_DOMAIN = /\/shared\/src\/(?:methods|capabilities)\/.*\.ts$/
  const ENGLISH = /\ben: ('(?:[^'\\\n]|\\.)*')/g
  const root = new URL('../shared/src/', import.meta.url).pathname
  const texts: string[] = []
  const placeOf = new Map<string, number>()
  return {
    name: 'kring:english-apart',
    apply: 'build',
    enforce: 'pre',
    // All of them are known before the first file is read: the table may be asked for before the last one.
    buildStart() {
      for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        const path = join(root, file)
        if (!OF_DOMAIN.test(path) || /test|random/.test(file)) continue
        for (const [, text = ''] of readFileSync(path, 'utf8').matchAll(ENGLISH)) {
          if (placeOf.has(text)) continue
          placeOf.set(text, texts.length)
          texts.push(text)
        }
      }
    },
    resolveId: (source) => (source === TABLE ? TABLE : undefined),
    load(id) {
      if (id === TABLE) return 'export const english = []'
      if (!id.endsWith('/client/src/words/en/methods.ts')) return undefined
      return [
        `import { english } from '${TABLE}'`,
        `english.push(${texts.join(',')})`,
        'export const methods = {}',
      ].join('\n')
    },
    transform(code, id) {
      if (!OF_DOMAIN.test(id) || !ENGLISH.test(code)) return undefined
      ENGLISH.lastIndex = 0
      const apart = code.replace(ENGLISH, (all, text: string) => {
        const place = placeOf.get(text)
        return place === undefined ? all : `get en() { return kringEnglish[${place}] }`
      })
      return { code: `import { english as kringEnglish } from '${TABLE}'\n${apart}`, map: null }
    },
  }
}

/** Lays a `.br` and a `.gz` beside every script and style, so that the server never has to compress. */
function compressed(): Plugin {
  return {
    name: 'kring:compressed',
    apply: 'build',
    enforce: 'post',
    // Only what is written is final: Vite completes its chunks after every other plugin.
    writeBundle({ dir }, bundle) {
      for (const { fileName } of Object.values(bundle)) {
        if (!dir || !/\.(?:js|css)$/.test(fileName)) continue
        const path = join(dir, fileName)
        const source = readFileSync(path)
        writeFileSync(`${path}.br`, brotliCompressSync(source))
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  plugins: [react(), twoLanguages(), plainWarnings(), schemasOnServer(), englishApart(), compressed()],
  build: {
    // What schools have: Chromebooks and iPads that still get updates.
    target: ['es2022', 'chrome110', 'safari16', 'firefox115'],
    // A part brings its styles along; the scripts it shares with others it names itself. The list of both together would
    // be two kB of every first load.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    // Fonts and pictures stay files: the content security policy knows no data addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What the first page needs is one file, and what a phone needs on top of it in a meeting another: whatever is
    // loaded later finds it there, and one file packs better than twenty.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'meeting', test: /\/app\/MeetingPage\.tsx$|\/ParticipantSurface\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': SERVER, '/healthz': SERVER, '/sync': { target: SERVER, ws: true } },
  },
})
