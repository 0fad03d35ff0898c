import { readFileSync } from 'node:fs'
import { COLLECTIONS, KINDS } from '@kring/shared/capabilities/registry'
import { boardOf } from '@kring/shared/projection'
import { CLOSE } from '@kring/shared/protocol/codes'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../shared/PROTOCOL.md', import.meta.url), 'utf8')

/** What an activity holds records of, on the board or in a notebook. */
function collections(): string[] {
  return COLLECTIONS.map(({ name }) => name)
}

/** Rows of the page's tables, by their first cell. */
function rows(first: RegExp): string[] {
  return [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => first.exec(cell)?.[1] ?? [])
}

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
  expect(listed.map((key) => key.replace(/^(member|activity)$/, '$1/<id>')).sort()).toEqual(
    [...new Set(heads), ...inside].sort(),
  )
})
