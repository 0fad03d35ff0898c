import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { takeable } from '../../capabilities/agenda/along.ts'
import { minutesInAll } from '../../capabilities/steps/sequence.ts'
import { wordingsOf, wordsOf } from '../../capabilities/wording/wording.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { meetingPage } from '../../harvest/meeting-page.ts'
import { itemsOf, sharedPage } from '../../harvest/release.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { saying } from '../../testing/answers.ts'
import { harvestCsv, harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { beside } from '../../trajectory/beside.ts'
import { heldOf } from '../../trajectory/held.ts'
import { readingFrom } from '../carries.ts'
import { EXAMPLES } from './examples.ts'
import { hintsFor } from './hints.ts'
import { question } from './question.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora']
const GOOD = 'Waarom lezen onze leerlingen zo weinig?'
const group = (settings: Record<string, unknown> = {}) =>
  new Table(settings, 'question').join('Alice', 'Bob', 'Charlie', 'Dora')
const done = (table: Table) => suggestsNext(table.meeting)

/** A need was chosen and fathomed, and everybody wrote a question alone. */
function drafted(): Table {
  const table = group({ drafts: 'alone' }).write('alice', 'Niemand leest').write('bob', 'Boeken zijn oud')
  table.next().next()
  table.say('bob', 'cards.detail', { cards: ['niemand-leest'], detail: 'why', value: 'Taal is de sleutel' })
  table.say('bob', 'cards.detail', { cards: ['niemand-leest'], detail: 'vision', value: 'Ieder kind telt' })
  table.say(FACILITATOR, 'choice.set', { cards: ['niemand-leest'] })
  table.say(FACILITATOR, 'card.park', { cards: ['boeken-zijn-oud'], parked: true })
  table.next()
  table.say('alice', 'pair.write', { ask: 'question', text: GOOD })
  return table.say('bob', 'pair.write', { ask: 'question', text: 'Hoe krijgen we meer boeken?' }).next()
}

/** The group agreed on one, and said what will be different. */
function agreed(): Table {
  const table = drafted()
  const good = wordingsOf(table.activity).find((one) => wordsOf(one) === GOOD)!
  table.say(FACILITATOR, 'wording.middle', { wording: good.id }).next()
  const [item = ''] = table.rating?.items ?? []
  for (const who of PEOPLE) table.say(who, 'rating.answer', { answers: saying({ [item]: 'yes' }) })
  table.say(FACILITATOR, 'wording.agree', { wording: good.id, note: '' }).next()
  return table.say('dora', 'action.set', {
    action: 'x1',
    card: '',
    type: 'change',
    text: 'Elk kind leest elke dag',
    owner: '',
    due: '2027-06-01',
  })
}

test('M3 from a need to a question and a picture: 50 minutes', () => {
  expect(phasesOf(group().activity).map(({ phase }) => phase.id)).toEqual([
    'need',
    'explore',
    'why',
    'draft',
    'test',
    'agree',
    'line',
    'harvest',
  ])
  expect(minutesInAll(question, {}, 6)).toBe(50)
})

test('M3 §14.1 what chafes is written hidden', () => {
  const table = group().write('alice', 'Niemand leest')
  expect(table.sees('bob')).not.toContain('Niemand leest')
  expect(table.sees(FACILITATOR)).not.toContain('Niemand leest')
  expect(table.next().sees('bob')).toContain('Niemand leest')
})

test('M3 everybody asks or clarifies once', () => {
  const table = group().write('alice', 'Niemand leest').next()
  for (let turn = 0; turn < PEOPLE.length; turn++) {
    expect(done(table)).toBe(false)
    table.say(table.holder as string, 'turn.end', {})
  }
  expect(done(table)).toBe(true)
})

test('M3 need before question: one theme is chosen, and two reasons say why it matters', () => {
  const table = group().write('alice', 'Niemand leest').next().next()
  const say = (detail: string, value: string) =>
    table.say('bob', 'cards.detail', { cards: ['niemand-leest'], detail, value })
  say('why', 'Taal is de sleutel')
  table.say(FACILITATOR, 'choice.set', { cards: ['niemand-leest'] })
  expect(done(table)).toBe(false)
  say('know', 'guess')
  say('what', 'Drie van de tien lenen een boek')
  expect(done(table), 'what one sees is no reason yet').toBe(false)
  say('vision', 'Ieder kind telt')
  expect(done(table)).toBe(true)
  table.say(FACILITATOR, 'card.park', { cards: ['niemand-leest'], parked: true })
  expect(done(table), 'what is parked is not what it is about').toBe(false)
})

