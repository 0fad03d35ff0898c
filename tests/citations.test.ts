import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Pages that are cited by name and section, wherever they are cited from. */
const PAGES = ['METHODS', 'DESIGN'] as const
type Page = (typeof PAGES)[number]

/** What a citation names: `§14.6`, `M5`, `D5`, `P9`. */
const PLACE = String.raw`(?:§\d+(?:\.\d+)?|[MDP]\d+)`
/** A page in capitals, and one place or several of it: `METHODS §14.1, 3, 4`, `METHODS M4–M6`. */
const CITATION = new RegExp(String.raw`\b([A-Z]{4,}) (${PLACE}(?:(?:, | and |–)(?:${PLACE}|\d+\b))*)`, 'g')

function filesOf(...folders: string[]): string[] {
  const within = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  return within.filter((file) => !/node_modules|\/dist\//.test(file))
}

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** @returns each place on its own: a bare number goes on in the section of the one before */
function placesIn(cited: string): string[] {
  let section = ''
  return cited.split(/, | and |–/).map((part) => {
    if (!/^\d+$/.test(part)) section = /^§\d+/.exec(part)?.[0] ?? ''
    return /^\d+$/.test(part) ? `${section}.${part}` : part
  })
}

/** @returns every place of a page that can be cited */
function placesOf(page: Page): Set<string> {
  const text = textOf(`shared/${page}.md`)
  const places = new Set<string>()
  for (const [, number, body] of text.matchAll(/^## (\d+)\.[^\n]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)) {
    places.add(`§${number}`)
    for (const [, rule] of (body ?? '').matchAll(/^(\d+)\. /gm)) places.add(`§${number}.${rule}`)
  }
  for (const [heading] of text.matchAll(/^### .*$/gm))
    for (const [method] of heading.matchAll(/\bM\d+\b/g)) places.add(method)
  for (const [, row] of text.matchAll(/^\| ([DP]\d+) \|/gm)) places.add(row as string)
  return places
}

const PLACES: Record<string, ReadonlySet<string>> = Object.fromEntries(
  PAGES.map((page) => [page, placesOf(page)]),
)

/** @returns the citations in a text that lead nowhere */
function lost(text: string): string[] {
  return [...text.matchAll(CITATION)].flatMap(([, page, cited]) =>
    placesIn(cited as string)
      .filter((place) => !PLACES[page as string]?.has(place))
      .map((place) => `${page} ${place}`),
  )
}

test('a citation that leads nowhere is found', () => {
  expect(lost('METHODS §14.6, METHODS M5 and METHODS D5 (DESIGN §3)')).toEqual([])
  expect(lost('METHODS §14.1, 3, 99')).toEqual(['METHODS §14.99'])
  expect(lost('METHODS M4–M6; METHODS D99; NOWHERE §1')).toEqual(['METHODS D99', 'NOWHERE §1'])
})

test('every citation leads to a place of a page that comes with the code', () => {
  const files = filesOf('client/src', 'server', 'shared', 'tests').filter((file) =>
    /\.(ts|tsx|css|md)$/.test(file),
  )
  const cited = files.filter((file) => new RegExp(CITATION).test(textOf(file)))
  expect(cited.length).toBeGreaterThan(20)
  const wrong = files
    .filter((file) => file !== 'tests/citations.test.ts')
    .flatMap((file) => lost(textOf(file)).map((place) => `${file}: ${place}`))
  expect(wrong).toEqual([])
})

test('links between the pages, and the files they name, are there', () => {
  const pages = [
    'README.md',
    ...filesOf('client', 'server', 'shared', 'tests').filter((file) => /\.md$/.test(file)),
  ]
  const wrong = pages.flatMap((page) => {
    const text = textOf(page)
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link as string)
    return links
      .filter((link) => !existsSync(join(ROOT, dirname(page), link)))
      .map((link) => `${page}: ${link}`)
  })
  expect(wrong).toEqual([])
  const named = ['shared/README.md', 'shared/DESIGN.md', 'shared/METHODS.md'].flatMap((page) =>
    [...textOf(page).matchAll(/`((?:client|server|shared|tests|src)\/[^`<*…\s]*)`/g)]
      .map(([, path]) => (path as string).replace(/^src\//, 'shared/src/'))
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  )
  expect(named).toEqual([])
})
