import { expect, test } from 'vitest'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'

const raised = { signal: 'h1', kindOf: 'differently' } as const
const table = (phase: string) => new Table().join('Alice', 'Bob').seat('Ed').goTo(phase)

test('METHODS §6 anybody who takes part lets it be known, without a name where the phase shows none', () => {
  const silent = table('write').say('alice', 'signal.raise', raised)
  expect(silent.activity.signals.h1).toMatchObject({ kind: 'differently', by: null })
  for (const who of ['bob', FACILITATOR, SCREEN])
    expect(viewOf(silent.meeting, who).activities.a1).toMatchObject({
      signals: { h1: { id: 'h1', kind: 'differently', by: null, thanked: false } },
      signalled: {},
    })
  const named = new Table({}, 'scan').join('Alice', 'Bob').say('alice', 'signal.raise', raised)
  expect(named.activity.signals.h1?.by).toBe('alice')
})

test('not while people come in or each says how they are; what stands is taken back there too', () => {
  for (const [method, phase] of [
    ['checkin', 'arrive'],
    ['checkin', 'round'],
    ['checkin', 'land'],
    ['kandoe', 'question'],
    ['swot', 'focus'],
  ] as const) {
    const now = new Table({}, method).join('Alice', 'Bob').goTo(phase)
    expect(now.attempt('alice', 'signal.raise', raised), `${method} ${phase}`).toBe('statement.notAllowed')
  }
  const back = table('write').say('alice', 'signal.raise', raised).goTo('question')
  expect(Object.keys(back.say('alice', 'signal.withdraw', { signal: 'h1' }).activity.signals)).toEqual([])
})

test('once as long as it stands; one takes one’s own back, and nobody else’s', () => {
  const now = table('write').say('alice', 'signal.raise', raised)
  expect(now.attempt('alice', 'signal.raise', { ...raised, signal: 'h2' })).toBe('signal.raised')
  now.say('alice', 'signal.raise', { signal: 'h3', kindOf: 'otherWay' })
  now.say('bob', 'signal.raise', { ...raised, signal: 'h4' })
  expect(now.attempt('alice', 'signal.withdraw', { signal: 'h4' })).toBe('signal.unknown')
  now.say('alice', 'signal.withdraw', { signal: 'h1' })
  expect(Object.keys(now.activity.signals)).toEqual(['h3', 'h4'])
})

test('for who has no device the facilitator or the wall says it; who looks on, or the wall itself, does not', () => {
  const now = table('write').join('Olga')
  now.observes('olga')
  now.say(SCREEN, 'signal.raise', raised, { as: 'ed' })
  expect(viewOf(now.meeting, SCREEN).activities.a1?.signalled).toEqual({ h1: 'ed' })
  for (const who of ['olga', SCREEN, FACILITATOR])
    expect(now.attempt(who, 'signal.raise', { ...raised, signal: 'h2' }), who).toMatch(/notAllowed$/)
})

test('whoever leads thanks for it, and that stands until the step is over; or puts it away', () => {
  const now = table('write').say('alice', 'signal.raise', raised)
  now.say('bob', 'signal.raise', { ...raised, signal: 'h2' })
  expect(now.attempt('alice', 'signal.close', { signal: 'h1', thanked: true })).toBe('role.notAllowed')
  now.say(FACILITATOR, 'signal.close', { signal: 'h1', thanked: true })
  expect(now.activity.signals.h1?.thanked).toBe(true)
  now.goTo('raise')
  expect(Object.keys(now.activity.signals)).toEqual(['h2'])
  now.say(FACILITATOR, 'signal.close', { signal: 'h2', thanked: false })
  expect(now.activity.signals).toEqual({})
})
