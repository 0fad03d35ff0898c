import { describe, expect, test } from 'vitest'
import { durable, livesOn } from '../../effects.ts'
import { fold } from '../../ledger.ts'
import { FACILITATOR, type Meeting, withActivity } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import { viewOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'
import type { Run } from '../capability.ts'
import { areTooFew, sayHandlers } from './handlers.ts'
import type { SayUse } from './say.ts'

const circle = () => new Table({}, 'checkin').join('Alice', 'Bob', 'Charlie')

test('a text is tidied as all texts are, and counted as people see it', () => {
  const table = circle().say('alice', 'word.show', { text: '  Moe\u202e  maar\n blij ' })
  expect(table.activity.said).toEqual({ alice: { text: 'Moe maar blij', to: null } })
  table.say('alice', 'word.show', { text: '👩‍🏫'.repeat(80) })
  expect(table.attempt('alice', 'word.show', { text: 'x'.repeat(81) })).toBe('text.tooLong')
  expect(table.say('alice', 'word.show', { text: ' \u200b ' }).activity.said).toEqual({})
})

test('what was said before the group went on is heard no more, but where the next phase goes on showing it', () => {
  const table = circle()
  const { stamp } = table.activity.phase
  table.goTo('round').say('alice', 'word.show', { text: 'Moe', stamp })
  table.goTo('land').goTo('round')
  for (const old of [stamp, stamp + 1, stamp + 9])
    expect(table.attempt('alice', 'word.show', { text: 'Moe', stamp: old })).toBe('phase.moved')
})

test('a device holds what it shows, for a server that is started anew, and lets go when it is over', () => {
  const table = circle()
  const word = table.compose('word.show', { text: 'Moe' })
  const lives = (meeting: Meeting) => livesOn(viewOf(meeting, 'alice'), word, 'alice')
  expect(lives(table.meeting)).toBe(true)
  expect(livesOn(table.meeting, table.compose('word.show', { text: '' }), 'alice')).toBe(false)
  expect(lives(withActivity(table.meeting, { ...table.activity, method: 'of a later version' }))).toBe(true)
  expect(lives(table.goTo('round').meeting)).toBe(true)
  const { meeting } = table
  const over: ((table: Table) => Table)[] = [
    (now) => now.goTo('land'),
    (now) => now.goTo('arrive'),
    (now) => now.say('alice', 'member.away', { member: 'alice', away: true }),
    (now) => now.observes('alice'),
    (now) =>
      now
        .say(FACILITATOR, 'agenda.add', {
          added: 'a2',
          method: 'checkin',
          question: 'Nog eens',
          settings: {},
        })
        .say(FACILITATOR, 'agenda.go', { to: 'a2' }),
  ]
  for (const goes of over) {
    table.meeting = meeting
    expect(lives(goes(table).meeting)).toBe(false)
  }
})

/** The same where a text is for one other person. */
function whisper(table: Table, text: string, to?: string) {
  const use: SayUse = { use: 'say', to: 'one' }
  const { meeting, activity } = table
  const speaker = meeting.members.alice
  const method = methodOf('checkin')
  const phase = method?.phases[0]
  if (!speaker || !method || !phase) throw new Error('there is no circle')
  const run: Run<SayUse> = {
    meeting,
    activity,
    method,
    phase,
    use,
    speaker,
    actor: 'alice',
    context: { member: 'alice', at: 0, seed: 0 },
  }
  const { stamp } = activity.phase
  return sayHandlers.statements['word.show'].judge(run, { id: 'w', n: 1, text, stamp, ...(to && { to }) })
}

test('what is for one reaches that one, and nobody else', () => {
  const table = circle()
  const after = whisper(table, 'Geheim', 'bob')
  if (typeof after === 'string') throw new Error(after)
  table.meeting = { ...table.meeting, activities: { a1: after } }
  expect(Object.keys(table.meeting.members).filter((who) => table.sees(who).includes('Geheim'))).toEqual([
    'alice',
    'bob',
  ])
  table.say(FACILITATOR, 'member.remove', { member: 'bob' })
  expect(table.activity.said).toEqual({})
})

test('what is for one names somebody else who is here', () => {
  const table = circle().say('charlie', 'member.away', { member: 'charlie', away: true })
  expect(whisper(table, 'Geheim')).toBe('statement.invalid')
  for (const who of ['alice', 'charlie', 'weg'])
    expect(whisper(table, 'Geheim', who), who).toBe('member.unknown')
  expect(table.attempt('alice', 'word.show', { text: 'Geheim', to: 'bob' })).toBe('statement.invalid')
})

describe('what is hidden until everybody is ready', () => {
  const PEOPLE = ['alice', 'bob', 'charlie']
  const written = () =>
    new Table({ form: 'written' }, 'checkout').join('Alice', 'Bob', 'Charlie').goTo('written')
  const ready = (table: Table, ...who: string[]) => {
    for (const one of who) table.say(one, 'ready.set', { ready: true })
    return table
  }
  const shown = ({ activity }: Table) => Object.values(activity.voices).map(({ text }) => text)

  test('§14.2 is shown at once: who was ready then adds nothing, by which one would know who it is', () => {
    const table = ready(written().say('bob', 'word.show', { text: 'Fijn' }), ...PEOPLE)
    expect(shown(table)).toEqual(['Fijn'])
    for (const text of ['Toch nog', ''])
      expect(table.attempt('alice', 'word.show', { text })).toBe('words.shown')
  })

  test('after a restart devices come back one by one: everybody says anew that they are ready, then all is shown', () => {
    const said = written().say('alice', 'word.show', { text: 'Van alice' })
    const texts = ready(said.say('bob', 'word.show', { text: 'Van bob' }), ...PEOPLE)
    expect(shown(texts).sort()).toEqual(['Van alice', 'Van bob'])
    texts.meeting = fold(texts.ledger)
    const again = texts.say('alice', 'word.show', { text: 'Van alice' })
    // Whether somebody wrote or passed is not told by who has to say it anew.
    expect(again.activity).toMatchObject({ ready: {}, readyCount: 0, voices: {} })
    expect(fold(again.ledger)).toEqual(durable(again.meeting))
    ready(again, 'alice', 'charlie').say('bob', 'word.show', { text: 'Van bob' })
    expect(again.sees('charlie')).not.toMatch(/Van (alice|bob)/)
    expect(again.activity.ready).toEqual({ alice: true, charlie: true })
    expect(shown(ready(again, 'bob')).sort()).toEqual(['Van alice', 'Van bob'])
  })

  test('§14.5 setting others aside shows nobody’s text: four who write are here, or all of a smaller group', () => {
    const six = ['alice', 'bob', 'charlie', 'dora', 'eva', 'fay']
    const aside = (table: Table, who: string, away = true) =>
      table.say(FACILITATOR, 'member.away', { member: who, away })
    const table = written()
      .join('Dora', 'Eva', 'Fay')
      .seat('Gust')
      .say('alice', 'word.show', { text: 'Van mij' })
    ready(table, ...six).say(FACILITATOR, 'ready.set', { ready: false }, { as: 'gust' })
    expect(shown(table)).toEqual([])
    for (const who of ['bob', 'charlie', 'dora']) aside(table, who)
    table.say(FACILITATOR, 'ready.set', { ready: true }, { as: 'gust' })
    expect(shown(table)).toEqual([])
    expect(areTooFew(table.meeting)).toBe(true)
    aside(table, 'bob', false)
    expect(shown(table)).toEqual(['Van mij'])

    const three = ready(written().say('alice', 'word.show', { text: 'Van mij' }), 'alice', 'bob')
    expect(shown(aside(three, 'charlie'))).toEqual([])
    const two = three.say(FACILITATOR, 'member.remove', { member: 'charlie' })
    expect(shown(two)).toEqual(['Van mij'])
    const one = ready(written().say('alice', 'word.show', { text: 'Van mij' }), 'alice')
    for (const member of ['bob', 'charlie']) one.say(FACILITATOR, 'member.remove', { member })
    expect(shown(one)).toEqual([])
  })
})
