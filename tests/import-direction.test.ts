import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { METHODS } from '@kring/shared/methods/all'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Which packages each may import, types included: client → shared ← server; tests see all. */
const PACKAGES: Record<string, readonly string[]> = { shared: [], server: ['shared'], client: ['shared'] }

/**
 * Which folders beside it each folder of a package may import. A folder that is not listed fails the test, and so does
 * an import that is not. Client: from what knows nothing of a meeting (`look`, `storage`, `pasted`, `words`, `ui`) through the
 * meeting and its cards to what people see, and at last the pages.
 */
const FOLDERS: Record<string, Record<string, readonly string[]>> = {
  client: {
    look: [],
    state: [],
    storage: [],
    pasted: [],
    words: ['storage'],
    ui: ['storage', 'words'],
    meeting: ['storage', 'words'],
    cards: ['look', 'words', 'ui', 'meeting'],
    planning: ['storage', 'pasted', 'words', 'ui', 'meeting'],
    board: ['look', 'state', 'storage', 'pasted', 'words', 'ui', 'meeting', 'cards'],
    list: ['look', 'state', 'storage', 'words', 'ui', 'meeting', 'cards', 'board'],
    pairing: ['words', 'ui', 'meeting'],
    surfaces: ['look', 'storage', 'words', 'ui', 'meeting', 'cards', 'planning', 'board', 'list', 'pairing'],
    harvest: ['words', 'ui', 'meeting', 'board'],
    trajectory: ['words', 'ui', 'meeting', 'planning', 'harvest'],
    prepare: ['storage', 'words', 'ui', 'meeting', 'harvest'],
    pages: ['storage', 'words', 'ui', 'meeting', 'planning', 'pairing', 'trajectory', 'prepare'],
    offline: ['meeting'],
    app: ['storage', 'words', 'ui', 'meeting', 'pages', 'harvest', 'surfaces', 'offline'],
  },
  server: {
    basis: [],
    wire: [],
    limits: ['basis'],
    pairing: ['basis'],
    store: ['basis', 'limits', 'pairing'],
    images: ['store'],
    access: ['basis', 'limits', 'store'],
    backup: ['store', 'images'],
    notebook: ['basis', 'limits', 'wire'],
    trajectories: ['basis', 'limits', 'store', 'access'],
    rooms: ['basis', 'limits', 'wire', 'store', 'images', 'access', 'notebook'],
    sockets: ['basis', 'limits', 'wire', 'access', 'rooms'],
    http: ['basis', 'limits', 'pairing', 'store', 'images', 'access', 'trajectories', 'rooms'],
  },
}

/**
 * What each folder of the domain runs with: other folders, and by name files of the loop, which stand above them. Types are
 * left out: what a method is follows from what a group can do, and the other way round.
 */
const DOMAIN: Record<string, readonly string[]> = {
  basis: [],
  ground: ['basis', 'methods', 'meeting.ts'],
  methods: ['basis', 'ground', 'protocol', 'capabilities', 'meeting.ts'],
  capabilities: ['basis', 'ground', 'methods', 'protocol', 'meeting.ts', 'groups.ts', 'audience.ts'],
  protocol: ['basis', 'ground', 'methods', 'capabilities', 'meeting.ts', 'groups.ts', 'permission.ts'],
  harvest: ['basis', 'ground', 'methods', 'capabilities', 'meeting.ts', 'groups.ts'],
  film: ['methods', 'meeting.ts'],
  trajectory: ['basis', 'methods', 'capabilities', 'harvest', 'meeting.ts'],
  prepare: ['basis'],
}

/** The folders of the board, the lowest first: each may import those before it. Over all of them stands `Board.tsx`. */
const BOARD = [
  'viewport',
  'render',
  'ground',
  'cards',
  'drawings',
  'model',
  'input',
  'tools/select',
  'tools/draw',
  'tools/note',
  'tools/things',
  'actions',
  'presence',
  'scene',
  'controls',
]

type Import = { from: string; to: string }

