import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { agreementsOf } from '../../capabilities/agree/agreement.ts'
import { minutesInAll } from '../../capabilities/steps/sequence.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { saying } from '../../testing/answers.ts'
import { Table } from '../../testing/table.ts'
import { beside } from '../../trajectory/beside.ts'
import { heldOf } from '../../trajectory/held.ts'
import { newTrajectory, openIn, withHeld } from '../../trajectory/trajectory.ts'
import { ASPECTS, aspectNamed } from '../aspects.ts'
import { dialogue } from './dialogue.ts'

const PEOPLE = ['Alice', 'Bob', 'Charlie', 'Dora']
const ids = PEOPLE.map((name) => name.toLowerCase())
const talk = (settings: Record<string, unknown> = {}, people = PEOPLE) =>
  new Table(settings, 'dialogue').join(...people)
const steps = (table: Table) => phasesOf(table.activity).map(({ phase }) => phase.id)
const picked = (table: Table, aspect = 'analysing') => {
  table.goTo('pick')
  for (const who of ids) table.say(who, 'rating.answer', { answers: saying({ [aspect]: 'pick' }) })
  return table.say(FACILITATOR, 'topic.set', { item: aspect })
}
const mirrored = (table: Table, levels: readonly string[], aspect = 'analysing') => {
  table.goTo('mirror')
  const [first, second] = aspectNamed(aspect)?.behaviours ?? []
  for (const [index, who] of ids.entries())
    table.say(who, 'rating.answer', {
      answers: {
        [first!.id]: { level: levels[index] ?? 'level-1' },
        [second!.id]: { level: index === 0 ? 'unseen' : 'level-3' },
      },
    })
  return table
}

describe('METHODS §7', () => {
  test('six aspects, each with why, behaviours, sentences and tips in both languages, and no id twice', () => {
    expect(ASPECTS).toHaveLength(6)
    expect(ASPECTS.map(({ behaviours }) => behaviours.length)).toEqual([4, 3, 4, 5, 5, 4])
    const all = ASPECTS.flatMap(({ id, behaviours }) => [id, ...behaviours.map((one) => one.id)])
    expect(new Set(all).size).toBe(all.length)
    for (const { starters, tips } of ASPECTS) {
      expect(starters).toHaveLength(4)
      expect(tips.length).toBeGreaterThanOrEqual(4)
    }
    const words = ASPECTS.flatMap(({ title, why, behaviours, starters, tips }) => [
      ...[title, why, ...starters, ...tips],
      ...behaviours.map((one) => one.title as { nl: string; en: string }),
    ])
    for (const { nl, en } of words) {
      expect(nl).not.toBe('')
      expect(en).not.toBe(nl)
    }
  })
})

test('M10 picking, why, mirroring, agreeing: 26 minutes', () => {
  expect(steps(talk())).toEqual(['pick', 'why', 'mirror', 'agree', 'harvest'])
  expect(minutesInAll(dialogue, {}, 6)).toBe(26)
})

test('M10 what was agreed before comes first; a group may come for that alone', () => {
  const agreements = ['Uitpraten | vorige keer: deels']
  expect(steps(talk({ agreements }))).toEqual([
    'recall',
    'review',
    'pick',
    'why',
    'mirror',
    'agree',
    'harvest',
  ])
  const again = talk({ form: 'again', agreements })
  expect(steps(again)).toEqual(['recall', 'review', 'harvest'])
  expect(minutesInAll(dialogue, again.activity.settings, 6)).toBe(4)
  // Where there is nothing to look back on, it is told so, and asked nothing.
  const none = talk({ form: 'again' })
  expect(steps(none)).toEqual(['nothing', 'harvest'])
  expect(minutesInAll(dialogue, none.activity.settings, 6)).toBe(1)
  expect(none.attempt('alice', 'agreement.set', { agreement: 'x', text: 'Uitpraten' })).toBe(
    'statement.notAllowed',
  )
})

