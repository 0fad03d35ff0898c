import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { castIn } from '../../capabilities/cast/cast.ts'
import { durable } from '../../effects.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { minutesOf } from '../phases.ts'
import { settingsOf } from '../settings.ts'
import { oase } from './oase.ts'

const OWNER = { part: 'owner' } as const
const FOUR = ['explore', 'appreciate', 'suggest', 'evaluate']

/** Anna brings a case; Ed has no device. */
function circle(settings: Record<string, unknown> = {}): Table {
  return new Table(settings, 'oase').join('Anna', 'Bram', 'Chris').seat('Ed')
}
const brought = () =>
  circle()
    .say(FACILITATOR, 'cast.set', { ...OWNER, members: ['anna'] })
    .say('anna', 'cast.take', { ...OWNER, took: true })

describe('first', () => {
  test('that it is about work and what stays here: before that nothing suggests to go on', () => {
    const table = circle()
    expect(phasesOf(table.activity)[0]?.phase.id).toBe('begin')
    for (const who of ['anna', 'bram', 'chris']) table.say(who, 'ready.set', { ready: true })
    table.say(FACILITATOR, 'ready.set', { ready: true }, { as: 'ed' })
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say(FACILITATOR, 'cast.set', { ...OWNER, members: ['anna'] })
    expect(suggestsNext(table.meeting), 'nobody confirmed that it is about work').toBe(false)
    expect(table.attempt('bram', 'cast.take', { ...OWNER, took: true })).toBe('part.notYours')
    table.say('anna', 'cast.take', { ...OWNER, took: true })
    expect(suggestsNext(table.meeting)).toBe(true)
    table.say('bram', 'ready.set', { ready: false })
    expect(suggestsNext(table.meeting)).toBe(false)
  })

  test('for who has no device it is confirmed at another', () => {
    const table = circle().say(FACILITATOR, 'cast.set', { ...OWNER, members: ['ed'] })
    table.say(SCREEN, 'cast.take', { ...OWNER, took: true }, { as: 'ed' })
    expect(table.activity.cast.owner).toEqual([{ member: 'ed', took: true }])
  })
})

describe('the time', () => {
  test('is shared equally by the four phases; the case is brought in apart', () => {
    for (const minutes of [12, 40, 90]) {
      const settings = settingsOf(oase, { minutes }) ?? {}
      const each = oase.phases.flatMap((phase) => (FOUR.includes(phase.id) ? minutesOf(phase, settings) : []))
      expect(each).toEqual([minutes / 4, minutes / 4, minutes / 4, minutes / 4])
    }
    for (const minutes of [0, 11, 121, 40.5, '40'])
      expect(settingsOf(oase, { minutes }), String(minutes)).toBeUndefined()
  })
})

