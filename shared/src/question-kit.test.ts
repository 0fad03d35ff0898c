import { describe, expect, test } from 'vitest'
import { fits } from './basis/text.ts'
import { askedNow, SILENCE, silenceAt } from './capabilities/steps/asked.ts'
import { FACILITATOR, LIMITS } from './meeting.ts'
import { METHODS } from './methods/all.ts'
import { KIT_MOMENTS, type KitMoment, kitFor, QUESTION_KIT } from './question-kit.ts'
import { Table } from './testing/table.ts'

const dutch = ({ nl }: { nl: string }) => nl
const ids = (wanted: string, moment?: KitMoment) => kitFor(wanted, moment, dutch).map(({ id }) => id)

describe('METHODS §8 the kit', () => {
  test('has sixteen questions, each for some moment, and some for each', () => {
    expect(QUESTION_KIT).toHaveLength(16)
    for (const { question } of QUESTION_KIT)
      for (const said of [question.nl, question.en]) expect(fits(said, LIMITS.question), said).toBe(true)
    for (const moment of Object.keys(KIT_MOMENTS))
      expect(ids('', moment as KitMoment), moment).not.toEqual([])
  })

  test('and what a phase asks of people fits before the group as well', () => {
    for (const { id, phases } of METHODS)
      for (const { words } of phases)
        for (const said of [words.participant.nl, words.participant.en])
          expect(fits(said, LIMITS.question), `${id}: ${said}`).toBe(true)
  })

  test('is found by what just happened, by words, and by both', () => {
    expect(ids('', 'drift')).toEqual(['q9', 'q10'])
    expect(ids('leerling')).toContain('q8')
    expect(ids('  NOG   gezegd ')).toEqual(['q13'])
    expect(ids('leerling', 'drift')).toEqual([])
    expect(ids('')).toHaveLength(16)
  })
})

describe('a question before the group', () => {
  const shown = () =>
    new Table().join('Alice').say(FACILITATOR, 'ask.show', { text: 'Waarom zouden we dit willen?' })
  const later = (table: Table, seconds: number) =>
    silenceAt(table.activity, (table.activity.asked?.since ?? 0) + seconds * 1000)

  test('is known to all, and goes with the phase', () => {
    const table = shown()
    expect(askedNow(table.activity)?.text).toBe('Waarom zouden we dit willen?')
    expect(table.sees('alice')).toContain('Waarom zouden we dit willen?')
    expect(askedNow(table.goTo('write').activity)).toBeUndefined()
  })

  test('is only the facilitator’s to show and to take off', () => {
    const table = shown()
    expect(table.attempt('alice', 'ask.show', { text: 'x' })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'ask.show', { text: '' })).toBe('role.notAllowed')
    expect(askedNow(table.say(FACILITATOR, 'ask.show', { text: '' }).activity)).toBeUndefined()
  })

  test('is followed by five seconds of silence, then ten; only then comes the next', () => {
    const table = shown()
    expect(SILENCE).toEqual([5, 10])
    expect(later(table, 0)).toEqual({ which: 'first', left: 5000 })
    expect(later(table, 4.999)).toMatchObject({ which: 'first' })
    expect(later(table, 5)).toEqual({ which: 'second', left: 10_000 })
    expect(later(table, 14.999)).toMatchObject({ which: 'second' })
    expect(later(table, 15)).toBeUndefined()
    expect(table.attempt(FACILITATOR, 'ask.show', { text: 'Nog een' })).toBe('ask.silence')
    // Taking it off does not shorten the silence; a new phase has its own.
    table.say(FACILITATOR, 'ask.show', { text: '' })
    expect(table.attempt(FACILITATOR, 'ask.show', { text: 'Nog een' })).toBe('ask.silence')
    table.goTo('write').say(FACILITATOR, 'ask.show', { text: 'Nog een' })
  })
})
