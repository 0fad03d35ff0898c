import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { asksWhyLeft } from '../../capabilities/agenda/asks-why-left.ts'
import { seenByGuest } from '../../capabilities/guest/guest.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { type Activity, FACILITATOR } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

const opened = () => new Table({}, 'outside').join('Alice', 'Bob', 'Charlie')

/** Three questions lie there. */
function asked(): Table {
  return opened().write('alice', 'Wat werkt').write('bob', 'Voor wie').write('charlie', 'Hoe lang').next()
}

test('METHODS M15: questions stay hidden while they are written; three are enough to go on', () => {
  const table = opened().write('alice', 'Wat werkt')
  expect(table.sees('bob')).not.toContain('Wat werkt')
  expect(suggestsNext(table.next().meeting)).toBe(false)
  expect(suggestsNext(asked().meeting)).toBe(true)
})

describe('METHODS M15 a guest', () => {
  test('sees the questions that are brought, once everybody read that somebody looks on, and nothing else', () => {
    const table = asked()
    expect(seenByGuest(table.activity, 1)).toBeUndefined()
    expect(table.attempt('alice', 'guest.open', {})).toBe('role.notAllowed')
    table
      .say(FACILITATOR, 'card.park', { cards: ['voor-wie'], parked: true })
      .say(FACILITATOR, 'guest.open', {})
    expect(table.sees('alice')).toContain('"guest":{"open":true,"number":1}')
    expect([...(seenByGuest(table.activity, 1) ?? [])].sort()).toEqual(['Hoe lang', 'Wat werkt'])
    table.next().write('bob', 'Dat zagen wij anders', { zone: 'against' })
    expect(seenByGuest(table.activity, 1), 'in the talk as well').toHaveLength(2)
  })

  test('sees nothing once the link was withdrawn, and a later link is another one', () => {
    const table = asked().say(FACILITATOR, 'guest.open', {}).say(FACILITATOR, 'guest.close', {})
    expect(seenByGuest(table.activity, 1)).toBeUndefined()
    table.say(FACILITATOR, 'guest.open', {})
    expect(seenByGuest(table.activity, 1), 'the old link stays closed').toBeUndefined()
    expect(seenByGuest(table.activity, 2)).toHaveLength(3)
    table.goTo('translate')
    expect(table.activity.guest, 'it ends with the talk').toEqual({ open: false, number: 2 })
    table.goTo('meet')
    expect(seenByGuest(table.activity, 2)).toBeUndefined()
  })
})

describe('METHODS §14.17 the translation', () => {
  test('is not skipped silently', () => {
    const table = asked().next()
    const past = { phase: 'together', round: 0 }
    expect(table.attempt(FACILITATOR, 'phase.go', past)).toBe('phase.reasonNeeded')
    table.say(FACILITATOR, 'phase.go', { ...past, reason: 'De bus vertrekt' })
    expect(harvestOf(table.meeting, 'a1', 'nl')?.parts).toContainEqual({
      kind: 'skipped',
      title: 'Wat we oversloegen',
      lines: [{ text: 'Vertalen', said: '', examples: ['De bus vertrekt'] }],
    })
  })

  test('is not left before anybody translated, nor does the harvest keep quiet about one the group never came to', () => {
    const table = asked().next()
    expect(harvestOf(table.meeting, 'a1', 'nl')?.parts).toContainEqual({
      kind: 'skipped',
      title: 'Wat we oversloegen',
      lines: [{ text: 'Vertalen', said: 'nog niet gedaan', examples: [] }],
    })
    table.next().next()
    const on = { phase: 'together', round: 0 }
    expect(table.attempt(FACILITATOR, 'phase.go', on)).toBe('phase.reasonNeeded')
    table.write('alice', 'Elke dag voorlezen', { zone: 'try' }).say('alice', 'ready.set', { ready: true })
    expect(table.attempt(FACILITATOR, 'phase.go', on)).toBeUndefined()
  })
})