describe('M10 pick', () => {
  test('each picks one in private; only whoever leads says which it is, once nobody chooses any more', () => {
    const table = talk()
    const both = saying({ analysing: 'pick', grounds: 'pick' })
    expect(table.attempt('alice', 'rating.answer', { answers: both })).toBe('pick.tooMany')
    for (const who of ids.slice(1)) table.say(who, 'rating.answer', { answers: saying({ grounds: 'pick' }) })
    for (const who of ['alice', SCREEN, FACILITATOR])
      expect(table.sees(who), who).not.toContain('"level":"pick"')
    expect(table.attempt(FACILITATOR, 'topic.set', { item: 'grounds' })).toBe('topic.choosing')
    table.say('alice', 'rating.answer', { answers: saying({ analysing: 'pick' }) })
    expect(table.activity.ratings.pick?.outcome).toMatchObject({
      grounds: { counts: { pick: 3 } },
      analysing: { counts: { pick: 1 } },
    })
    expect(suggestsNext(table.meeting)).toBe(false)
    expect(table.attempt('alice', 'topic.set', { item: 'grounds' })).toBe('role.notAllowed')
    expect(table.attempt(FACILITATOR, 'topic.set', { item: 'elsewhere' })).toBe('item.unknown')
    // The few may be right: whoever leads says what the group came to, one at a time.
    table.say(FACILITATOR, 'topic.set', { item: 'analysing' })
    expect(table.activity.topic).toBe('analysing')
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('§14.5 three people see no counts, and pick all the same', () => {
    const table = talk({}, ['Alice', 'Bob', 'Charlie'])
    for (const who of ids.slice(0, 3))
      table.say(who, 'rating.answer', { answers: saying({ outside: 'pick' }) })
    expect(table.activity.ratings.pick).toMatchObject({ open: false, outcome: null })
    table.say(FACILITATOR, 'topic.set', { item: 'outside' })
    expect(suggestsNext(table.meeting)).toBe(true)
  })
})

describe('M10 mirror', () => {
  test('§14.1 §14.5 the behaviours of the aspect are rated in hiding, then the spread; nobody can be told apart', () => {
    const table = mirrored(picked(talk()), ['level-1', 'level-1', 'level-2', 'level-4'])
    const { outcome } = table.activity.ratings.mirror!
    expect(outcome?.['ask-problem']?.counts).toEqual({ 'level-1': 2, 'level-2': 1, 'level-4': 1 })
    // Of who cannot tell that may be known; what three said may not.
    expect(outcome?.['seek-data']?.counts).toEqual({ unseen: 1 })
    expect(JSON.stringify(table.ledger)).not.toContain('rating.answer')
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('another aspect asks anew, and a step without one asks nothing', () => {
    const table = talk().goTo('mirror')
    expect(table.activity.ratings.mirror?.items).toEqual([])
    table.say(FACILITATOR, 'topic.set', { item: 'feedback' })
    expect(table.activity.ratings.mirror?.items).toContain('ask-help')
    table.say('alice', 'rating.answer', { answers: saying({ 'ask-help': 'level-2' }) })
    table.say(FACILITATOR, 'topic.set', { item: 'reflecting' })
    expect(table.activity.ratings.mirror?.items).toEqual(['current-way', 'ask-why', 'evaluate'])
    expect(table.activity.answers).toEqual({})
  })
})

test('M10 agree: what for, and three at most; what it is for cannot be said where they are looked back on', () => {
  const table = talk({ agreements: ['Uitpraten'] }).goTo('review')
  expect(table.attempt('alice', 'agreement.aim', { text: 'Vaker vragen' })).toBe('statement.notAllowed')
  table.say('bob', 'agreement.rate', { agreement: 'agreement-1', kept: 'yes' })
  table.say(FACILITATOR, 'agreement.close', { agreement: 'agreement-1', closed: true })
  table.goTo('agree').say('alice', 'agreement.aim', { text: 'Vaker vragen' })
  expect(suggestsNext(table.meeting)).toBe(false)
  for (const agreement of ['x', 'y', 'z'])
    table.say('bob', 'agreement.set', { agreement, text: `Doe ${agreement}` })
  expect(suggestsNext(table.meeting)).toBe(true)
  expect(table.attempt('bob', 'agreement.set', { agreement: 'q', text: 'Doe q' })).toBe('agreement.tooMany')
  const parts = harvestOf(table.meeting, 'a1')?.parts.find(({ kind }) => kind === 'agreements')
  expect(parts?.lines.map(({ text, said }) => [text, said])).toEqual([
    ['Vaker vragen', 'ons doel'],
    ['Uitpraten', 'gehouden: ja, en afgerond'],
    ['Doe x', 'nog niet bekeken'],
    ['Doe y', 'nog niet bekeken'],
    ['Doe z', 'nog niet bekeken'],
  ])
})

test('M10 harvest: what was agreed is read out, and stands as it is', () => {
  const table = talk().goTo('agree').say('bob', 'agreement.set', { agreement: 'x', text: 'Eerst vragen' })
  table.goTo('harvest')
  expect(agreementsOf(table.activity)).toMatchObject([{ text: 'Eerst vragen' }])
  for (const who of ['bob', FACILITATOR]) {
    expect(table.attempt(who, 'agreement.set', { agreement: 'y', text: 'Nog een' })).toBe(
      'statement.notAllowed',
    )
    expect(table.attempt(who, 'agreement.close', { agreement: 'x', closed: true })).toBe(
      'statement.notAllowed',
    )
  }
})

test('one that was taken away is not brought back by the step in which others are made', () => {
  const table = talk({ agreements: ['Uitpraten'] }).goTo('review')
  table.say('bob', 'agreement.remove', { agreement: 'agreement-1' }).goTo('agree')
  expect(agreementsOf(table.activity)).toEqual([])
})

test('M10 review: kept, partly or not, with an example, which stays until another one is said', () => {
  const table = talk({ agreements: ['Uitpraten', 'Op tijd'] }).goTo('review')
  const rate = (agreement: string, kept: 'yes' | 'no' | '', example?: string) =>
    table.say('bob', 'agreement.rate', { agreement, kept, ...(example !== undefined && { example }) })
  rate('agreement-1', 'no', 'Bij punt twee')
  expect(suggestsNext(table.meeting)).toBe(false)
  rate('agreement-2', 'yes')
  expect(suggestsNext(table.meeting)).toBe(true)
  rate('agreement-1', 'yes')
  expect(table.activity.agreements['agreement-1']).toMatchObject({ kept: 'yes', example: 'Bij punt twee' })
  // What is taken away comes back with it.
  const before = table.activity
  const gone = table.compose('agreement.remove', { agreement: 'agreement-1' })
  table.hear(gone, 'bob')
  expect(table.takeBack('bob', before, gone)).toBeUndefined()
  expect(table.activity.agreements['agreement-1']?.example).toBe('Bij punt twee')
  rate('agreement-1', 'yes', '')
  expect(table.activity.agreements['agreement-1']).not.toHaveProperty('example')
})

describe('§14.18', () => {
  const NEW = { settings: {}, question: 'Terug' }
  const opens = (table: Table, added: string, method: string, settings = {}) =>
    table
      .say(FACILITATOR, 'agenda.add', { added, method, ...NEW, settings })
      .say(FACILITATOR, 'agenda.go', { to: added })

  test('a check-out of the same meeting looks back on them too, as they stand', () => {
    const lines = { agreements: ['Uitpraten', 'Op tijd'] }
    const table = talk(lines).goTo('review')
    table.say('bob', 'agreement.rate', { agreement: 'agreement-1', kept: 'partly', example: 'Net nog' })
    table.say(FACILITATOR, 'agreement.close', { agreement: 'agreement-2', closed: true })
    table.goTo('agree').say('bob', 'agreement.set', { agreement: 'v', text: 'Eerst vragen' })
    opens(table, 'a2', 'checkout', lines).goTo('next')
    expect(agreementsOf(table.activity)).toMatchObject([
      { text: 'Uitpraten', kept: 'partly', example: 'Net nog', isClosed: false },
      { text: 'Op tijd', isClosed: true },
      { text: 'Eerst vragen', kept: '', isClosed: false },
    ])
  })

  test('two meetings of a trajectory: recalled at the start, looked at in the end, and no more once it is closed', () => {
    const first = talk().goTo('agree')
    for (const agreement of ['Uitpraten', 'Eerst vragen'])
      first.say('bob', 'agreement.set', { agreement: agreement.slice(0, 1), text: agreement })
    opens(first, 'a2', 'checkout').goTo('next')
    first.say('bob', 'agreement.rate', { agreement: 'agreement-2', kept: 'no' })
    let trajectory = withHeld(newTrajectory('Taal', 'nl', 0), heldOf(first.meeting)!)
    const open = openIn(trajectory)
    expect(open.agreements).toEqual(['Uitpraten', 'Eerst vragen | vorige keer: nee'])

    const lines = { agreements: open.agreements }
    const second = new Table(lines, 'checkin').join(...PEOPLE)
    expect(steps(second)).toContain('recall')
    opens(second, 'a2', 'dialogue', { ...lines, form: 'again' }).goTo('review')
    second.say(FACILITATOR, 'agreement.close', { agreement: 'agreement-1', closed: true })
    opens(second, 'a3', 'checkout', lines).goTo('next')
    second.say('bob', 'agreement.rate', { agreement: 'agreement-2', kept: 'yes' })
    const later = { ...second.meeting, id: 'meeting2', createdAt: first.meeting.createdAt + 86_400_000 }
    trajectory = withHeld(trajectory, heldOf(later)!)
    expect(openIn(trajectory).agreements).toEqual(['Eerst vragen | vorige keer: ja'])
  })

  test('a check-out that closes what the step before left open closes it; one nobody came to leaves all open', () => {
    const lines = { agreements: ['Uitpraten'] }
    const table = talk({ ...lines, form: 'again' }).goTo('review')
    opens(table, 'a2', 'checkout', lines)
    expect(heldOf(table.meeting)?.agreements).toEqual({ open: ['Uitpraten'], done: [] })
    table.goTo('next').say(FACILITATOR, 'agreement.close', { agreement: 'agreement-1', closed: true })
    expect(heldOf(table.meeting)?.agreements).toEqual({ open: [], done: ['Uitpraten'] })
  })
})

describe('compared between meetings', () => {
  const snapshot = (table: Table) => heldOf(table.meeting)?.snapshots[0]
  const levels = ['level-1', 'level-1', 'level-2', 'level-2']

  test('the same aspect: then beside now, with what the group set itself', () => {
    const then = mirrored(picked(talk()), levels)
    then.goTo('agree').say('bob', 'agreement.aim', { text: 'Eerst weten' })
    const lines = snapshot(then)?.lines ?? []
    expect(lines).toEqual([
      expect.stringMatching(/^# dialogue \| /),
      '= kring-dialogue 1',
      'ask-problem 2 2 0 0 0',
      'seek-data 0 0 0 0 1',
      '! Analyseren: Eerst weten',
    ])
    const now = mirrored(picked(talk({ earlier: lines })), ['level-3', 'level-3', 'level-4', 'level-4'])
    const compared = harvestOf(now.meeting, 'a1')?.compared
    expect(compared?.conclusions).toEqual(['Analyseren: Eerst weten'])
    expect(compared?.measures[0]).toMatchObject({
      title: 'We vragen door over het probleem',
      earlier: { n: 4, mean: 1.5 },
      now: { n: 4, mean: 3.5 },
    })
    expect(beside(snapshot(then)!, snapshot(now)!)).toMatchObject({
      rated: [
        { earlier: { mean: 1.5 }, later: { mean: 3.5 } },
        { earlier: null, later: null },
      ],
    })
  })

  test('an aspect stands before what was agreed of it, and not before what an earlier time came to', () => {
    const table = mirrored(picked(talk({ agreements: ['Uitpraten | vorige keer: deels'] })), levels)
    table.goTo('agree').say('bob', 'agreement.set', { agreement: 'x', text: 'Eerst vragen' })
    expect(snapshot(table)?.lines.slice(-2)).toEqual(['! Analyseren: Eerst vragen', '! Uitpraten'])
  })

  test('another aspect is not laid beside it, nor another version of the cards (§14.14)', () => {
    const lines = snapshot(mirrored(picked(talk()), levels))?.lines ?? []
    const now = mirrored(picked(talk({ earlier: lines }), 'feedback'), levels, 'feedback')
    expect(harvestOf(now.meeting, 'a1')?.compared).toMatchObject({ measures: [], isOtherVersion: false })
    const other = lines.map((line) => line.replace('kring-dialogue 1', 'kring-dialogue 2'))
    const then = mirrored(picked(talk({ earlier: other })), levels)
    expect(harvestOf(then.meeting, 'a1')?.compared).toMatchObject({ measures: [], isOtherVersion: true })
  })
})
