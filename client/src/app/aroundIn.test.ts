import type { Meeting } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import type { Snapshot } from '../meeting/liveMeeting.ts'
import { aroundIn } from './aroundIn.ts'

const ACCESS = { meeting: 'm1', member: 'alice', role: 'participant', token: 't' } as const

const table = new Table({}, 'free').join('Alice', 'Bob')
const whole = table.meeting
const FIRST: Snapshot = {
  whole,
  meeting: whole,
  missing: undefined,
  state: 'online',
  isCopy: false,
  breaks: 0,
  unsaved: 0,
  rejected: [],
  refusedWords: [],
  end: undefined,
  addresses: [],
}
const around = (change: Partial<Snapshot>) => aroundIn({ ...FIRST, ...change }, ACCESS)
const meetingWith = (change: Partial<Meeting>): Partial<Snapshot> => ({ whole: { ...whole, ...change } })
const { alice } = whole.members
const here = whole.activities[whole.current]

test.each<[string, Partial<Snapshot>]>([
  ['there is no meeting yet', { whole: undefined, meeting: undefined }],
  ['a method does not come in, which is an error without words', { missing: new Error() }],
  ['the visit is over', { end: 'meeting.deleted' }],
  ['the connection broke', { state: 'offline' }],
  ['it is the board as it was', { isCopy: true }],
  ['something waits for its receipt', { unsaved: 1 }],
  ['another language', meetingWith({ language: 'en' })],
  ['another title', meetingWith({ title: 'Anders' })],
  ['another code', meetingWith({ code: 'ANDERS' })],
  ['another name', meetingWith({ members: { ...whole.members, alice: { ...alice!, name: 'Alicia' } } })],
  [
    'another activity',
    meetingWith({ current: 'next', activities: { ...whole.activities, next: { ...here!, id: 'next' } } }),
  ],
])('what is around the table is another where %s', (_, change) => {
  expect(around(change)).not.toBe(around({}))
})

test('what is said at the table changes nothing around it, nor does how much of it waits', () => {
  const before = around({ unsaved: 1 })
  const now = table.write('alice', 'A').meeting
  expect(now).not.toBe(whole)
  expect(around({ whole: now, meeting: now, unsaved: 3 })).toBe(before)
})
