import { looseCards, type Meeting } from '@kring/shared/meeting'
import { boardOf, meetingFrom } from '@kring/shared/projection'
import { sharingWith } from '@kring/shared/sharing'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { isPaintedSame, isTitledSame } from './painted.ts'

/** A group that sorted, and what a device reads of it. */
function sorting() {
  const table = new Table({ cards: 2 }, 'swot').join('alice', 'bob').goTo('inside')
  table.write('alice', 'A').write('bob', 'B').goTo('order')
  let seen: Meeting | undefined
  const read = () => {
    seen = sharingWith(seen, meetingFrom(JSON.parse(JSON.stringify(boardOf(table.meeting))))) as Meeting
    const activity = seen.activities[seen.current]
    if (!activity) throw new Error('there is an activity')
    return { meeting: seen, activity }
  }
  return { table, read }
}

test('a board is painted anew when a card lies elsewhere, and not for what is said beside it', () => {
  const { table, read } = sorting()
  const before = read()
  table.say('alice', 'signal.raise', { signal: 'other', kindOf: 'differently' })
  const beside = read()
  expect(beside.activity).not.toBe(before.activity)
  expect(isPaintedSame(before.activity, beside.activity)).toBe(true)
  expect(isTitledSame(before.meeting, beside.meeting)).toBe(true)
  const [card] = looseCards(table.activity)
  if (!card) throw new Error('there is a card')
  table.say('bob', 'cards.place', { places: [{ card: card.id, zone: card.zone, x: 311, y: 307 }] })
  expect(isPaintedSame(beside.activity, read().activity)).toBe(false)
})

test('a question that is put otherwise is painted', () => {
  const { activity } = sorting().read()
  expect(isPaintedSame(activity, { ...activity, question: 'Waar nu?' })).toBe(false)
})
