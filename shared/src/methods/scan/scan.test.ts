import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { hasPractices, practicesOf } from '../../capabilities/practices/practice.ts'
import { groupOutcomes, widestGroups } from '../../capabilities/rate/groups.ts'
import { rated } from '../../capabilities/rate/harvest.ts'
import type { Answers } from '../../capabilities/rate/rating.ts'
import { examplesWanted } from '../../capabilities/rate/wanted.ts'
import { durable } from '../../effects.ts'
import { comparisonOf, comparisonSaid } from '../../harvest/compare.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { boardOf } from '../../projection.ts'
import { harvestCsv, harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { DEFAULT_INSTRUMENT } from './default-instrument.ts'
import { SCORE } from './snapshot.ts'

const PEOPLE = ['Alice', 'Bob', 'Charlie', 'Dora', 'Eva', 'Fem']
const ids = PEOPLE.map((name) => name.toLowerCase())
const PRACTICES = { use: 'practices', of: SCORE, least: 2 } as const

/** What each says: they differ about time, agree about the rest they see, and one cannot tell. */
function answersOf(index: number): Answers {
  const all = DEFAULT_INSTRUMENT.pillars.flatMap(({ indicators }) => indicators)
  return {
    ...Object.fromEntries(all.map(({ id }) => [id, { level: 'level-3' }] as const)),
    time: { level: index % 2 ? 'level-1' : 'level-4', example: `Rooster van ${index}` },
    dissent: { level: index % 2 ? 'level-2' : 'level-4' },
    mistakes: index === 0 ? { level: 'unseen' } : { level: 'level-2', example: `Fout ${index}` },
  }
}

function scored(settings: Record<string, unknown> = {}, names = PEOPLE): Table {
  const table = new Table(settings, 'scan').join(...names).goTo('score')
  for (const [index, name] of names.entries())
    table.say(name.toLowerCase(), 'rating.answer', { answers: answersOf(index) })
  return table
}

/** Each picks one strength and one challenge, and the group says both. */
function chosen(settings: Record<string, unknown> = {}): Table {
  const table = scored(settings).goTo('choose')
  for (const id of ids)
    table.say(id, 'rating.answer', {
      answers: { focus: { level: 'strength' }, conditions: { level: 'challenge' } },
    })
  return table
    .say('alice', 'phrase.set', {
      level: 'strength',
      item: 'focus',
      text: 'We leren zichtbaar',
      answers: 'Daar bouwen we op',
    })
    .say(FACILITATOR, 'phrase.set', {
      level: 'challenge',
      item: 'conditions',
      text: 'Tijd beschermen',
      answers: 'Zonder tijd geen antwoord',
    })
}

describe('a self-scan', () => {
  test('M9 framework, score, look, tell, choose, harvest; looking back only where there is an earlier time', () => {
    const steps = (settings: Record<string, unknown>) =>
      phasesOf(new Table(settings, 'scan').activity).map(({ phase }) => phase.id)
    const all = ['intro', 'score', 'look', 'tell', 'choose', 'harvest']
    expect(steps({})).toEqual(all)
    expect(steps({ lookBack: true })).toEqual(all)
    expect(steps({ lookBack: true, earlier: ['# scan | 2026-01-01 | 6 | Wat telt?'] })).toEqual([
      'intro',
      'score',
      'back',
      ...all.slice(2),
    ])
  })

  test('M9 is scored by everybody for themselves, with examples; the outcome names nobody', () => {
    const table = scored()
    expect(suggestsNext(table.meeting)).toBe(true)
    const { score } = table.activity.ratings
    expect(score).toMatchObject({ open: false, cast: 6 })
    expect(score?.outcome?.time).toEqual({
      counts: { 'level-1': 3, 'level-4': 3 },
      examples: [0, 1, 2, 3, 4, 5].map((index) => `Rooster van ${index}`),
    })
    expect(score?.outcome?.mistakes?.counts).toEqual({ 'level-2': 5, unseen: 1 })
    const kept = JSON.stringify([table.ledger.filter(({ spoken }) => spoken.kind !== 'member.join'), score])
    for (const id of ids) expect(kept).not.toContain(`"${id}"`)
  })

  test('§14.5 scores are in nobody else’s view while it is open, and on no disk ever', () => {
    const table = new Table({}, 'scan')
      .join(...PEOPLE)
      .seat('Ed')
      .goTo('score')
    table.say('alice', 'rating.answer', { answers: { time: { level: 'level-4', example: 'Zqx-geheim' } } })
    const ed = { answers: { time: { level: 'level-1', example: 'Zqx-stoel' } } }
    table.say(SCREEN, 'rating.answer', ed, { as: 'ed' })
    expect(table.sees('alice')).toContain('Zqx-geheim')
    for (const who of [...ids.slice(1), FACILITATOR, SCREEN])
      expect(table.sees(who)).not.toContain('Zqx-geheim')
    table.join('Later').observes('later')
    expect(table.sees('later')).not.toContain('Zqx')
    const kept = JSON.stringify([table.ledger, durable(table.meeting), boardOf(table.meeting)])
    expect(kept).not.toContain('Zqx')
    const closed = table.goTo('look').attempt('alice', 'rating.answer', { ...ed, rating: 1 })
    expect(closed).toBe('statement.notAllowed')
  })

  test('§14.5 under four answers nothing is shown: of a small group, and of one indicator', () => {
    const few = scored({}, PEOPLE.slice(0, 3))
    expect(few.activity.ratings.score).toMatchObject({ cast: 3, outcome: null })
    expect(groupOutcomes(few.activity, SCORE)?.groups.every(({ spread }) => !spread)).toBe(true)
    expect(widestGroups(few.activity, SCORE)).toEqual([])
    const table = new Table({}, 'scan').join(...PEOPLE).goTo('score')
    for (const [index, id] of ids.entries()) {
      const level = index < 3 ? 'level-2' : 'unseen'
      table.say(id, 'rating.answer', {
        answers: { time: { level, ...(index < 3 && { example: 'Alleen wij' }) }, talk: { level: 'level-3' } },
      })
    }
    // That three cannot tell may be known; what the other three said may not.
    expect(table.activity.ratings.score?.outcome?.time).toEqual({ counts: { unseen: 3 }, examples: [] })
    expect(JSON.stringify(harvestOf(table.meeting, 'a1', 'nl'))).not.toContain('Alleen wij')
  })

  test('bad input: unknown indicators and levels, an example that is too long or of who cannot tell; the later device counts', () => {
    const table = new Table({}, 'scan').join(...PEOPLE).goTo('score')
    const attempt = (answers: Answers) => table.attempt('alice', 'rating.answer', { answers })
    expect(attempt({ weg: { level: 'level-1' } })).toBe('item.unknown')
    expect(attempt({ time: { level: 'level-9' } })).toBe('statement.invalid')
    expect(attempt({ time: { level: 'unseen', example: 'Toch wel' } })).toBe('statement.invalid')
    expect(attempt({ time: { level: 'level-1', example: 'x'.repeat(141) } })).toBe('text.tooLong')
    table.say('alice', 'rating.answer', { answers: { time: { level: 'level-1' } } })
    table.say('alice', 'rating.answer', { answers: { time: { level: 'level-4' } } })
    for (const id of ids.slice(1)) table.say(id, 'rating.answer', { answers: { time: { level: 'level-1' } } })
    expect(table.activity.ratings.score?.outcome?.time?.counts).toEqual({ 'level-1': 5, 'level-4': 1 })
    expect(attempt({ time: { level: 'level-2' } }), 'after closing').toBe('rating.closed')
  })

  test('bad input: two hundred answers at once are refused', () => {
    const table = new Table({}, 'scan').join(...PEOPLE).goTo('score')
    const answers: Answers = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`item-${index}`, { level: 'level-1' }]),
    )
    expect(table.attempt('alice', 'rating.answer', { answers })).toBe('item.unknown')
    expect(table.activity.ratings.score).toMatchObject({ open: true, cast: 0 })
  })

  test('D18 the highest and the lowest of a person want an example; the others do not', () => {
    const answers: Answers = {
      time: { level: 'level-4' },
      talk: { level: 'level-4', example: ' ' },
      steer: { level: 'level-2' },
      vision: { level: 'level-1', example: 'Nooit besproken' },
      show: { level: 'unseen' },
    }
    expect(examplesWanted('degree', answers)).toEqual({ highest: ['time', 'talk'], lowest: [] })
    expect(examplesWanted('degree', { show: { level: 'unseen' } })).toEqual({ highest: [], lowest: [] })
    expect(examplesWanted('degree', { a: { level: 'level-2' } })).toEqual({ highest: ['a'], lowest: [] })
  })

  test('M9 a score without an example is not founded; the pillars of the widest differences come first', () => {
    const { activity } = scored()
    const conditions = groupOutcomes(activity, SCORE)?.groups.find(({ group }) => group.id === 'conditions')
    expect(conditions).toMatchObject({ spread: { n: 17 }, founded: 11 })
    expect(widestGroups(activity, SCORE).map(({ group }) => group.id)).toContain('conditions')
    expect(widestGroups(activity, SCORE).map(({ group }) => group.id)).toContain('dialogue')
  })

  test('D18 an example that found no room is one that a score stands on', () => {
    const { activity } = scored()
    const score = activity.ratings[SCORE]
    if (!score?.outcome?.time) throw new Error('time was not rated')
    const time = { ...score.outcome.time, examples: ['Rooster van 1'], untold: 5 }
    const cut = { ...activity, ratings: { [SCORE]: { ...score, outcome: { ...score.outcome, time } } } }
    const conditions = groupOutcomes(cut, SCORE)?.groups.find(({ group }) => group.id === 'conditions')
    expect(conditions?.founded).toBe(11)
    expect(rated(cut)[0]?.lines[0]?.said?.nl).toMatch(/^6 antwoorden \(6 met een voorbeeld\)/)
  })
})

