// biome-ignore-start lint/style/noRestrictedImports: the build runs in Node
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
// biome-ignore-end lint/style/noRestrictedImports: the build runs in Node
import react from '@vitejs/plugin-react'
import { defineConfig, type ESTree, type Plugin, type Rolldown } from 'vite'

/** What a phone needs in a meeting whatever its method is: the surface, and what methods have in common. */
const MEETING =
  /\/app\/MeetingPage\.tsx$|\/ParticipantSurface\.tsx$|\/shared\/src\/methods\/(?:(?!agreements|anchors)[a-z]+-setting|method|phases|registry|settings|shared-phases|table)\.ts$/

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

/**
 * What Yjs and its socket bring along of lib0 that does nothing here: colours for a console, what a process was started
 * with, and a channel between tabs, which the sockets are told not to use (`disableBc`).
 */
const LIB0: Readonly<Record<string, string>> = {
  logging:
    "export const ORANGE = '', BOLD = '', UNBOLD = '', RED = ''\nexport const print = console.log, warn = console.warn",
  environment: 'export const isNode = false, isBrowser = true\nexport const getVariable = () => null',
  broadcastchannel: 'export const [publish, subscribe, unsubscribe] = Array(3).fill(() => undefined)',
}

function plainLib0(): Plugin {
  return {
    name: 'kring:plain-lib0',
    enforce: 'pre',
    load: (id) => LIB0[/\/lib0\/([a-z]+)\.js/.exec(id)?.[1] ?? ''],
  }
}

/** What is left of Yjs without texts and XML, which no document of Kring holds: 3 kB less. */
const WITHOUT_TEXTS: readonly [string, string][] = [
  ['  readYText,\n  readYXmlElement,\n  readYXmlFragment,\n  readYXmlHook,\n  readYXmlText\n', ''],
  ['return this.get(name, YText)', "throw new Error('no texts')"],
  ['(this.get(name, YXmlElement))', '(this.get(name))'],
  ['return this.get(name, YXmlFragment)', 'return this.get(name)'],
  ['cleanupYTextAfterTransaction(transaction);', ''],
]

function withoutTexts(): Plugin {
  return {
    name: 'kring:without-texts',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/yjs\/dist\/yjs\.mjs/.test(id)) return undefined
      return WITHOUT_TEXTS.reduce((left, [part, instead]) => {
        if (!left.includes(part)) this.error(`Yjs has another shape than it had: ${part}`)
        return left.replace(part, instead)
      }, code)
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
  }
}

/**
 * So are the shapes of what each kind carries: of a kind a browser needs its name. Written out they would be a kB and more
 * of every first load, and grow with every capability.
 */
function shapesOnServer(): Plugin {
  return {
    name: 'kring:shapes-on-server',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/shared\/src\/capabilities\/[^?]+\.ts$/.test(id)) return undefined
      const kinds = this.parse(code, { lang: 'ts' }).body.flatMap((statement) =>
        statement.type === 'VariableDeclaration' ? statement.declarations.filter(isKinds) : [],
      )
      const shapes = kinds.flatMap(({ init }) => (init?.type === 'ObjectExpression' ? init.properties : []))
      return shapes.reduceRight((left, shape) => {
        if (shape.type !== 'Property') this.error(`kinds are not written out in ${id}`)
        return `${left.slice(0, shape.value.start)}{}${left.slice(shape.value.end)}`
      }, code)
    },
  }
}

function isKinds({ id }: ESTree.VariableDeclarator): boolean {
  return id.type === 'Identifier' && id.name === 'kinds'
}

/** Konva brings animations of its own along (3 kB); this board moves what moves by its own frames. */
function withoutTweens(): Plugin {
  return {
    name: 'kring:without-tweens',
    enforce: 'pre',
    load(id) {
      return /konva\/lib\/Tween\.js/.test(id) ? 'export const Tween = undefined, Easings = {}' : undefined
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

/** Ways out that nobody needs to open Kring and to go on. With what only they need they are half of all there is. */
const WAYS_OUT = /\/harvest\/(?:pdfDocument|poster|wordDocument)\.ts$/

/** @returns the scripts of a page that begins with this one, but for what only a way out needs */
function scriptsOf(entry: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): Set<string> {
  const found = new Set<string>()
  const walk = (name: string) => {
    const chunk = chunks.get(name)
    if (!chunk || found.has(name) || WAYS_OUT.test(chunk.facadeModuleId ?? '')) return
    found.add(name)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) walk(next)
  }
  walk(entry)
  return found
}

/** Writes into the worker which files this build has, and which page begins it. */
function offlineFiles(): Plugin {
  return {
    name: 'kring:offline-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['worker.js']
      if (worker?.type !== 'chunk') return this.error('the worker is no file of its own')
      if (worker.imports.length > 0) this.error(`the worker imports ${worker.imports.join()}`)
      const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry && one !== worker)
      const build = /^assets\/index-([\w-]+)\.js$/.exec(entry?.fileName ?? '')?.[1]
      if (!build) this.error('no page begins this build')
      const chunks = new Map(
        Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
      )
      const scripts = scriptsOf(entry?.fileName ?? '', chunks)
      const files = Object.keys(bundle).filter(
        (name) => name.startsWith('assets/') && (scripts.has(name) || !chunks.has(name)),
      )
      const list = [...files, 'icon.svg', 'manifest.webmanifest'].map((name) => `/${name}`).sort()
      worker.code = worker.code
        .replaceAll('__FILES__', JSON.stringify(list))
        .replaceAll('__BUILD__', JSON.stringify(build))
    },
  }
}

export default defineConfig({
  plugins: [
    react(),
    twoLanguages(),
    plainLib0(),
    withoutTexts(),
    schemasOnServer(),
    shapesOnServer(),
    withoutTweens(),
    offlineFiles(),
    compressed(),
  ],
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
    // loaded later finds it there, and one file packs better than twenty. Its method comes beside it.
    rolldownOptions: {
      input: { index: 'index.html', worker: 'src/offline/worker.ts' },
      output: {
        // Two builds of a file are told apart by fewer letters; a first load names two hundred files, and letters by chance do not pack.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash:7].js'),
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:5][extname]',
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], test: /^(?!.*\/offline\/worker)/, priority: 2 },
            { name: 'meeting', test: MEETING, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': SERVER, '/healthz': SERVER, '/sync': { target: SERVER, ws: true } },
  },
})