/** @returns the sources of a package, tests and what only tests use left out */
function sources(name: string): string[] {
  return readdirSync(join(ROOT, name, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => join(name, 'src', file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string)
}

/** @returns what files of a package import from files of the same package; a path into shared by its package too. */
function importsWithin(name: string): Import[] {
  return sources(name).flatMap((from) =>
    importsOf(from)
      .filter((path) => path.startsWith('.'))
      .map((path) => ({ from, to: normalize(join(dirname(from), path)) })),
  )
}

/** @returns the first folder of a package that a file lies in, or none for a file that composes the whole. */
function folderOf(file: string): string | undefined {
  const [, , folder, rest] = file.split('/')
  return rest === undefined ? undefined : folder
}

/** A folder that counts as one with what lies in it: the words, of which the languages are parts. */
const WHOLE = /^client\/src\/words(?=\/)/

function roomOf(file: string): string {
  return WHOLE.exec(file)?.[0] ?? dirname(file)
}

/** @returns folders that import each other in a circle, each as the way round; none when there are no circles. */
function circles(imports: readonly Import[]): string[] {
  const arrows = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [source, target] = [roomOf(from), roomOf(to)]
    if (source === target) continue
    arrows.set(source, (arrows.get(source) ?? new Set()).add(target))
  }
  const found: string[] = []
  const done = new Set<string>()
  const walk = (room: string, way: readonly string[]) => {
    const before = way.indexOf(room)
    if (before >= 0) found.push([...way.slice(before), room].join(' → '))
    if (before >= 0 || done.has(room)) return
    for (const next of arrows.get(room) ?? []) walk(next, [...way, room])
    done.add(room)
  }
  for (const room of arrows.keys()) walk(room, [])
  return found
}

test('a circle of folders is found', () => {
  const [a, b, c] = ['x/src/a/1.ts', 'x/src/b/2.ts', 'x/src/c/3.ts'] as const
  expect(
    circles([
      { from: a, to: b },
      { from: b, to: c },
      { from: a, to: c },
    ]),
  ).toEqual([])
  expect(
    circles([
      { from: a, to: b },
      { from: b, to: c },
      { from: c, to: a },
    ]),
  ).toHaveLength(1)
})

for (const [name, allowed] of Object.entries(PACKAGES)) {
  test(`${name} imports only ${allowed.join(', ') || 'itself'} of Kring, and stays inside its folder`, () => {
    const files = sources(name)
    expect(files.length).toBeGreaterThan(0)
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => {
          const kring = /^@kring\/([a-z]+)/.exec(path)
          if (kring) return !allowed.includes(kring[1] as string)
          return path.startsWith('.') && !join(file, '..', path).startsWith(join(name, 'src'))
        })
        .map((path) => `${file} → ${path}`),
    )
    expect(wrong).toEqual([])
  })
}

