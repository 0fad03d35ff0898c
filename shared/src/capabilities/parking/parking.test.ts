import { expect, test } from 'vitest'
import { removeThingRefusal } from '../../affordances.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN, SERVER } from '../../meeting.ts'
import { openMeeting } from '../../opening.ts'
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

test('what was parked before waits where nothing is kept yet, and can be taken up once there is something that keeps', () => {
  const context = { member: SERVER, at: 1, seed: 1 }
  const planned = [{ id: 'a1', method: 'checkin', question: 'Hoe zit je erbij?', settings: {} }]
  const opened = openMeeting(
    {
      kind: 'meeting.open',
      id: 'm',
      title: '',
      language: 'nl',
      code: 'ABCDEF',
      expiresAt: 9e12,
      name: 'Coach',
      activities: planned,
      parked: ['Het gebouw'],
    },
    context,
  )
  if (!opened.ok) throw new Error(opened.refused)
  const table = new Table()
  table.meeting = opened.meeting
  expect(texts(table)).toEqual(['Het gebouw'])
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'kandoe', question: 'Wat nu?', settings: {} })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  table.say(FACILITATOR, 'thing.takeUp', { thing: 'earlier-1', up: true })
  expect(Object.values(table.activity.takenUp)).toEqual([{ id: 'earlier-1', text: 'Het gebouw' }])
})

test('what was taken up and is taken off the list stands nowhere any more, also not in another activity', () => {
  const table = parks(new Table().join('Alice', 'Bob'), 'alice', 'l1', 'Merelnest')
  parks(table, 'alice', 'l2', 'Grutto').say(FACILITATOR, 'thing.takeUp', { thing: 'l2', up: true })
  table.say('alice', 'thing.remove', { thing: 'l2', everywhere: true })
  expect(table.sees('bob')).not.toContain('Grutto')
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'swot', question: 'Wat nu?', settings: {} })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  table.say(FACILITATOR, 'thing.takeUp', { thing: 'l1', up: true })
  table.say(FACILITATOR, 'agenda.go', { to: 'a1' })
  expect(table.sees('bob')).toContain('Merelnest')
  table.say('alice', 'thing.remove', { thing: 'l1', everywhere: true })
  expect(JSON.stringify(table.meeting)).not.toContain('Merelnest')
})

test('undoing what one parked takes it away from where it was taken up as well', () => {
  const table = new Table().join('Alice', 'Bob')
  const before = table.activity
  const parsed = parseStatement(table.compose('thing.park', { thing: 'l1', text: 'Merelnest' }))
  if (!('statement' in parsed)) throw new Error('not parsed')
  table.hear(parsed.statement, 'alice')
  table.say(FACILITATOR, 'thing.takeUp', { thing: 'l1', up: true })
  expect(table.takeBack('alice', before, parsed.statement)).toBeUndefined()
  expect(JSON.stringify(table.meeting)).not.toContain('Merelnest')
})

test('while groups work apart none takes up what another one parked; afterwards all can', () => {
  const table = new Table({}, 'swot').join('Alice', 'Bob')
  parks(table, 'alice', 'l0', 'Van allen')
  const people = [
    { member: 'alice', group: 1 },
    { member: 'bob', group: 2 },
  ]
  table.say(FACILITATOR, 'groups.split', { parts: ['g1', 'g2'], people })
  table.say('bob', 'thing.park', { thing: 'l2', text: 'Merelnest' }, { activity: 'g2' })
  const takesUp = (thing: string, activity: string) =>
    table.attempt(FACILITATOR, 'thing.takeUp', { thing, up: true }, { activity })
  expect(parkedIn(table.meeting, table.meeting.activities.g1).map(({ id }) => id)).toEqual(['l0'])
  expect(takesUp('l2', 'g1')).toBe('parking.unknown')
  expect(table.sees('alice')).not.toContain('Merelnest')
  expect(takesUp('l0', 'g1')).toBeUndefined()
  expect(takesUp('l2', 'g2')).toBeUndefined()
  table.say(FACILITATOR, 'thing.takeUp', { thing: 'l2', up: false }, { activity: 'g2' })
  table.say(FACILITATOR, 'groups.gather', {})
  expect(takesUp('l2', 'a1')).toBeUndefined()
})

test('nobody gives what they park the id of what somebody else parked in another activity, or took up', () => {
  const table = parks(new Table().join('Alice', 'Bob'), 'alice', 'l1', 'Merelnest')
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'swot', question: 'Wat nu?', settings: {} })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(table.attempt('bob', 'thing.park', { thing: 'l1', text: 'Grutto' })).toBe('id.taken')
  table.say(FACILITATOR, 'thing.takeUp', { thing: 'l1', up: true })
  expect(table.attempt('bob', 'thing.park', { thing: 'l1', text: 'Grutto' })).toBe('id.taken')
  expect(table.attempt('bob', 'thing.remove', { thing: 'l1', everywhere: true })).toBe('parking.unknown')
  expect(table.activity.takenUp).toEqual({ l1: { id: 'l1', text: 'Merelnest' } })
})

test('who may take a thing off is told as it is judged; who looks on takes off nothing, nor what was their own before', () => {
  const table = parks(new Table().join('Alice', 'Bob', 'Olga').goTo('write'), 'alice', 'l1', 'Het gebouw')
  parks(table, 'olga', 'l2', 'De speelplaats').observes('olga')
  expect(removeThingRefusal(table.meeting, 'l2', 'olga')).toBe('role.notAllowed')
  expect(removeThingRefusal(table.meeting, 'l1', 'alice')).toBeUndefined()
  for (const who of ['bob', 'olga', SCREEN, 'alice', FACILITATOR])
    for (const thing of ['l1', 'l2', 'l9']) {
      const told = removeThingRefusal(viewOf(table.meeting, who), thing, who)
      expect(told, `${who} ${thing}`).toBe(table.attempt(who, 'thing.remove', { thing }))
    }
})
