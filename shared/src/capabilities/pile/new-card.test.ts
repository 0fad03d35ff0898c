import { expect, test } from 'vitest'
import { proposeCardRefusal } from '../../affordances.ts'
import { FACILITATOR } from '../../meeting.ts'
import { boardOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'

/** Somebody came in while the first round ran; the group looks at what lies there. */
function latecomer(): Table {
  const table = new Table()
    .join('Alice', 'Bob')
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
    .goTo('rounds')
  return table.join('Lena').seat('Ed').goTo('pause')
}

const wish = { proposal: 'thuis', label: 'Thuis lezen', text: '' }

test('M7 in the interim look anybody proposes one new card; it lies there once the coach nodded', () => {
  const table = latecomer().say('lena', 'card.propose', wish)
  expect(table.activity.cards).not.toHaveProperty('thuis')
  expect(table.activity.proposals.thuis).toMatchObject({ cards: [], label: 'Thuis lezen' })
  expect(table.attempt('lena', 'card.propose', { ...wish, proposal: 'nog' })).toBe('card.tooMany')
  expect(proposeCardRefusal(table.meeting, 'lena')).toBe('card.tooMany')
  expect(table.attempt('lena', 'merge.confirm', { proposal: 'thuis' })).toBe('role.notAllowed')
  table.say(FACILITATOR, 'merge.confirm', { proposal: 'thuis' })
  expect(table.activity.cards.thuis).toMatchObject({ label: 'Thuis lezen', zone: 'ring-1', within: null })
  expect(table.activity.proposals).toEqual({})
  expect(table.attempt('lena', 'card.propose', { ...wish, proposal: 'nog' })).toBe('card.tooMany')
  table.say('alice', 'card.propose', { ...wish, proposal: 'van-alice' })
  expect(proposeCardRefusal(table.goTo('rounds', 2).goTo('pause', 2).meeting, 'lena')).toBeUndefined()
})

test('it is theirs, which nobody else is told: they do not move it, others do', () => {
  const table = latecomer().say('lena', 'card.propose', wish)
  table.say(FACILITATOR, 'merge.confirm', { proposal: 'thuis' }).goTo('rounds', 2)
  while (table.holder !== 'lena') passes(table)
  expect(table.attempt('lena', 'card.move', { card: 'thuis', zone: 'ring-2' })).toBe('card.own')
  expect(JSON.stringify(boardOf(table.meeting)['activity/a1/cards/thuis'])).not.toContain('lena')
  for (const reader of ['alice', 'ed', FACILITATOR, 'screen'])
    expect(table.sees(reader)).not.toMatch(/"activity\/a1\/makers\/thuis"/)
})

test('whoever proposed it takes it back, the coach declines it; for a seat the coach proposes', () => {
  const table = latecomer()
    .say('lena', 'card.propose', wish)
    .say('lena', 'merge.withdraw', { proposal: 'thuis' })
  table.say('lena', 'card.propose', wish).say(FACILITATOR, 'merge.withdraw', { proposal: 'thuis' })
  expect(table.activity.makers).not.toHaveProperty('thuis')
  table.say(FACILITATOR, 'card.propose', { ...wish, proposal: 'van-ed' }, { as: 'ed' })
  expect(table.attempt(FACILITATOR, 'card.propose', wish)).toBe('statement.notAllowed')
})

test('an empty one, and one where cards are lifted, is refused', () => {
  const table = latecomer()
  expect(table.attempt('lena', 'card.propose', { ...wish, label: ' ' })).toBe('card.empty')
  expect(table.goTo('raise').attempt('lena', 'card.propose', wish)).toBe('statement.notAllowed')
})

function passes(table: Table): void {
  const holder = table.holder as string
  if (holder === 'ed') table.say(FACILITATOR, 'turn.end', {}, { as: 'ed' })
  else table.say(holder, 'turn.end', {})
}