describe('M3 first questions', () => {
  test('§14.1 §14.3 are hidden until all lie beside one another, in an order that tells nothing', () => {
    const table = group({ drafts: 'alone' }).goTo('draft')
    table.say('alice', 'pair.write', { ask: 'question', text: GOOD })
    for (const who of ['bob', FACILITATOR, SCREEN]) expect(table.sees(who)).not.toContain(GOOD)
    expect(table.next().sees('bob')).toContain(GOOD)
    expect(Object.values(table.activity.wordings)[0]).toEqual({
      id: 'words-1',
      order: 1,
      texts: [GOOD],
      parked: false,
    })
    expect(table.activity.actions).toEqual({})
  })

  test('are written in pairs, or by each alone; who comes later as well', () => {
    const sizes = (table: Table) => Object.values(table.activity.pairs).map(({ members }) => members.length)
    expect(sizes(group().goTo('draft'))).toEqual([2, 2])
    const alone = group({ drafts: 'alone' }).goTo('draft')
    expect(sizes(alone)).toEqual([1, 1, 1, 1])
    expect(sizes(alone.join('Eva'))).toEqual([1, 1, 1, 1, 1])
  })

  test('the same words twice lie there once', () => {
    const table = group({ drafts: 'alone' }).goTo('draft')
    for (const who of PEOPLE) table.say(who, 'pair.write', { ask: 'question', text: GOOD })
    expect(done(table)).toBe(true)
    expect(Object.keys(table.next().activity.wordings)).toHaveLength(1)
  })

  test('a person without a device has one of their own', () => {
    const table = group({ drafts: 'alone' }).seat('Ed').goTo('draft')
    table.say(SCREEN, 'pair.write', { ask: 'question', text: GOOD }, { as: 'ed' })
    expect(table.sees('alice')).not.toContain(GOOD)
  })
})

describe('M3 hints', () => {
  const ids = (text: string, vision: string[] = []) => hintsFor(text, { vision }).map(({ id }) => id)

  test('a good question asks for nothing more', () => {
    expect(ids(GOOD)).toEqual([])
    expect(ids('Why do our pupils read so little at home?')).toEqual([])
  })

  test.each(['Hoe', 'Wie', 'Wanneer', 'Hoeveel', 'How', 'Who', 'When', 'How many', 'hoe'])(
    'one that begins with %s may be a task',
    (word) => {
      expect(ids(`${word} lezen leerlingen op onze school het best?`)).toEqual(['task'])
    },
  )

  test('a word that only begins so is none', () => {
    expect(ids('Hoewel leerlingen van onze school lezen, wat leren ze?')).not.toContain('task')
    expect(ids('However our pupils read, why does it count?')).not.toContain('task')
  })

  test('without a question mark it may be an observation', () => {
    expect(ids('Waarom onze leerlingen zo weinig lezen')).toEqual(['observation'])
  })

  test('under five words it may be vague', () => {
    expect(ids('Waarom leest geen leerling?')).toEqual(['vague'])
    expect(ids('Waarom leest nu geen leerling?')).toEqual([])
  })

  test.each(['leerlingen', 'een kind', 'de klas', 'kleuters', 'pupils', 'children', 'the class', 'learners'])(
    'with %s in it, it is about pupils',
    (pupil) => {
      expect(ids(`Waarom vinden wij dat goed voor ${pupil}?`)).toEqual([])
    },
  )

  test('without them it is asked what a pupil will notice', () => {
    expect(ids('Waarom vergaderen wij zo vaak samen?')).toEqual(['pupil'])
    expect(ids('Waarom is klassiek overleg zo lang?'), 'a word that only begins so').toEqual(['pupil'])
  })

  test('what the school stands for links it, and so does asking why', () => {
    const asks = 'Wat leren leerlingen van een schoolfeest?'
    expect(ids(asks)).toEqual(['vision'])
    expect(ids(asks, ['Samen vieren wij het schoolfeest'])).toEqual([])
    expect(ids(asks, ['wij van de een'])).toEqual(['vision'])
  })

  test('nothing is said of nothing', () => {
    expect(ids('')).toEqual([])
  })

  test('§5 the learning side of each example is no task, and its task side is not what one learns from', () => {
    for (const { learning } of EXAMPLES) expect(ids(learning.nl)).not.toContain('task')
    expect(EXAMPLES.map(({ task }) => task.nl.endsWith('?'))).toEqual([true, true, true])
  })
})