describe('M9 practices', () => {
  test('are told in turn, by seats as well, and nobody writes them', () => {
    const table = scored().seat('Ed').goTo('tell')
    expect(table.holder).toBe('alice')
    expect(table.attempt('bob', 'turn.end', {})).toBe('turn.notYours')
    expect(table.attempt('alice', 'word.show', { text: 'Getypt' })).toBe('statement.notAllowed')
    for (const id of ids) table.say(id, 'turn.end', {})
    table.say(SCREEN, 'turn.end', {}, { as: 'ed' })
    expect(table.holder).toBeNull()
  })

  test('are two at least of each pillar looked into, told or given as an example, and the round is over', () => {
    const table = scored().goTo('tell')
    expect(hasPractices(table.activity, PRACTICES)).toBe(false)
    for (const id of ids) table.say(id, 'turn.end', {})
    expect(suggestsNext(table.meeting)).toBe(false)
    const missing = practicesOf(table.activity, PRACTICES).filter(({ count }) => count < 2)
    expect(missing.map(({ group }) => group.id)).toContain('dialogue')
    const count = (group: string, times: number, who = FACILITATOR) =>
      table.attempt(who, 'practices.count', { group, count: times })
    expect(count('dialogue', 2, 'alice')).toBe('role.notAllowed')
    expect(count('weg', 2)).toBe('item.unknown')
    expect(count('dialogue', 100)).toBe('statement.invalid')
    for (const { group } of missing) expect(count(group.id, 2)).toBeUndefined()
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(table.sees('alice')).toContain('"count":2')
  })

  test('are not waited for where nothing is shown', () => {
    const table = scored({}, PEOPLE.slice(0, 3)).goTo('tell')
    for (const id of ids.slice(0, 3)) table.say(id, 'turn.end', {})
    expect(suggestsNext(table.meeting)).toBe(true)
  })
})

