import { expect, test } from 'vitest'
import { markdownOf } from '../harvest/harvest-text.ts'
import { FIELD_IDS, type FieldId } from './fields.ts'
import { type HintId, hintsFor } from './hints.ts'
import { pageOfPreparation, titleOf } from './page.ts'
import { isPreparation, newPreparation, type Preparation, withShared, withText } from './preparation.ts'
import { cuesOf, FIELDS, minutesToPrepare, PREPARE } from './prepare.ts'

const empty = newPreparation('p', 1_700_000_000_000)
const written = (texts: Partial<Record<FieldId, string>>, more: Partial<Preparation> = {}): Preparation => ({
  ...empty,
  texts,
  ...more,
})
const step = (id: string) => PREPARE.steps.find((one) => one.id === id)!

test('every field that is kept is asked somewhere, once', () => {
  expect(FIELDS.map(({ id }) => id)).toEqual([...FIELD_IDS])
})

test('a step tells when it is done, and stops nobody: nothing is asked of going on', () => {
  expect(step('aim').done(written({ aim: 'Rust' }))).toBe(false)
  expect(step('aim').done(written({ aim: 'Rust', result: ' ' }))).toBe(false)
  expect(step('aim').done(written({ aim: 'Rust', result: 'We bellen elke week' }))).toBe(true)
  expect(step('inside').done(empty)).toBe(true)
  expect(step('plan').done(written({ message: 'Ik ben bezorgd' }))).toBe(false)
  expect(step('plan').done(written({ questions: 'Hoe gaat het thuis?' }))).toBe(true)
  expect(step('after').done(written({ share: 'Ik luisterde' }))).toBe(false)
  expect(step('after').done(written({}, { isKept: true }))).toBe(true)
  for (const { done, missing, id } of PREPARE.steps)
    expect(done(empty) || missing !== undefined, id).toBe(true)
  expect(minutesToPrepare()).toBe(20)
})

test('the cue card holds one idea a screen, in the order in which one needs them', () => {
  const cues = cuesOf(
    written({
      aim: 'Samen een plan',
      questions: 'Hoe is het thuis?\n\n Wat helpt?',
      message: 'Ik zie haar graag',
    }),
  )
  const says = cues.map(({ text }) => (typeof text === 'string' ? text : text.nl))
  expect(says.slice(0, 4)).toEqual(['Samen een plan', 'Hoe is het thuis?', 'Wat helpt?', 'Ik zie haar graag'])
  // What helps when it gets stuck is there whatever is written, in the words of the step.
  for (const language of ['nl', 'en'] as const) {
    const last = cuesOf(empty).flatMap(({ title, text }, index) => [
      ...(index === 0 ? [title[language]] : []),
      typeof text === 'string' ? text : text[language],
    ])
    expect(last.join(' ')).toBe(step('during').owner[language])
  }
})

test.each<[HintId, FieldId, Partial<Record<FieldId, string>>]>([
  ['vague', 'aim', { aim: 'Een beter contact' }],
  ['vague', 'aim', { aim: 'Ik wil met de ouders een goed gesprek hebben over de toetsen' }],
  ['judgement', 'message', { message: 'De ouder komt nooit naar een oudercontact' }],
  ['judgement', 'aim', { aim: 'Hij moet begrijpen dat hij lui is en dat het zo niet gaat' }],
  ['postponing', 'feeling', { feeling: 'Ik zie er tegenop' }],
  ['postponing', 'feeling', { feeling: 'I am afraid of it' }],
  ['solution', 'questions', { questions: 'Waarom doe je niet mee aan de huiswerkklas?' }],
  ['solution', 'message', { message: 'Je moet elke avond samen lezen' }],
])('%s is asked about at %s', (id, field, texts) => {
  expect(hintsFor(written(texts))).toMatchObject([{ id, field }])
})

test('nothing is asked of what is sharp, looked at, planned and open', () => {
  const good = written(
    {
      aim: 'Dat we samen weten hoe de avond thuis verloopt',
      result: 'We hebben één afspraak voor de komende week',
      feeling: 'Ik ben bang dat ze boos wordt',
      belief: 'Ik denk dat ze altijd de school de schuld geeft',
      questions: 'Hoe verloopt een avond bij jullie?\nWat heb jij van mij nodig?',
      message: 'Ik zie dat M. nooit rust vindt en ik wil helpen',
    },
    { on: '2026-12-01' },
  )
  expect(hintsFor(good)).toEqual([])
  expect(hintsFor(empty)).toEqual([])
  // A day takes the hint away, a judgement that was looked at as well.
  expect(hintsFor({ ...good, on: '' }).map(({ id }) => id)).toEqual(['postponing'])
  expect(hintsFor(withText(good, 'belief', '')).map(({ id }) => id)).toEqual(['judgement'])
})

test('what lies on a device is read back as it was, and anything else is no preparation', () => {
  const one = withShared(written({ about: 'een collega' }, { on: '2026-12-01', key: 'k' }), 'about', true)
  expect(isPreparation(JSON.parse(JSON.stringify(one)))).toBe(true)
  const others = [
    null,
    [],
    {},
    { ...one, texts: { other: 'x' } },
    { ...one, texts: { aim: 3 } },
    { ...one, shared: ['heard'] },
    { ...one, heard: [{ id: 'a', kind: 'say', text: 'x' }] },
    { ...one, createdAt: 'now' },
  ]
  expect(others.filter(isPreparation)).toEqual([])
})

test('what is emptied is gone, what is shared is so once', () => {
  expect(withText(written({ aim: 'x' }), 'aim', '').texts).toEqual({})
  const twice = withShared(withShared(empty, 'aim', true), 'aim', true)
  expect(twice.shared).toEqual(['aim'])
  expect(withShared(twice, 'aim', false).shared).toEqual([])
})

test.each(['nl', 'en'] as const)(
  'on paper stands all that is written, by step, and nothing that is empty (%s)',
  (language) => {
    const heard = [
      { id: '1', kind: 'bkc', confirm: 'Rustig', missing: '', grow: 'Laat stiltes' },
      { id: '2', kind: 'ask', text: 'Waarom nu?', reply: { kind: 'thank' } },
    ] as const
    const one = written(
      { about: 'ouder van M.', aim: 'Samen kijken', questions: 'Hoe?\nWat?' },
      { on: '2026-12-01', heard },
    )
    const text = markdownOf(pageOfPreparation(one, language))
    expect(text).toContain('# ouder van M.')
    expect(text).toContain('2026')
    expect(text.match(/^## .*/gm)).toEqual([
      `## ${step('aim').title[language]}`,
      `## ${step('plan').title[language]}`,
      language === 'nl' ? '## Van je buddy' : '## From your buddy',
    ])
    for (const said of ['Samen kijken', '- Hoe?', '- Wat?', 'Rustig', 'Laat stiltes', 'Waarom nu?'])
      expect(text).toContain(said)
    expect(titleOf(empty, language)).not.toBe('')
  },
)

test('a line that was pasted with what no file may hold makes no page that cannot be opened', () => {
  const page = pageOfPreparation(
    written({ aim: 'Samen\u000bkijken\uffff', about: '\u202eouder van M.' }),
    'nl',
  )
  expect(page.title).toBe('ouder van M.')
  expect(JSON.stringify(page)).toContain('Samen kijken"')
})
