import { expect, test } from 'vitest'
import { boardOf, meetingAfter, meetingFrom, mineOf, type Records } from './projection.ts'
import { Table } from './testing/table.ts'

/** As they come in: what did not change is the object it was. */
function heard(before: Records, now: Records): Records {
  const fresh: Records = JSON.parse(JSON.stringify(now))
  for (const [key, value] of Object.entries(fresh))
    if (JSON.stringify(before[key]) === JSON.stringify(value)) fresh[key] = before[key] ?? value
  return fresh
}

test('a view that follows changes is the view that is made of all, and shares what stayed', () => {
  const table = new Table({ cards: 5 }, 'swot').join('alice', 'bob').goTo('inside')
  const read = () => {
    const { meeting } = table
    return { board: boardOf(meeting), mine: mineOf(meeting, 'alice') }
  }
  let { board, mine } = read()
  let seen = meetingFrom(board, mine)
  const follow = () => {
    if (!seen) throw new Error('there is a meeting')
    const now = read()
    const [all, own] = [heard(board, now.board), heard(mine, now.mine)]
    const next = meetingAfter({ board, mine, meeting: seen }, all, own)
    // Also in the same order.
    expect(JSON.stringify(next)).toBe(JSON.stringify(meetingFrom(all, own)))
    ;[board, mine, seen] = [all, own, next]
    return next
  }
  for (let n = 0; n < 3; n++) {
    table.write('alice', `A ${n}`).write('bob', `B ${n}`)
    follow()
  }
  table.goTo('order')
  const before = follow()
  const cards = (of: typeof before) =>
    Object.values(of?.activities ?? {}).flatMap((one) => Object.values(one.cards))
  const [card] = cards(before)
  if (!before || !card) throw new Error('there are cards')

  expect(meetingAfter({ board, mine, meeting: before }, board, mine)).toBe(before)
  table.say('alice', 'cards.place', { places: [{ card: card.id, zone: 'threat' }] })
  const after = follow()
  expect(cards(after).find(({ id }) => id === card.id)?.zone).toBe('threat')
  const [were, are] = [cards(before), cards(after)]
  expect(are.filter((one, index) => one !== were[index])).toHaveLength(1)
  expect(after?.members).toBe(before.members)
})
