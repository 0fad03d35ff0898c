import { readFileSync } from 'node:fs'
import * as agenda from '@kring/shared/capabilities/agenda/agenda'
import * as marks from '@kring/shared/capabilities/draw/draw'
import * as followUp from '@kring/shared/capabilities/follow-up/follow-up'
import * as moving from '@kring/shared/capabilities/move/move'
import * as people from '@kring/shared/capabilities/people/people'
import * as piles from '@kring/shared/capabilities/pile/pile'
import * as weighing from '@kring/shared/capabilities/rate/rate'
import * as sorting from '@kring/shared/capabilities/sort/sort'
import * as course from '@kring/shared/capabilities/steps/steps'
import * as turns from '@kring/shared/capabilities/turns/turns'
import * as writing from '@kring/shared/capabilities/write/write'
import type { Activity } from '@kring/shared/meeting'
import { boardOf, meetingFrom, type Records } from '@kring/shared/projection'
import { CLOSE } from '@kring/shared/protocol/codes'
import type { Kind } from '@kring/shared/statement'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../shared/PROTOCOL.md', import.meta.url), 'utf8')

const HANDLERS = {
  ...people.handlers,
  ...agenda.handlers,
  ...course.handlers,
  ...writing.handlers,
  ...moving.handlers,
  ...sorting.handlers,
  ...turns.handlers,
  ...piles.handlers,
  ...weighing.handlers,
  ...followUp.handlers,
  ...marks.handlers,
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
