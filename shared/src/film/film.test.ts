import { expect, test } from 'vitest'
import type { Drawing } from '../capabilities/draw/mark.ts'
import { replayed } from '../ledger.ts'
import type { Table } from '../testing/table.ts'
import { Table as Group } from '../testing/table.ts'
import { wholeMeeting } from '../testing/whole-meeting.ts'
import { cardsAfter, Filming, marksAfter } from './film.ts'

function filmed({ ledger }: Table, activity: string) {
  const filming = new Filming(activity)
  for (const meeting of replayed(ledger)) filming.see(meeting)
  return filming
}

test('at its end every card that is there lies where it lies, in every activity; what was taken away never comes', () => {
  const whole = wholeMeeting()
  let moves = 0
  for (const activity of Object.values(whole.meeting.activities)) {
    const shown = new Set([...Object.keys(activity.cards), ...Object.keys(activity.marks)])
    const frames = filmed(whole, activity.id).frames(shown)
    moves += frames.length
    expect(cardsAfter(frames, frames.length, activity.cards), activity.method).toEqual(activity.cards)
    expect(marksAfter(frames, frames.length, activity.marks), activity.method).toEqual(activity.marks)
    expect(frames.flatMap(({ cards }) => Object.keys(cards)).every((id) => shown.has(id))).toBe(true)
    for (let at = 0; at <= frames.length; at++)
      expect(Object.keys(cardsAfter(frames, at, activity.cards)).length).toBeLessThanOrEqual(shown.size)
  }
  expect(moves).toBeGreaterThan(30)
})

test('§14.3 it tells no name, time or word; and whoever moved first in a round without names cannot be told', () => {
  const round = (order: readonly string[]) => {
    const group = new Group().join('Alice', 'Bob', 'Charlie').goTo('write')
    group.write('alice', 'Rust').write('bob', 'Ruimte').write('charlie', 'Ritme').goTo('rounds', 1)
    for (const [index, who] of ['alice', 'bob', 'charlie'].entries()) group.move(who, order[index] as string)
    return filmed(group, 'a1').frames(new Set(['rust', 'ruimte', 'ritme']))
  }
  const [one, other] = [round(['ruimte', 'ritme', 'rust']), round(['ritme', 'rust', 'ruimte'])]
  const moved = (frames: typeof one) =>
    frames.filter(({ phase }) => phase === 'rounds').flatMap(({ cards }) => Object.keys(cards))
  expect(moved(one)).toEqual(moved(other))
  expect(JSON.stringify(one)).not.toMatch(/alice|bob|charlie|Rust|\bat\b/)
  expect(new Set(one.flatMap((frame) => Object.keys(frame)))).toEqual(new Set(['phase', 'round', 'cards']))
})

test('what was taken away is not named either: not as what a card lay in, nor as what lay in a pile', () => {
  const group = new Group({}, 'free').join('Alice').write('alice', 'Rust').write('alice', 'Ruimte')
  group.write('alice', 'Ritme').say('alice', 'card.write', { card: 'rest', label: 'Rest', text: '' })
  group.say('alice', 'pile.make', {
    pile: 'first',
    cards: ['rust', 'ruimte', 'rest'],
    label: 'Eén',
    text: '',
  })
  group.say('alice', 'merge.undo', { card: 'first' })
  group.say('alice', 'pile.make', {
    pile: 'last',
    cards: ['rust', 'ruimte', 'rest'],
    label: 'Twee',
    text: '',
  })
  const shown = new Set(['rust', 'ruimte', 'last'])
  const frames = filmed(group, 'a1').frames(shown)
  expect(JSON.stringify(frames)).not.toMatch(/first|rest|ritme/)
  const lay = frames.flatMap(({ cards }) => Object.values(cards))
  expect(lay.some((one) => one?.within === 'last')).toBe(true)
  expect(lay.some((one) => one?.pile.length === 2)).toBe(true)
  // Nothing is told of what cannot be seen: each move is one.
  for (const [at, { cards }] of frames.entries())
    for (const [id, now] of Object.entries(cards)) {
      const before = frames.slice(0, at).findLast((frame) => id in frame.cards)?.cards[id]
      expect(now, id).not.toEqual(before)
    }
})

test('what was drawn comes when it was drawn, as it looks now; what was erased never comes, and no line says by whom', () => {
  const group = new Group({}, 'free').join('Alice').write('alice', 'Rust')
  const ink: Drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 6, points: [0, 0, 9, 9] }
  for (const mark of ['first', 'gone', 'last']) {
    group.say('alice', 'mark.draw', { mark, drawing: ink })
    group.write('alice', `Na ${mark}`)
  }
  group.say('alice', 'marks.erase', { marks: ['gone'] })
  group.say('alice', 'marks.move', { marks: ['last'], right: 40, down: 0 })
  const { cards, marks } = group.activity
  const frames = filmed(group, 'a1').frames(new Set([...Object.keys(cards), ...Object.keys(marks)]))
  const came = frames.map((_, at) => Object.keys(marksAfter(frames, at + 1, marks)).join())
  expect(came).toEqual(['', 'first', 'first', 'first', 'first,last', 'first,last'])
  expect(marksAfter(frames, frames.length, marks)).toEqual(marks)
  expect(JSON.stringify(frames)).not.toMatch(/"gone"|ink|points|alice/)
})
