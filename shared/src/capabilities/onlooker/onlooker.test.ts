import { expect, test } from 'vitest'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'

const ask = 'l1'
const table = () => new Table().join('Alice', 'Bob', 'Olga').seat('Ed').goTo('write')
const asked = () => table().say(FACILITATOR, 'onlooker.ask', { ask, member: 'olga' })
const answer = (now: Table, who: string, agrees: boolean) =>
  now.say(who === 'ed' ? SCREEN : who, 'onlooker.answer', { ask, agrees }, who === 'ed' ? { as: 'ed' } : {})
const roleOf = (now: Table) => now.meeting.members.olga?.role

test('METHODS §2 somebody looks on once all who are here said yes, each for themselves, and not before', () => {
  const now = asked()
  for (const who of ['alice', 'bob', 'ed']) {
    answer(now, who, true)
    expect(roleOf(now)).toBe('participant')
  }
  answer(now, 'olga', true)
  expect(now.meeting.members.olga).toMatchObject({ role: 'observer', takesPart: false })
  expect(now.activity).toMatchObject({ onlooker: null, onlookerAnswers: {} })
  const { spoken } = now.ledger.at(-1) ?? {}
  expect(spoken).toEqual({ kind: 'onlooker.outcome', activity: 'a1', ask, agreed: true })
  expect(JSON.stringify(now.ledger)).not.toContain('onlooker.answer')
})

test('one who would rather not is enough; it is told once all answered, so that nobody knows whose it was', () => {
  const now = asked()
  answer(now, 'alice', false)
  const untold = viewOf(now.meeting, 'bob').activities.a1
  expect(untold).toMatchObject({ onlooker: { declined: false }, onlookerAnswers: {} })
  for (const who of ['bob', 'ed', 'olga']) answer(now, who, true)
  expect(roleOf(now)).toBe('participant')
  expect(now.activity).toMatchObject({ onlooker: { declined: true }, onlookerAnswers: {} })
  expect(now.attempt('alice', 'onlooker.answer', { ask, agrees: true })).toBe('proposal.unknown')
  now.goTo('raise')
  expect(now.activity.onlooker).toBeNull()
})

test('who said what reaches nobody else; only of who is without a device whoever answers for them, and who leads who answered', () => {
  const now = asked()
  answer(now, 'alice', false)
  answer(now, 'ed', true)
  const toldTo = (who: string) => viewOf(now.meeting, who).activities.a1?.onlookerAnswers
  expect(toldTo('alice')).toEqual({ alice: false })
  for (const who of ['bob', 'olga']) expect(toldTo(who), who).toEqual({})
  expect(toldTo(SCREEN)).toEqual({ ed: true })
  expect(toldTo(FACILITATOR)).toEqual({ alice: 'given', ed: true })
})

test('whoever leads asks, and never decides alone; who looks on can take part again', () => {
  const now = table()
  const role = (role: 'observer' | 'participant') => ({ member: 'olga', role })
  expect(now.attempt(FACILITATOR, 'member.role', role('observer'))).toBe('cast.together')
  expect(now.attempt('alice', 'onlooker.ask', { ask, member: 'olga' })).toBe('role.notAllowed')
  expect(now.attempt(FACILITATOR, 'onlooker.ask', { ask, member: 'ed' })).toBe('member.unknown')
  expect(asked().attempt(FACILITATOR, 'onlooker.ask', { ask: 'l2', member: 'bob' })).toBe('id.taken')
  now.observes('olga').say(FACILITATOR, 'member.role', role('participant'))
  expect(now.meeting.members.olga).toMatchObject({ role: 'participant', takesPart: true })
})

test('who comes in is asked as well; nobody waits for who stepped out; a "rather not" stays when its owner goes', () => {
  const late = asked().join('Late')
  for (const who of ['alice', 'bob', 'ed', 'olga']) answer(late, who, true)
  expect(roleOf(late)).toBe('participant')
  late.say(FACILITATOR, 'member.away', { member: 'late', away: true })
  expect(roleOf(late)).toBe('observer')
  const left = asked()
  answer(left, 'alice', false).say(FACILITATOR, 'member.remove', { member: 'alice' })
  for (const who of ['bob', 'ed', 'olga']) answer(left, who, true)
  expect(left.activity.onlooker?.declined).toBe(true)
})

test('it ends when it is taken back, when they go, or when something else lies on the table', () => {
  const endings: ((now: Table) => Table)[] = [
    (now) => now.say(FACILITATOR, 'onlooker.withdraw', { ask }),
    (now) => now.say(FACILITATOR, 'member.remove', { member: 'olga' }),
    (now) =>
      now
        .say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'swot', question: 'Wat nu?', settings: {} })
        .say(FACILITATOR, 'agenda.go', { to: 'a2' }),
  ]
  for (const end of endings) {
    const now = end(answer(asked(), 'alice', true))
    expect(now.meeting.activities.a1).toMatchObject({ onlooker: null, onlookerAnswers: {} })
  }
})
