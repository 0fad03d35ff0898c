import { readFileSync, writeFileSync } from 'node:fs'
import { COLLECTIONS, KINDS } from '@kring/shared/capabilities/registry'
import { boardOf } from '@kring/shared/projection'
import { CLOSE } from '@kring/shared/protocol/codes'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { kindsTable, recordsTable } from './protocol-tables.ts'

const PAGE = new URL('../shared/PROTOCOL.md', import.meta.url)
const page = readFileSync(PAGE, 'utf8')

/** What stands between the marks of a table that follows from the code. */
const generated = (name: string) =>
  new RegExp(`(<!-- ${name}: from the list of capabilities -->\\n)([^]*?)(<!-- end -->)`)
const TABLES = { kinds: kindsTable, records: recordsTable }

/** What an activity holds records of, on the board or in a notebook. */
function collections(): string[] {
  return COLLECTIONS.map(({ name }) => name)
}

/** Rows of the page's tables, by their first cell. */
function rows(first: RegExp): string[] {
  const prose = Object.keys(TABLES).reduce((text, name) => text.replace(generated(name), ''), page)
  return [...prose.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => first.exec(cell)?.[1] ?? [])
}

/** Writes the tables anew: `UPDATE_PROTOCOL=1 npx vitest run --project unit protocol-page`. */
test.runIf(process.env.UPDATE_PROTOCOL)('writes the tables that follow from the code', () => {
  const written = Object.entries(TABLES).reduce(
    (text, [name, table]) => text.replace(generated(name), `$1${table()}\n$3`),
    page,
  )
  writeFileSync(PAGE, written)
})

test.each(Object.entries(TABLES))('the table of %s is what the capabilities say, whole', (name, table) => {
  expect(generated(name).exec(page)?.[2]).toBe(`${table()}\n`)
})

test('the page has a row for every kind of statement, and for no other', () => {
  expect(rows(/^`([a-z]+\.[a-zA-Z]+)`$/).sort()).toEqual([...KINDS].sort())
})

test('the page has a row for every close code, with its reason, and for no other', () => {
  for (const [reason, code] of Object.entries(CLOSE)) expect(page).toContain(`| ${code} | \`${reason}\` |`)
  expect(rows(/^(44\d\d)$/)).toEqual(Object.values(CLOSE).sort().map(String))
})

test('the page has a row for every kind of record, and for no other', () => {
  const heads = Object.keys(boardOf(new Table().meeting)).map((key) => key.replace(/\/.*/, '/<id>'))
  const inside = collections().map((name) => `activity/<id>/${name}`)
  const listed = rows(/^`(meeting|\w+\/.*)`$/).map((key) => key.replace(/^(.*\/\w+)\/<\w+>$/, '$1'))
  expect(inside.length).toBeGreaterThan(0)
  expect(listed.map((key) => key.replace(/^(member|activity|settings)$/, '$1/<id>')).sort()).toEqual(
    [...new Set(heads), ...inside].sort(),
  )
})
