import { looseCards, type Meeting } from '@kring/shared/meeting'
import { boardOf, meetingAfter, meetingFrom, type Records } from '@kring/shared/projection'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { isSameButPlaces } from './isSameButPlaces.ts'

/** A group that sorts, and what a device reads of it. */
function sorting() {
  const table = new Table({ cards: 5 }, 'swot').join('alice', 'bob').goTo('inside')
  for (let n = 0; n < 5; n++) table.write('alice', `A ${n}`).write('bob', `B ${n}`)
  table.goTo('order')
  let board: Records = {}
  let seen: Meeting | undefined
  const read = () => {
    const now: Records = JSON.parse(JSON.stringify(boardOf(table.meeting)))
    for (const [key, value] of Object.entries(now))
      if (JSON.stringify(board[key]) === JSON.stringify(value)) now[key] = board[key] ?? value
    const next = seen ? meetingAfter({ board, mine: {}, meeting: seen }, now, {}) : meetingFrom(now)
    if (!next) throw new Error('there is a meeting')
    board = now
    seen = next
    return next
  }
  const cards = () => looseCards(table.meeting.activities[table.meeting.current] as never)
  return { table, read, cards }
}

test('a card that was shifted is no other list; one that is read elsewhere, or says something else, is', () => {
  const { table, read, cards } = sorting()
  const [card, other] = cards()
  if (!card || !other) throw new Error('there are cards')
  const place = (to: { zone?: string; x: number; y: number }) =>
    table.say('alice', 'cards.place', { places: [{ card: card.id, zone: card.zone, ...to }] })
  // Beside nothing else.
  place({ x: card.x + 37, y: card.y + 7 })
  const before = read()
  place({ x: card.x + 38, y: card.y + 6 })
  const shifted = read()
  expect(shifted).not.toBe(before)
  expect(isSameButPlaces(before, shifted)).toBe(true)
  expect(isSameButPlaces(shifted, before)).toBe(true)

  place({ x: card.x - 300, y: card.y + 300 })
  expect(isSameButPlaces(shifted, read())).toBe(false)
  const now = read()
  place({ zone: other.zone === card.zone ? 'threat' : other.zone, x: other.x, y: other.y })
  expect(isSameButPlaces(now, read())).toBe(false)
  const moved = read()
  const [activity] = Object.values(moved.activities)
  if (!activity) throw new Error('there is an activity')
  const parked = { ...activity, cards: { ...activity.cards, [other.id]: { ...other, parked: true } } }
  const later = { ...moved, activities: { [activity.id]: parked } }
  expect(isSameButPlaces(moved, later)).toBe(false)
})