test('METHODS §14.17: by the agenda the translation is not left without a word either', () => {
  const table = asked().say(FACILITATOR, 'agenda.add', {
    added: 'a2',
    method: 'kandoe',
    question: 'En nu?',
    settings: {},
  })
  const before = table.meeting
  const go = (more = {}) => table.attempt(FACILITATOR, 'agenda.go', { to: 'a2', from: 'a1', ...more })
  expect(go()).toBe('phase.reasonNeeded')
  expect(asksWhyLeft(table.meeting).map(({ phase }) => phase.id)).toEqual(['translate'])
  expect(go({ reason: 'De gast komt volgende week' })).toBeUndefined()
  expect(harvestOf(table.meeting, 'a1', 'nl')?.parts).toContainEqual({
    kind: 'skipped',
    title: 'Wat we oversloegen',
    lines: [{ text: 'Vertalen', said: '', examples: ['De gast komt volgende week'] }],
  })
  table.meeting = before
  table.goTo('translate')
  expect(go(), 'nobody translated yet').toBe('phase.reasonNeeded')
  table.write('alice', 'Elke dag voorlezen', { zone: 'try' }).goTo('together')
  expect(go(), 'it was done').toBeUndefined()
})

test('METHODS §14.17: groups that translated by themselves leave without a question, and others do not', () => {
  const table = opened().say(FACILITATOR, 'agenda.add', {
    added: 'a2',
    method: 'kandoe',
    question: 'En nu?',
    settings: {},
  })
  table.say(FACILITATOR, 'groups.split', {
    parts: ['g1', 'g2'],
    people: [
      { member: 'alice', group: 1 },
      { member: 'bob', group: 2 },
    ],
  })
  const go = (more = {}) => table.attempt(FACILITATOR, 'agenda.go', { to: 'a2', from: 'a1', ...more })
  const at = (part: string) => table.meeting.activities[part] as Activity
  const goes = (part: string, phase: string, reason = '') =>
    table.say(
      FACILITATOR,
      'phase.go',
      { phase, round: 0, stamp: at(part).phase.stamp, ...(reason && { reason }) },
      { activity: part },
    )
  goes('g1', 'choose')
  goes('g2', 'choose')
  goes('g1', 'translate')
  table.say(
    'alice',
    'card.write',
    { card: 't', label: 'Voorlezen', text: '', zone: 'try' },
    { activity: 'g1' },
  )
  table.say('alice', 'ready.set', { ready: true }, { activity: 'g1' })
  goes('g1', 'together')
  table.say(FACILITATOR, 'groups.gather', {})
  expect(go(), 'one of them did not translate').toBe('phase.reasonNeeded')
  expect(asksWhyLeft(table.meeting).map(({ phase }) => phase.id)).toEqual(['translate'])
  expect(go({ reason: 'De tijd was om' })).toBeUndefined()
  expect(at('g1').skipped).toEqual({})
  expect(Object.values(at('g2').skipped)).toEqual(['De tijd was om'])
})

test('an activity that was not begun is left without a question', () => {
  const table = opened().say(FACILITATOR, 'agenda.add', {
    added: 'a2',
    method: 'kandoe',
    question: 'En nu?',
    settings: {},
  })
  expect(table.attempt(FACILITATOR, 'agenda.go', { to: 'a2' })).toBeUndefined()
})

test('METHODS M15: every note and every card carries its source into the harvest', () => {
  const table = asked()
  table.say('bob', 'source.name', {
    from: 'theory',
    who: 'Mia Claes',
    what: 'Leesonderzoek',
    where: 'Gent',
    date: '2026-11-03',
  })
  table.next().write('bob', 'Voorlezen helpt', { zone: 'against' }).next().next()
  table.write('alice', 'Elke dag voorlezen', { zone: 'try' }).goTo('together')
  const harvest = harvestOf(table.meeting, 'a1', 'nl')
  const cards = harvest?.ranking.flatMap((one) => one.cards) ?? []
  const tag = [{ title: 'Bron', value: 'Mia Claes, Leesonderzoek, Gent, 2026-11-03' }]
  expect(cards.find(({ label }) => label === 'Elke dag voorlezen')?.details).toEqual(tag)
  expect(cards.find(({ label }) => label === 'Voorlezen helpt')?.details).toEqual(tag)
  expect(cards.find(({ label }) => label === 'Wat werkt')?.details).toEqual([])
  expect(harvest?.parts[0]).toMatchObject({
    kind: 'source',
    lines: [{ said: 'Theorie, onderzoek of expert' }],
  })
})