for (const [name, folders] of Object.entries(FOLDERS)) {
  test(`folders of ${name} import only what lies below them`, () => {
    const wrong = importsWithin(name).filter(({ from, to }) => {
      const [source, target] = [folderOf(from), folderOf(to)]
      if (source === undefined || source === target) return false
      return target === undefined || !folders[source]?.includes(target)
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test(`no folders of ${name} import each other in a circle`, () => {
    expect(circles(importsWithin(name))).toEqual([])
  })
}

test('folders of the domain run with what lies below them, and the loop with all of them', () => {
  const HOME = 'shared/src/'
  // How to say something by chance is for tests: it asks all there is.
  const files = sources('shared').filter((file) => !file.endsWith('/random-statements.ts'))
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []))
  expect([...folders].sort()).toEqual(Object.keys(DOMAIN).sort())
  const wrong = files.flatMap((from) => {
    const source = folderOf(from)
    if (source === undefined) return []
    const needs = [...loadedBy(from)].map((file) => folderOf(file) ?? file.slice(HOME.length))
    return needs
      .filter((target) => target !== source && !DOMAIN[source]?.includes(target))
      .map((target) => `${from} → ${target}`)
  })
  expect(wrong).toEqual([])
})

test('folders of the board import only what lies below them', () => {
  const HOME = 'client/src/board/'
  const floorOf = (file: string) => BOARD.indexOf(dirname(file).slice(HOME.length))
  const files = sources('client').filter((file) => file.startsWith(HOME))
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([`${HOME}Board.tsx`])
  const wrong = importsWithin('client').filter(({ from, to }) => {
    if (!from.startsWith(HOME) || !to.startsWith(HOME) || floorOf(from) < 0) return false
    return floorOf(to) < 0 || floorOf(to) > floorOf(from)
  })
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('a surface of one thing a group can do knows no shell, and what all share knows neither', () => {
  const SURFACES = 'client/src/surfaces/'
  const wrong = importsWithin('client').filter(({ from, to }) => {
    if (!from.startsWith(SURFACES) || !to.startsWith(SURFACES)) return false
    const [part, target] = [from, to].map((file) => file.slice(SURFACES.length).split('/'))
    if (part?.[0] === 'shells') return target?.[0] === 'shells' && target.length > 2 && target[1] !== part[1]
    return target?.[0] === 'shells' || (part?.[0] === 'parts' && target?.[0] !== 'parts')
  })
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

const METHOD_IDS = METHODS.map(({ id }) => id)
/**
 * Where methods are listed: for a server and who plans, for a browser, which loads them one by one, and in the table of
 * what a role is not told.
 */
const LISTS = [
  'shared/src/methods/all.ts',
  'shared/src/methods/recipes.ts',
  'client/src/meeting/methods.ts',
  'shared/src/role-table.ts',
]
const OF_METHOD = new RegExp(`methods/(${METHOD_IDS.join('|')})/`)

test('nothing outside a method’s own folder and the lists of methods names it', () => {
  // An everyday word says nothing of the method of that name: a code is scanned, a board is free, an activity has a question.
  const EVERYDAY = ['free', 'scan', 'circle', 'celebrate', 'question', 'criteria', 'observer', 'outside']
  const ids = METHOD_IDS.filter((id) => !EVERYDAY.includes(id))
  expect(ids.length).toBeGreaterThan(0)
  const others = Object.keys(PACKAGES)
    .flatMap(sources)
    .filter((file) => !OF_METHOD.test(file) && !LISTS.includes(file))
  const word = new RegExp(`\\b(${ids.join('|')})\\b`, 'i')
  expect(others.filter((file) => word.test(textOf(file)))).toEqual([])
  expect(others.filter((file) => importsOf(file).some((path) => OF_METHOD.test(path)))).toEqual([])
})

/** @returns the file of Kring that a file means by a path, or undefined for a library */
function fileAt(path: string, from: string): string | undefined {
  if (path.startsWith('.')) return normalize(join(dirname(from), path))
  return path.startsWith('@kring/') ? `${path.replace(/^@kring\/([a-z]+)/, '$1/src')}.ts` : undefined
}

/** @returns the files of Kring that a file runs with: no types, and nothing that it imports later */
function loadedBy(file: string): string[] {
  const imports = textOf(file).matchAll(
    /^(?:import|export)\b(?! type\b)(?:[\w\s{},*$]*?\bfrom)?\s*'([^']+)'/gm,
  )
  return [...imports].flatMap(([, path = '']) => fileAt(path, file) ?? [])
}

/** @returns what is loaded together with a file, itself included */
function loadedWith(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || !/\.tsx?$/.test(file)) return known
  known.add(file)
  for (const at of loadedBy(file)) loadedWith(at, known)
  return known
}

test('only who plans loads every method; a meeting loads its own, one by one', () => {
  const PLANS = [
    'pages/create/CreatePage.tsx',
    'pages/create/GalleryPage.tsx',
    'pages/home/StartWizard.tsx',
    'pages/plan/PlanPage.tsx',
    'surfaces/agenda/AgendaDialog.tsx',
    'surfaces/groups/TogetherDialog.tsx',
  ]
  const later = sources('client').flatMap((file) =>
    [...textOf(file).matchAll(/\bimport\('([^']+)'\)/g)].flatMap(([, path = '']) => fileAt(path, file) ?? []),
  )
  expect(later.filter((file) => OF_METHOD.test(file))).toHaveLength(METHODS.length)
  const parts = new Set(['client/src/main.tsx', ...later.filter((file) => !OF_METHOD.test(file))])
  const reaching = [...parts].filter((part) => [...loadedWith(part)].some((file) => OF_METHOD.test(file)))
  expect(reaching.sort()).toEqual(PLANS.map((file) => `client/src/${file}`))
  // And the walk goes as far as it has to.
  expect(loadedWith('client/src/app/MeetingPage.tsx')).toContain('shared/src/methods/registry.ts')
})