describe('each phase', () => {
  test.each(['bring', 'evaluate'])('%s: the case owner speaks, nobody else, seats neither', (phase) => {
    const table = brought().goTo(phase)
    expect(table.turn).toMatchObject({ holder: 'anna', waiting: [] })
    expect(table.attempt('bram', 'turn.end', {})).toBe('turn.notYours')
    expect(table.attempt(FACILITATOR, 'turn.give', { member: 'bram' })).toBe('turn.taken')
    table.join('Dewi')
    expect(table.turn.waiting).toEqual([])
    table.say('anna', 'turn.end', {})
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test.each(FOUR.slice(0, 3))(
    '%s: everybody but the case owner has one turn, who comes late as well',
    (phase) => {
      const table = brought().goTo(phase).join('Dewi')
      expect([table.holder, ...table.turn.waiting]).toEqual(['bram', 'chris', 'ed', 'dewi'])
      for (const who of ['bram', 'chris']) table.say(who, 'turn.end', {})
      table.say(SCREEN, 'turn.end', {}, { as: 'ed' }).say('dewi', 'turn.end', {})
      expect(suggestsNext(table.meeting)).toBe(true)
      for (const who of ['anna', 'bram']) expect(table.attempt(who, 'turn.end', {})).toBe('turn.notYours')
      expect(table.attempt(FACILITATOR, 'turn.give', { member: 'anna' })).toBe('turn.taken')
    },
  )

  test.each([
    ['begin', []],
    ['bring', ['anna']],
    ['explore', ['bram', 'chris']],
    ['appreciate', ['bram', 'chris']],
    ['suggest', ['bram', 'chris']],
    ['evaluate', []],
  ])('%s: typing is for %j, and gone with the phase', (phase, typers) => {
    for (const who of ['anna', 'bram', 'chris']) {
      const table = brought().goTo(phase)
      const refused = table.attempt(who, 'word.show', { text: 'Hoe dan?' })
      expect(refused, who).toBe(typers.includes(who) ? undefined : 'statement.notAllowed')
      const after = table.goTo(phase === 'begin' ? 'bring' : 'begin')
      expect(after.activity.said).toEqual({})
    }
  })

  test('nothing else can be written, drawn, decided or shared', () => {
    const table = brought()
    for (const { phase } of phasesOf(table.activity)) {
      table.goTo(phase.id)
      for (const who of ['anna', 'bram', FACILITATOR, SCREEN]) {
        expect(table.attempt(who, 'card.write', { card: 'c', label: 'x', text: '' })).toBeDefined()
        expect(table.attempt(who, 'question.set', { question: 'x' })).toBeDefined()
        expect(table.attempt(who, 'note.share', { note: 'n', field: 'along', text: 'x' })).toBeDefined()
        expect(
          table.attempt(who, 'action.set', {
            action: 'a',
            card: '',
            type: 'action',
            text: 'x',
            owner: '',
            due: '',
          }),
        ).toBeDefined()
      }
    }
  })
})

describe('a case owner', () => {
  test('who leaves: nobody brings a case, until the facilitator chooses another; the round goes on', () => {
    const table = brought().goTo('explore').say('bram', 'turn.end', {})
    table.say(FACILITATOR, 'member.remove', { member: 'anna' })
    expect(castIn(table.activity, 'owner')).toEqual([])
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say(FACILITATOR, 'cast.set', { ...OWNER, members: ['chris'] })
    expect([table.holder, table.turn.waiting, table.turn.taken]).toEqual(['ed', [], ['bram']])
    expect(table.goTo('evaluate').holder).toBe('chris')
  })

  test('who leaves while they have the turn: nobody has it, until another one does; or the facilitator ends it', () => {
    const table = brought().goTo('bring').say(FACILITATOR, 'member.remove', { member: 'anna' })
    expect(table.holder).toBeNull()
    table.say(FACILITATOR, 'cast.set', { ...OWNER, members: ['bram'] })
    expect(table.holder).toBe('bram')
    expect(table.goTo('evaluate').activity.phase.id).toBe('evaluate')
  })

  test('who stops taking part has no part; who is away for a while keeps it', () => {
    const away = brought().say('anna', 'member.away', { member: 'anna', away: true })
    expect(castIn(away.activity, 'owner')).toEqual(['anna'])
    const aside = brought().observes('anna')
    expect(castIn(aside.activity, 'owner')).toEqual([])
  })

  test('whose place another one takes is replaced in what waits: they speak with the others', () => {
    const table = brought()
      .goTo('explore')
      .say(FACILITATOR, 'cast.set', { ...OWNER, members: ['bram'] })
    expect([table.holder, ...table.turn.waiting]).toEqual(['chris', 'ed', 'anna'])
  })
})

test('§14.12, 13 nothing of a case is in what is kept, nor in a harvest', () => {
  const table = brought().goTo('bring').say('anna', 'word.show', { text: 'Zwaluwnest' })
  table.goTo('explore').say('bram', 'word.show', { text: 'Kievitsei' })
  const kept = JSON.stringify([table.ledger, durable(table.meeting)])
  expect(kept).not.toMatch(/Zwaluwnest|Kievitsei/)
  expect(table.sees('anna')).toContain('Kievitsei')
  expect(harvestMarkdown(harvestOf(table.meeting, 'a1', 'nl')!)).not.toMatch(/Zwaluwnest|Kievitsei/)
  expect(table.goTo('appreciate').sees('anna')).not.toContain('Kievitsei')
})
