import { expect, test } from 'vitest'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { parseStatement } from '../../statement.ts'
import { Table } from '../../testing/table.ts'
import { parkedIn } from './parking.ts'

const parks = (table: Table, who: string, thing: string, text: string, as?: string) =>
  table.say(who, 'thing.park', { thing, text }, as === undefined ? {} : { as })
const texts = ({ meeting }: Table) => parkedIn(meeting).map(({ text }) => text)

test('METHODS §1 everybody parks a thing, without a name; also who has no device, who leads, and hands on the wall', () => {
  const table = new Table().join('Alice', 'Bob').seat('Ed')
  parks(table, 'alice', 'l1', 'Het gebouw')
  parks(table, FACILITATOR, 'l2', 'Van Ed', 'ed')
  parks(table, FACILITATOR, 'l3', 'Van de coach')
  parks(table, SCREEN, 'l4', 'Van het bord')
  expect(texts(table)).toEqual(['Het gebouw', 'Van Ed', 'Van de coach', 'Van het bord'])
  const seen = viewOf(table.meeting, 'bob').activities.a1
  expect(seen?.parkingList.l1).toEqual({ id: 'l1', text: 'Het gebouw', order: 0 })
  expect(seen?.makers.l1).toBeUndefined()
})

test('one takes one’s own off again, and whoever leads any; it can be undone', () => {
  const table = parks(new Table().join('Alice', 'Bob'), 'alice', 'l1', 'Het gebouw')
  expect(table.attempt('bob', 'thing.remove', { thing: 'l1' })).toBe('parking.unknown')
  table.say('alice', 'thing.remove', { thing: 'l1' })
  const before = table.activity
  const raw = table.compose('thing.park', { thing: 'l2', text: 'Weer' })
  const parsed = parseStatement(raw)
  if (!('statement' in parsed)) throw new Error('not parsed')
  table.hear(parsed.statement, 'alice')
  expect(table.takeBack('alice', before, parsed.statement)).toBeUndefined()
  expect(texts(table)).toEqual([])
  expect(table.attempt('alice', 'thing.park', { thing: 'l5', text: '' })).toBe('card.empty')
})

test('the coach brings one back, also in a later activity; it stands in the harvest of both', () => {
  const table = new Table().join('Alice', 'Bob')
  parks(parks(table, 'alice', 'l1', 'Het gebouw'), 'bob', 'l2', 'De ouders')
  expect(table.attempt('alice', 'thing.takeUp', { thing: 'l1', up: true })).toBe('role.notAllowed')
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'swot', question: 'Wat nu?', settings: {} })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(table.attempt(FACILITATOR, 'thing.takeUp', { thing: 'weg', up: true })).toBe('parking.unknown')
  table.say(FACILITATOR, 'thing.takeUp', { thing: 'l1', up: true })
  expect(texts(table)).toEqual(['De ouders'])
  const linesOf = (activity: string) =>
    harvestOf(table.meeting, activity)?.parts.find(({ title }) => title === 'Parkeerlijst')?.lines
  expect(linesOf('a1')?.map(({ text }) => text)).toEqual(['Het gebouw', 'De ouders'])
  expect(linesOf('a2')).toEqual([{ text: 'Het gebouw', said: 'weer opgepakt', examples: [] }])
  table.say(FACILITATOR, 'thing.takeUp', { thing: 'l1', up: false })
  expect(texts(table)).toEqual(['Het gebouw', 'De ouders'])
})

test('nothing is parked where nothing is kept', () => {
  const table = new Table({}, 'checkin').join('Alice')
  expect(table.attempt('alice', 'thing.park', { thing: 'l1', text: 'x' })).toBe('statement.notAllowed')
})
