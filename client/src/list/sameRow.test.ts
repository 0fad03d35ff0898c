import { placeMovesIn } from '@kring/shared/affordances'
import { FACILITATOR, looseCards, type Meeting } from '@kring/shared/meeting'
import { boardOf, meetingFrom } from '@kring/shared/projection'
import { sharingWith } from '@kring/shared/sharing'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import type { RowActions, RowProps } from './ListCard.tsx'
import { isSameRow } from './sameRow.ts'

const ACTIONS = {} as RowActions
const nameOf = (key: string) => key

/** A group that sorts, and what a device reads of it, sharing what stayed the same with what it read before. */
function sorting() {
  const table = new Table({ cards: 5 }, 'swot').join('alice', 'bob').goTo('inside')
  for (let n = 0; n < 5; n++) table.write('alice', `A ${n}`).write('bob', `B ${n}`)
  table.goTo('order')
  let seen: Meeting | undefined
  const read = () => {
    seen = sharingWith(seen, meetingFrom(JSON.parse(JSON.stringify(boardOf(table.meeting)))))
    return seen as Meeting
  }
  return { table, read }
}

/** The rows as a list has them. */
function rowsOf(meeting: Meeting): Map<string, RowProps> {
  const activity = meeting.activities[meeting.current]
  if (!activity) throw new Error('a meeting has a current activity')
  const places = placeMovesIn(meeting, 'alice')
  const rows = looseCards(activity).map((card): [string, RowProps] => {
    const moves = places(card)
    const zones = 'zones' in moves ? moves.zones.filter((zone) => zone !== card.zone) : []
    const move = { targets: zones.map((zone) => ({ key: zone, zone })) }
    const own = { card, activity, move, hasMenu: true, first: undefined }
    return [card.id, { ...own, nameOf, isPicked: false, picks: true, actions: ACTIONS, sight: undefined }]
  })
  return new Map(rows)
}

/** @returns the cards whose rows are drawn again */
function drawnAgain(before: Meeting, now: Meeting): string[] {
  const were = rowsOf(before)
  return [...rowsOf(now)].flatMap(([id, row]) => {
    const was = were.get(id)
    return was && isSameRow(was, row) ? [] : [id]
  })
}

test('a card that goes to another box is the only row that is drawn again', () => {
  const { table, read } = sorting()
  const before = read()
  const [card] = Object.keys(table.activity.cards) as [string]
  table.say('bob', 'cards.place', { places: [{ card, zone: 'threat' }] })
  expect(drawnAgain(before, read())).toEqual([card])
})

test('a card that only lies elsewhere in its box costs the list nothing', () => {
  const { table, read } = sorting()
  const before = read()
  const [card] = looseCards(table.activity)
  table.say('bob', 'cards.place', { places: [{ card: card!.id, zone: card!.zone, x: 300, y: 300 }] })
  expect(read()).not.toBe(before)
  expect(drawnAgain(before, read())).toEqual([])
})

test('what is said of one card, and a pile of two, is seen on their rows and no others', () => {
  const { table, read } = sorting()
  const [one, other, third] = Object.keys(table.activity.cards) as [string, string, string]
  const before = read()
  table.say('bob', 'cards.detail', { cards: [one], detail: 'box', value: 'right' })
  const told = read()
  expect(drawnAgain(before, told)).toEqual([one])
  table.say(FACILITATOR, 'pile.make', { pile: 'pile', cards: [other, third], label: 'Samen', text: '' })
  expect(drawnAgain(told, read())).toEqual(['pile'])
})

test('a row that tells of others is drawn again when they change', () => {
  const { table, read } = sorting()
  const [one, other] = Object.keys(table.activity.cards) as [string, string]
  table.say(FACILITATOR, 'pile.make', { pile: 'pile', cards: [one, other], label: 'Samen', text: '' })
  const before = read()
  const [third] = looseCards(table.activity).map(({ id }) => id)
  table.say('bob', 'cards.place', { places: [{ card: third as string, zone: 'threat' }] })
  expect(drawnAgain(before, read())).toEqual([third, 'pile'])
})

test('who may do what is asked once for all cards, not for each', () => {
  const { read } = sorting()
  const meeting = read()
  let asked = 0
  const counted: Meeting = {
    ...meeting,
    members: new Proxy(meeting.members, {
      get(members, id) {
        asked++
        return Reflect.get(members, id)
      },
    }),
  }
  const activity = meeting.activities[meeting.current]!
  const places = placeMovesIn(counted, 'alice')
  for (const card of looseCards(activity)) expect(places(card)).toMatchObject({ zones: expect.any(Array) })
  expect(looseCards(activity).length).toBeGreaterThan(5)
  expect(asked).toBe(1)
})
