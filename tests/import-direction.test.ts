import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { METHODS } from '@kring/shared/methods/registry'
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
    ui: ['words'],
    meeting: ['storage', 'words'],
    cards: ['look', 'words', 'ui', 'meeting'],
    planning: ['storage', 'pasted', 'words', 'ui', 'meeting'],
    board: ['look', 'state', 'storage', 'pasted', 'words', 'ui', 'meeting', 'cards'],
    list: ['look', 'storage', 'words', 'ui', 'meeting', 'cards', 'board'],
    pairing: ['words', 'ui', 'meeting'],
    surfaces: ['look', 'storage', 'words', 'ui', 'meeting', 'cards', 'planning', 'board', 'list', 'pairing'],
    harvest: ['words', 'ui', 'meeting', 'board'],
    pages: ['storage', 'words', 'ui', 'meeting', 'planning', 'pairing'],
    app: ['storage', 'words', 'ui', 'meeting', 'pages', 'harvest', 'surfaces'],
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
    rooms: ['basis', 'limits', 'wire', 'store', 'images', 'access', 'notebook'],
    sockets: ['basis', 'limits', 'wire', 'access', 'rooms'],
    http: ['basis', 'limits', 'pairing', 'store', 'images', 'access', 'rooms'],
  },
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

test('nothing outside a method’s own folder and the registry names it', () => {
  // An everyday word says nothing of the method of that name.
  const ids = METHODS.map(({ id }) => id).filter((id) => id !== 'free')
  expect(ids.length).toBeGreaterThan(0)
  const own = new RegExp(`methods/(${METHODS.map(({ id }) => id).join('|')}|registry)`)
  const named = Object.keys(PACKAGES)
    .flatMap(sources)
    .filter((file) => !own.test(file))
    .filter((file) => new RegExp(`\\b(${ids.join('|')})\\b`, 'i').test(textOf(file)))
  expect(named).toEqual([])
})