test('M3 the picture in a year has its date', () => {
  const table = group().goTo('line')
  const change = { action: 'x1', card: '', type: 'change', text: 'Elk kind leest', owner: '' } as const
  table.say('alice', 'action.set', { ...change, due: '' })
  expect(done(table)).toBe(false)
  table.say(FACILITATOR, 'action.set', { ...change, due: '2027-06-01' })
  expect(done(table)).toBe(true)
})

describe('M3 harvest', () => {
  test('the agreed question first, then what will be different by when; how it grew, and what is parked', () => {
    const table = agreed().next()
    const harvest = harvestOf(table.meeting, 'a1', 'nl')!
    const sections = meetingPage(table.meeting, 'nl').chapters.flatMap((chapter) => chapter.sections)
    expect(sections.slice(0, 2)).toMatchObject([
      { title: 'Onze leervraag', look: 'core', groups: [{ items: [{ text: GOOD }] }] },
      { groups: [{ items: [{ text: 'Elk kind leest elke dag', more: '1 juni 2027' }] }] },
    ])
    expect(harvest.parts.find(({ kind }) => kind === 'versions')?.lines).toMatchObject(
      expect.arrayContaining([
        { text: GOOD, said: 'afgesproken', examples: [] },
        { text: 'Hoe krijgen we meer boeken?', said: 'geparkeerd', examples: [] },
      ]) as object,
    )
    expect(harvest.parked.map(({ label }) => label)).toEqual(['Boeken zijn oud'])
    for (const file of [harvestMarkdown(harvest), harvestCsv(harvest)]) {
      expect(file).toContain('Waarom lezen onze leerlingen zo weinig?')
      expect(file).toContain('1 juni 2027')
    }
  })

  test('in the harvest of a whole meeting it stands at the front, and once', () => {
    const table = agreed().next()
    table.say(FACILITATOR, 'agenda.add', {
      added: 'b1',
      method: 'checkout',
      question: 'Hoe was het?',
      settings: {},
    })
    table.say(FACILITATOR, 'agenda.go', { to: 'b1' })
    const page = meetingPage(table.meeting, 'nl')
    expect(page.chapters[0]?.sections[0]).toMatchObject({
      title: 'Onze leervraag',
      groups: [{ items: [{ text: GOOD, of: 'a1' }] }],
    })
    expect(page.chapters.slice(1).flatMap(({ sections }) => sections.map(({ id }) => id))).not.toContain(
      'agreedWording',
    )
  })

  test('§14.12 nothing of it is shared that the group did not release', () => {
    const table = agreed().next()
    expect(itemsOf(sharedPage(table.meeting, meetingPage(table.meeting, 'nl')))).toEqual([])
  })

  test('the next activity can ask it, and a next meeting knows it, with the versions before', () => {
    const table = agreed().next()
    expect([...takeable(table.activity).values()]).toContainEqual({ label: GOOD, text: '' })
    const held = heldOf(table.meeting)!
    expect(held.questions).toEqual([GOOD])
    expect(held.steps, 'a picture is no step').toEqual([])
    const [snapshot] = held.snapshots
    const { placed } = readingFrom(question.carries!, snapshot!)
    expect(placed.map(({ label, where }) => [where.nl, label])).toEqual(
      expect.arrayContaining([
        ['Versie', 'Hoe krijgen we meer boeken?'],
        ['Afgesproken', GOOD],
      ]) as object,
    )
    expect(
      placed.filter(({ label }) => label === GOOD),
      'in one place',
    ).toHaveLength(1)
  })

  test('two meetings side by side: a version that was agreed on moved, and so did a day', () => {
    const [held] = heldOf(agreed().next().meeting)?.snapshots ?? []
    if (!held) throw new Error('it was held')
    const found = beside(
      { ...held, lines: [`? ${GOOD}`, '> 2027-11-30 Elke klas leest'] },
      { ...held, lines: [`! ${GOOD}`, '> 2027-12-15 Elke klas leest'] },
    )
    expect(found).toMatchObject({
      moved: [
        { label: GOOD, from: { nl: 'Versie' }, to: { nl: 'Afgesproken' } },
        {
          label: 'Elke klas leest',
          from: { nl: 'Zichtbaar anders op 30 november 2027', en: 'Visibly different on November 30, 2027' },
          to: { nl: 'Zichtbaar anders op 15 december 2027' },
        },
      ],
    })
  })
})
