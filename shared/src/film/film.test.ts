import { expect, test } from 'vitest'
import { fold } from '../ledger.ts'
import type { Meeting } from '../meeting.ts'
import type { Table } from '../testing/table.ts'
import { Table as Group } from '../testing/table.ts'
import { wholeMeeting } from '../testing/whole-meeting.ts'
import { cardsAfter, Filming } from './film.ts'

function filmed({ ledger }: Table, activity: string) {
  const filming = new Filming(activity)
  let meeting: Meeting | undefined
  for (const entry of ledger) {
    meeting = fold([entry], meeting)
    filming.see(meeting)
  }
  return filming
}

test('at its end every card that is there lies where it lies, in every activity; what was taken away never comes', () => {
  const whole = wholeMeeting()
  let moves = 0
  for (const activity of Object.values(whole.meeting.activities)) {
    const shown = new Set(Object.keys(activity.cards))
    const frames = filmed(whole, activity.id).frames(shown)
    moves += frames.length
    expect(cardsAfter(frames, frames.length, activity.cards), activity.method).toEqual(activity.cards)
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