describe('M9 one strength and one challenge', () => {
  test('are picked in private, one each; then the group says them, of a pillar and for its learning question', () => {
    const table = scored().goTo('choose')
    const two = { focus: { level: 'strength' }, dialogue: { level: 'strength' } }
    expect(table.attempt('alice', 'rating.answer', { answers: two })).toBe('pick.tooMany')
    expect(table.attempt('alice', 'rating.answer', { answers: { time: { level: 'strength' } } })).toBe(
      'item.unknown',
    )
    const said = { level: 'strength', item: 'focus', text: 'We leren zichtbaar', answers: '' }
    expect(table.attempt('alice', 'phrase.set', said)).toBe('statement.notAllowed')
    for (const id of ids) table.say(id, 'rating.answer', { answers: { focus: { level: 'strength' } } })
    expect(table.attempt('alice', 'phrase.set', { ...said, level: 'weg' })).toBe('statement.invalid')
    expect(table.attempt('alice', 'phrase.set', { ...said, item: 'time' })).toBe('item.unknown')
    expect(table.attempt('alice', 'phrase.set', { ...said, text: ' ' })).toBe('text.empty')
    expect(table.attempt('alice', 'phrase.set', { ...said, text: 'x'.repeat(141) })).toBe('text.tooLong')
    table.say('alice', 'phrase.set', said)
    expect(table.attempt('bob', 'phrase.remove', { level: 'challenge' })).toBe('item.unknown')
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say('bob', 'phrase.set', { ...said, answers: 'Daar bouwen we op' })
    table.say('bob', 'phrase.set', { ...said, level: 'challenge', answers: 'Dat kost ons nu het meest' })
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(suggestsNext(table.say('eva', 'phrase.remove', { level: 'strength' }).meeting)).toBe(false)
  })

  test('stand in the harvest with the spread and the examples before averages, and nobody’s name', () => {
    const harvest = harvestOf(chosen().goTo('harvest').meeting, 'a1', 'nl')
    if (!harvest) throw new Error('there is no harvest')
    expect(harvest).toMatchObject({ isUndecided: false, coreKind: 'none', core: [], ranking: [] })
    expect(harvest.parts.map(({ title }) => title)).toEqual([
      'Kracht: Leren centraal',
      'Uitdaging: Ruimte om te leren',
      'Zelf scoren',
      'Kracht en uitdaging',
    ])
    expect(harvest.parts[0]?.lines).toEqual([
      { text: 'We leren zichtbaar', said: 'Voor onze vraag: Daar bouwen we op', examples: [] },
    ])
    expect(harvest.parts[2]?.lines[0]).toMatchObject({
      text: 'Er is beschermde tijd',
      said: '6 antwoorden (6 met een voorbeeld); zelden 3, vanzelf 3; spreiding 1,5; gemiddeld 2,5',
      examples: expect.arrayContaining(['Rooster van 3']),
    })
    for (const text of [harvestMarkdown(harvest), harvestCsv(harvest)]) {
      for (const said of ['We leren zichtbaar', 'Rooster van 3', 'zelden 3, vanzelf 3'])
        expect(text).toContain(said)
      expect(text).not.toMatch(/alice|undefined/i)
      expect(text, 'a scan asks for no actions').not.toMatch(/Afspraken|_geen_/)
    }
  })
})

