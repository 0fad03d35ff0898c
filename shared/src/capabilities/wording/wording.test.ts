import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { FACILITATOR, LIMITS, SCREEN } from '../../meeting.ts'
import { saying } from '../../testing/answers.ts'
import { Table } from '../../testing/table.ts'
import { middleOf, wordsOf } from './wording.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora']
const FIRST = 'Waarom lezen onze leerlingen zo weinig?'
const SECOND = 'Wat zegt het over ons dat leerlingen weinig lezen?'

function worded(): Table {
  const table = new Table({}, 'question').join('Alice', 'Bob', 'Charlie', 'Dora').goTo('test')
  return table.say('alice', 'wording.say', { wording: 'w1', text: FIRST })
}

/** Everybody answered in the agree step, one of them "not yet" unless said otherwise. */
function asked(last = 'notYet', table = worded()): Table {
  table.goTo('agree')
  const [item = ''] = table.rating?.items ?? []
  for (const who of PEOPLE.slice(1)) table.say(who, 'rating.answer', { answers: saying({ [item]: 'yes' }) })
  return table.say('alice', 'rating.answer', { answers: saying({ [item]: last }) })
}
const agree = (table: Table, note = '') =>
  table.attempt(FACILITATOR, 'wording.agree', { wording: 'w1', note })

test('words change, and none that were there are lost', () => {
  const table = worded().say('bob', 'wording.say', { wording: 'w1', text: SECOND })
  table.say('bob', 'wording.say', { wording: 'w1', text: SECOND })
  expect(table.activity.wordings.w1?.texts).toEqual([FIRST, SECOND])
  expect(table.attempt('bob', 'wording.say', { wording: 'w1', text: '' })).toBe('text.empty')
})

test('there is room for so many sentences, and so many words of each', () => {
  const table = worded()
  for (let at = 1; at < LIMITS.versions; at++)
    table.say('bob', 'wording.say', { wording: 'w1', text: `Waarom ${at}?` })
  expect(table.attempt('bob', 'wording.say', { wording: 'w1', text: 'Nog een?' })).toBe('limit.reached')
})

test('one lies in the middle: the first, or the one that is put there; what is parked does not', () => {
  const table = worded().say('bob', 'wording.say', { wording: 'w2', text: SECOND })
  expect(middleOf(table.activity)?.id).toBe('w1')
  table.say(SCREEN, 'wording.middle', { wording: 'w2' })
  expect(middleOf(table.activity)?.id).toBe('w2')
  table.say(FACILITATOR, 'wording.park', { wording: 'w2', parked: true })
  expect(middleOf(table.activity)?.id).toBe('w1')
  table.say(FACILITATOR, 'wording.middle', { wording: 'w2' })
  expect(middleOf(table.activity)).toMatchObject({ id: 'w2', parked: false })
  expect(table.attempt('alice', 'wording.middle', { wording: 'w1' })).toBe('role.notAllowed')
})

describe('a group agrees', () => {
  test('after all were asked in private, about these very words', () => {
    const table = worded().goTo('agree')
    expect(agree(table)).toBe('wording.unasked')
    asked('yes', table)
    table.say('bob', 'wording.say', { wording: 'w1', text: SECOND })
    expect(agree(table), 'nobody spoke of the words it has now').toBe('wording.unasked')
    table.say(FACILITATOR, 'rating.open', {})
    asked('yes', table)
    expect(agree(table)).toBeUndefined()
    expect(table.activity.agreedOn).toEqual({ wording: 'w1', text: SECOND, note: '' })
  })

  test('new words while it is asked: it is asked anew', () => {
    const table = worded().goTo('agree')
    const [item] = table.rating?.items ?? []
    table.say('bob', 'wording.say', { wording: 'w1', text: SECOND })
    expect(table.rating?.items).not.toEqual([item])
    expect(table.rating).toMatchObject({ open: true, cast: 0 })
  })

  test('each "not yet" is heard first, or it is written down that the group goes on', () => {
    const table = asked()
    expect(agree(table)).toBe('wording.unheard')
    table.say(FACILITATOR, 'wording.hear', { need: 'n1', text: 'Tijd om te lezen' })
    expect(agree(table)).toBeUndefined()
    const noted = asked()
    expect(agree(noted, 'Charlie kijkt na een maand opnieuw')).toBeUndefined()
    expect(suggestsNext(noted.meeting)).toBe(true)
  })

  test('that they asked around stands for nobody of whom it is told that they were not heard', () => {
    const table = asked()
    expect(table.attempt(FACILITATOR, 'wording.agree', { wording: 'w1', note: '', asked: true })).toBe(
      'wording.unheard',
    )
  })

  test('a need that was written by mistake is taken away, and unheard again', () => {
    const table = asked().say(FACILITATOR, 'wording.hear', { need: 'n1', text: 'Tijd' })
    table.say(FACILITATOR, 'wording.hear', { need: 'n1', text: '' })
    expect(agree(table)).toBe('wording.unheard')
  })

  test('§14.5 with fewer than four no count is told, and people talk: whoever leads says that they asked around', () => {
    const table = new Table({}, 'question').join('Alice', 'Bob').goTo('test')
    table.say('alice', 'wording.say', { wording: 'w1', text: FIRST }).goTo('agree')
    const [item = ''] = table.rating?.items ?? []
    for (const who of ['alice', 'bob'])
      table.say(who, 'rating.answer', { answers: saying({ [item]: 'notYet' }) })
    expect(table.rating?.outcome).toBeNull()
    expect(agree(table)).toBe('wording.unasked')
    table.say(FACILITATOR, 'wording.agree', { wording: 'w1', note: '', asked: true })
    expect(table.activity.agreedOn).toEqual({ wording: 'w1', text: FIRST, note: '' })
  })

  test('one at a time: the others are parked, and are there still', () => {
    const table = worded().say('bob', 'wording.say', { wording: 'w2', text: SECOND })
    agree(asked('yes', table))
    expect(table.activity.wordings.w2).toMatchObject({ parked: true, texts: [SECOND] })
  })

  test('what was agreed stands while the group words it anew', () => {
    const table = asked('yes')
    agree(table)
    table.say('bob', 'wording.say', { wording: 'w1', text: SECOND })
    expect(table.activity.agreedOn?.text).toBe(FIRST)
    expect(wordsOf(table.activity.wordings.w1!)).toBe(SECOND)
  })
})

test('§14.5 who said "not yet" is nobody’s to know: no answer is on the board, or left once it is closed', () => {
  const table = worded().goTo('agree')
  const [item = ''] = table.rating?.items ?? []
  table.say('alice', 'rating.answer', { answers: saying({ [item]: 'notYet' }) })
  for (const who of ['bob', FACILITATOR, SCREEN]) expect(table.sees(who)).not.toContain('notYet')
  asked('notYet', table)
  expect(table.activity.answers).toEqual({})
  table.say(FACILITATOR, 'wording.hear', { need: 'n1', text: 'Tijd' })
  expect(Object.keys(table.activity.needs.n1 ?? {}).sort()).toEqual(['id', 'rating', 'text'])
})
