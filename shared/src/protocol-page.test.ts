import { expect, test } from 'vitest'
// @ts-expect-error: TypeScript knows no text files, Vite does
import file from '../PROTOCOL.md?raw'
import { CLOSE } from './codes.ts'
import * as cards from './hearing/cards.ts'
import * as course from './hearing/course.ts'
import * as followUp from './hearing/follow-up.ts'
import * as people from './hearing/people.ts'
import * as piles from './hearing/piles.ts'
import * as turns from './hearing/turns.ts'
import * as weighing from './hearing/weighing.ts'
import type { Activity } from './meeting.ts'
import { boardOf, meetingFrom, type Records } from './projection.ts'
import type { Kind } from './statement.ts'
import { Table } from './testing/table.ts'

const page: string = file

const HANDLERS = {
  ...people.handlers,
  ...course.handlers,
  ...cards.handlers,
  ...turns.handlers,
  ...piles.handlers,
  ...weighing.handlers,
  ...followUp.handlers,
} satisfies Record<Kind, unknown>

/** What an activity holds records of, on the board or in a notebook. */
function collections(): string[] {
  const bare: Records = { meeting: { current: 'a1' }, 'activity/a1': {} }
  return Object.keys(meetingFrom(bare)?.activities.a1 as Activity)
}

/** Rows of the page's tables, by their first cell. */
function rows(first: RegExp): string[] {
  return [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => first.exec(cell)?.[1] ?? [])
}

test('the page has a row for every kind of statement, and for no other', () => {
  expect(rows(/^`([a-z]+\.[a-zA-Z]+)`$/).sort()).toEqual(Object.keys(HANDLERS).sort())
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