describe('two scans', () => {
  const earlier = harvestOf(chosen().meeting, 'a1', 'nl')?.snapshot ?? []

  test('the snapshot tells which instrument, of each indicator how often each answer, and what the group chose', () => {
    expect(earlier).toContain('= kring-lfl 1')
    expect(earlier).toContain('time 3 0 0 3 0')
    expect(earlier).toContain('! Kracht, Leren centraal: We leren zichtbaar')
    expect(harvestOf(scored({}, PEOPLE.slice(0, 3)).meeting, 'a1', 'nl')?.snapshot).toEqual([])
  })

  test('of the same version lie side by side, with how many answered and how far apart; nothing is claimed', () => {
    const table = scored({ earlier, lookBack: true }).goTo('back')
    for (const id of ids) table.say(id, 'rating.answer', { answers: { time: { level: 'level-2' } } })
    const compared = comparisonOf(table.activity, 'nl')
    if (!compared) throw new Error('nothing is compared')
    const spread = { n: 6, mean: 2.5, width: 1.5 }
    // P17 who looks back scores then anew, beside what was said then; both stand.
    expect(compared.measures.find(({ title }) => title === 'Er is beschermde tijd')).toMatchObject({
      earlier: spread,
      back: { n: 6, mean: 2, width: 0 },
      now: spread,
    })
    const said = comparisonSaid(compared, 'Wat telt voor ons?', 'nl')
    expect(said.before.at(-1)).toContain('bewijst een verschil niets')
    expect(said.lists[0]?.items.join()).toContain(
      'Er is beschermde tijd: toen 6 antwoorden, spreiding 1,5, gemiddeld 2,5; ' +
        'toen, met de blik van nu 6 antwoorden, spreiding 0, gemiddeld 2; nu 6 antwoorden, spreiding 1,5, gemiddeld 2,5',
    )
    expect(said.lists.map(({ items }) => items).join()).toContain('We leren zichtbaar')
    expect(harvestMarkdown(harvestOf(table.meeting, 'a1', 'nl')!)).toContain('spreiding 1,5')
    expect(comparisonOf(scored().activity, 'nl')).toBeUndefined()
  })

  test('§14.5 of an earlier time that was changed by hand nothing under four answers is shown either', () => {
    const few = earlier.map((line) => (line.startsWith('time ') ? 'time 1 0 0 2 0' : line))
    const compared = comparisonOf(scored({ earlier: few }).activity, 'nl')
    expect(compared?.measures.find(({ title }) => title === 'Er is beschermde tijd')?.earlier).toBeNull()
  })

  test('§14.14 of another version, of another instrument, or what is no scan, are not compared', () => {
    const without = earlier.filter((line) => !line.startsWith('='))
    for (const lines of [[...without, '= kring-lfl 2'], [...without, '= ilsp 1'], without]) {
      const compared = comparisonOf(scored({ earlier: lines }).activity, 'nl')
      expect(compared).toMatchObject({ isOtherVersion: true, measures: [] })
      const said = JSON.stringify(comparisonSaid(compared!, 'Wat telt voor ons?', 'nl'))
      expect(said).toContain('Toen werd een andere versie gevraagd. Die is niet te vergelijken met deze.')
      expect(said).not.toMatch(/gemiddeld|spreiding/)
    }
    expect(comparisonOf(scored({ earlier: ['# bsa | 2026-01-01 | 6'] }).activity, 'nl')).toBeUndefined()
  })
})
