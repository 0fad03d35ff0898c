import { expect, test } from 'vitest'
import { phasesOf } from '../../affordances.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR } from '../../meeting.ts'
import { harvestJson } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { agreementsOf } from './agreement.ts'
import { earlierAgreements } from './earlier-agreements.ts'

const at = (method: string, agreements: readonly string[]) =>
  new Table({ agreements }, method).join('Alice', 'Bob')

/** What a harvest that was kept as a file gives a next meeting. */
function returning(table: Table): string[] {
  const harvest = harvestOf(table.meeting, table.activity.id)
  return harvest ? JSON.parse(harvestJson(harvest)).agreements : []
}

test('§14.18 what is not closed returns in the next meeting, its opening and its check-out, with how it went', () => {
  const first = at('checkout', ['Uitpraten', 'Eerst vragen', 'Op tijd']).goTo('next')
  first
    .say('alice', 'agreement.rate', { agreement: 'agreement-1', kept: 'partly' })
    .say('bob', 'agreement.rate', { agreement: 'agreement-2', kept: 'yes' })
    .say(FACILITATOR, 'agreement.close', { agreement: 'agreement-2', closed: true })
    .say('bob', 'agreement.set', { agreement: 'new', text: 'Ieder | een keer' })
  expect(returning(first)).toEqual(['Uitpraten | vorige keer: deels', 'Op tijd', 'Ieder | een keer'])

  const opening = at('checkin', returning(first))
  expect(phasesOf(opening.activity).map(({ phase }) => phase.id)).toEqual([
    'arrive',
    'round',
    'land',
    'recall',
  ])
  expect(earlierAgreements(opening.activity.settings)).toEqual([
    { text: 'Uitpraten', earlier: 'partly' },
    { text: 'Op tijd' },
    { text: 'Ieder | een keer' },
  ])

  const second = at('checkout', returning(first)).goTo('next')
  expect(agreementsOf(second.activity)).toMatchObject([
    { text: 'Uitpraten', earlier: 'partly', kept: '', isClosed: false },
    { text: 'Op tijd', kept: '' },
    { text: 'Ieder | een keer' },
  ])
  // One that nobody looked at stands as it stood; one that is closed does not come back.
  second.say('bob', 'agreement.close', { agreement: 'agreement-2', closed: true })
  expect(returning(second)).toEqual(['Uitpraten | vorige keer: deels', 'Ieder | een keer'])
  second.say('bob', 'agreement.rate', { agreement: 'agreement-1', kept: 'yes' })
  expect(returning(at('checkout', returning(second)).goTo('next'))[0]).toBe('Uitpraten | vorige keer: ja')
})

test('a meeting without agreements has no step for them, and what is no sign of ours is part of what was agreed', () => {
  expect(phasesOf(at('checkin', []).activity).map(({ phase }) => phase.id)).not.toContain('recall')
  const odd = [
    'Uitpraten | vorige keer: soms',
    '| vorige keer: ja',
    'vorige keer: nee',
    'Op tijd | last time: soon',
  ]
  expect(earlierAgreements({ agreements: odd })).toEqual(odd.map((text) => ({ text })))
  expect(earlierAgreements({ agreements: ['On time | last time: no'] })).toEqual([
    { text: 'On time', earlier: 'no' },
  ])
  for (const agreements of [['a', 'b', 'c', 'd'], ['x'.repeat(170)]])
    expect(() => at('checkin', agreements)).toThrow('no such settings')
})
