import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { agreedBefore } from '../../capabilities/followUp/agreed-before.ts'
import { durable } from '../../effects.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { pageOf } from '../../harvest/page.ts'
import { FACILITATOR, LIMITS, SCREEN } from '../../meeting.ts'
import { harvestCsv, harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'

const PEOPLE = ['alice', 'bob', 'charlie']
const checkout = (settings: Record<string, unknown> = {}) =>
  new Table(settings, 'checkout').join('Alice', 'Bob', 'Charlie').seat('Ed')
const steps = (table: Table) => phasesOf(table.activity).map(({ phase }) => phase.id)
const texts = (records: Record<string, { text: string }>) => Object.values(records).map(({ text }) => text)
const step = {
  action: 'x1',
  card: '',
  type: 'action',
  text: 'Bellen',
  owner: 'Alice',
  due: '2026-12-01',
} as const

test('M2 goals first; how it was, spoken or written; keep and change; the next step. In short the last two', () => {
  expect(steps(checkout())).toEqual(['goals', 'spoken', 'keepchange', 'heard', 'learned', 'next', 'harvest'])
  expect(steps(checkout({ form: 'written' }))).toEqual([
    'goals',
    'written',
    'keepchange',
    'heard',
    'learned',
    'next',
    'harvest',
  ])
  expect(steps(checkout({ length: 'short', form: 'written' }))).toEqual([
    'keepchange',
    'heard',
    'next',
    'harvest',
  ])
  const minutes = (settings: Record<string, unknown>) => {
    const { activity } = checkout(settings)
    return phasesOf(activity).reduce((sum, { phase: { minutes: of } }) => {
      return sum + Number(typeof of === 'function' ? of(activity.settings) : of)
    }, 0)
  }
  expect([minutes({}), minutes({ form: 'written' }), minutes({ length: 'short' })]).toEqual([13, 13, 4])
})

describe('goals', () => {
  test('of the plan lie there as soon as the activity does; whoever leads says others, six at most', () => {
    const table = checkout({ goals: ['Weten wat telt', 'Een eerste stap'] })
    expect(texts(table.activity.goals)).toEqual(['Weten wat telt', 'Een eerste stap'])
    table.say(FACILITATOR, 'goal.remove', { goal: 'goal-2' })
    for (let count = 2; count <= LIMITS.goals; count++)
      table.say(FACILITATOR, 'goal.set', { goal: `g${count}`, text: `Doel ${count}` })
    const attempt = (goal: string, text: string, who = FACILITATOR) =>
      table.attempt(who, 'goal.set', { goal, text })
    expect(attempt('nog', 'Een te veel')).toBe('goal.tooMany')
    expect(attempt('goal-1', 'Anders gezegd')).toBe('id.taken')
    expect(attempt('g2', '')).toBe('text.empty')
    expect(attempt('g2', 'x'.repeat(LIMITS.goal + 1))).toBe('text.tooLong')
    expect(attempt('g2', 'Van mij', 'alice')).toBe('role.notAllowed')
    expect(table.attempt(FACILITATOR, 'goal.remove', { goal: 'weg' })).toBe('goal.unknown')
    const before = table.activity.goals
    expect(table.goTo('spoken').goTo('goals').activity.goals).toEqual(before)
    expect(table.goTo('spoken').attempt(FACILITATOR, 'goal.set', { goal: 'g2', text: 'Te laat' })).toBe(
      'statement.notAllowed',
    )
  })

  test('too many, or too long, make no plan', () => {
    const many = Array.from({ length: LIMITS.goals + 1 }, (_, index) => `Doel ${index}`)
    for (const goals of [many, ['x'.repeat(LIMITS.goal + 1)]])
      expect(() => checkout({ goals })).toThrow('no such settings')
  })
})

test('M2 §14.5 goals are rated hidden, each reached, partly or not; then how the group rated, and nobody how anybody did', () => {
  const table = checkout({ goals: ['Weten wat telt', 'Een stap'] }).join('Dora')
  const rating = () => table.activity.ratings.goals
  expect(rating()).toMatchObject({ open: true, items: ['goal-1', 'goal-2'], scale: 'attainment' })
  table.say(FACILITATOR, 'goal.set', { goal: 'g3', text: 'Elkaar horen' })
  expect(rating()).toMatchObject({ open: true, items: ['goal-1', 'goal-2', 'g3'], cast: 0 })
  const answer = (level: string, item = 'goal-1') => ({ answers: { [item]: { level } } })
  expect(table.attempt('alice', 'rating.answer', answer('reached', 'weg'))).toBe('item.unknown')
  expect(table.attempt('alice', 'rating.answer', answer('bijna'))).toBe('statement.invalid')
  table.say('alice', 'rating.answer', answer('not')).say('alice', 'rating.answer', answer('reached'))
  for (const who of ['bob', 'charlie', 'dora']) table.say(who, 'rating.answer', answer('partly'))
  expect(table.sees('bob')).not.toContain('"reached"')
  expect(suggestsNext(table.meeting)).toBe(false)
  table.say(FACILITATOR, 'rating.answer', { answers: {} }, { as: 'ed' })
  expect(suggestsNext(table.meeting)).toBe(true)
  expect(rating()?.outcome?.['goal-1']?.counts).toEqual({ reached: 1, partly: 3 })
  const late = table.attempt('alice', 'rating.answer', { ...answer('not'), rating: rating()?.number ?? 0 })
  expect(late).toBe('rating.closed')
  expect(harvestOf(table.meeting, 'a1', 'nl')?.parts[0]?.lines[0]).toEqual({
    text: 'Weten wat telt',
    said: 'deels 3, bereikt 1',
    examples: [],
  })
  // What the group said of these words is not read under others.
  const others = { goal: 'goal-1', text: 'Iets anders' }
  expect(table.attempt(FACILITATOR, 'goal.set', others)).toBe('id.taken')
  table.say(FACILITATOR, 'goal.remove', { goal: 'goal-1' })
  expect(table.attempt(FACILITATOR, 'goal.set', others)).toBe('id.taken')
})

test('M2 insights are one’s own: nothing of them is said, but what somebody shares, item by item, without a name', () => {
  const table = checkout().goTo('learned')
  table.say('alice', 'note.share', { note: 'n1', field: 'skill', text: 'Vragen stellen' })
  expect(table.sees('bob')).toContain('Vragen stellen')
  expect(table.attempt('bob', 'note.withdraw', { note: 'n1' })).toBe('card.unknown')
  const other = { note: 'n2', field: 'weg', text: 'X' }
  expect(table.attempt('alice', 'note.share', other)).toBe('statement.notAllowed')
  expect(table.say('alice', 'note.withdraw', { note: 'n1' }).activity.shared).toEqual({})
})

describe('how it was', () => {
  test('M2 spoken: everybody once, seats as well, and all had it or passed', () => {
    const table = checkout().goTo('spoken')
    expect(table.turn.order).toEqual([...PEOPLE, 'ed'])
    for (const who of PEOPLE) table.say(who, 'turn.end', {})
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say(SCREEN, 'turn.end', {}, { as: 'ed' })
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  const written = () => checkout({ form: 'written' }).goTo('written')
  const ready = (table: Table, ...who: string[]) => {
    for (const one of who)
      if (one === 'ed') table.say(FACILITATOR, 'ready.set', { ready: true }, { as: one })
      else table.say(one, 'ready.set', { ready: true })
    return table
  }

  test('§14.1 §14.2 written: nobody sees a text until everybody here is ready, then all at once, without names', () => {
    const table = written().say('bob', 'word.show', { text: 'Fijn dat iedereen er was' })
    table.say('alice', 'word.show', { text: 'Te lang' }).say('alice', 'word.show', { text: 'Iets te lang' })
    ready(table, ...PEOPLE)
    for (const who of [FACILITATOR, SCREEN, 'charlie', 'ed'])
      expect(table.sees(who), who).not.toMatch(/Fijn dat|te lang/)
    expect(table.sees('alice')).toContain('Iets te lang')
    expect(suggestsNext(table.meeting)).toBe(false)
    ready(table, 'ed')
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(texts(table.activity.voices).sort()).toEqual(['Fijn dat iedereen er was', 'Iets te lang'])
    for (const who of [FACILITATOR, 'charlie']) {
      const seen = table.sees(who)
      expect(seen).toContain('Fijn dat iedereen er was')
      expect(seen).not.toMatch(/said\/(alice|bob)/)
    }
  })

  test('what was shown stays as it is, is on no disk, and is gone with the phase', () => {
    const table = ready(written().say('bob', 'word.show', { text: 'Fijn' }), ...PEOPLE, 'ed')
    expect(table.attempt('bob', 'word.show', { text: 'Anders' })).toBe('words.shown')
    expect(JSON.stringify([table.ledger, durable(table.meeting)])).not.toContain('Fijn')
    table.next()
    expect([table.activity.said, table.activity.voices]).toEqual([{}, {}])
  })

  test('whoever is away, or left, is not waited for; nobody writes for a seat', () => {
    const table = written().join('Dora', 'Eva').say('bob', 'word.show', { text: 'Fijn' })
    ready(table, 'alice', 'bob', 'dora', 'eva', 'ed')
    const forEd = { text: 'Van Ed' }
    expect(table.attempt(FACILITATOR, 'word.show', forEd, { as: 'ed' })).toBe('role.notAllowed')
    table.say('charlie', 'member.away', { member: 'charlie', away: true })
    expect(texts(table.activity.voices)).toEqual(['Fijn'])
  })

  test('§14.2 one who came later reads what lies there: alone a text would have a name', () => {
    const table = ready(written().say('bob', 'word.show', { text: 'Fijn' }), ...PEOPLE, 'ed').join('Dora')
    expect(table.sees('dora')).toContain('Fijn')
    expect(table.attempt('dora', 'word.show', { text: 'Net binnen' })).toBe('words.shown')
  })

  test('a text is as long as a card’s at most', () => {
    const table = written().say('bob', 'word.show', { text: 'x'.repeat(LIMITS.text) })
    expect(table.attempt('bob', 'word.show', { text: 'x'.repeat(LIMITS.text + 1) })).toBe('text.tooLong')
  })
})

test('M2 whoever leads can thank, and say nothing else to what people say', () => {
  const table = checkout({ form: 'written' })
  for (const phase of ['written', 'heard']) {
    table.goTo(phase)
    for (const who of ['alice', SCREEN]) expect(table.attempt(who, 'thanks.give', {})).toBe('role.notAllowed')
    table.say(FACILITATOR, 'thanks.give', {}).say(FACILITATOR, 'thanks.give', {})
    expect(table.activity.thanks[table.activity.phase.stamp]).toBe(true)
    expect(table.attempt(FACILITATOR, 'word.show', { text: 'Maar' })).toBe('statement.notAllowed')
    expect(table.attempt(FACILITATOR, 'action.set', step)).toBe('statement.notAllowed')
  }
  expect(table.attempt(FACILITATOR, 'thanks.give', { stamp: 1 })).toBe('phase.moved')
  expect(table.goTo('goals').attempt(FACILITATOR, 'thanks.give', {})).toBe('statement.notAllowed')
})

test('M2 keep and change: one card each, two at most, hidden until all lie there', () => {
  const table = checkout().goTo('keepchange')
  table.write('alice', 'Het rondje', { zone: 'keep' }).write('alice', 'Meer tijd', { zone: 'change' })
  for (const zone of ['keep', 'change'])
    expect(table.attempt('alice', 'card.write', { card: 'x', label: 'Nog een', text: '', zone })).toBe(
      'card.tooMany',
    )
  table.write(FACILITATOR, 'Van Ed', { zone: 'keep', as: 'ed' })
  expect(table.sees('bob')).not.toMatch(/Het rondje|Van Ed/)
  table.next()
  expect(table.activity.phase.id).toBe('heard')
  expect(
    Object.values(table.activity.cards)
      .map(({ zone, label }) => `${zone}: ${label}`)
      .sort(),
  ).toEqual(['change: Meer tijd', 'keep: Het rondje', 'keep: Van Ed'])
  // Nobody answers a card.
  for (const kind of ['merge.propose', 'pile.make'] as const)
    expect(
      table.attempt('bob', kind, {
        proposal: 'p',
        pile: 'p',
        cards: ['het-rondje'],
        label: 'X',
        text: '',
      } as never),
    ).toBeDefined()
})

describe('the next step', () => {
  test('M2 is there, or the group says that there is none; then it may close', () => {
    const table = checkout().goTo('next')
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say('alice', 'action.none', { none: true })
    expect(suggestsNext(table.meeting)).toBe(true)
    table.say('alice', 'action.none', { none: false })
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say('bob', 'action.none', { none: true }).say('bob', 'action.set', step)
    expect(table.activity.nothing).toEqual({})
    table.say(FACILITATOR, 'action.set', { ...step, action: 'x2', type: 'assignment', text: 'Lezen' })
    expect(suggestsNext(table.meeting)).toBe(true)
    const kandoe = new Table().join('Alice').goTo('next')
    expect(kandoe.attempt('alice', 'action.none', { none: true })).toBe('statement.notAllowed')
  })

  test('M2 agreements of an earlier time lie there, three at most, and are kept: yes, partly or no; closed ones make room', () => {
    const table = checkout({ agreements: ['Uitpraten', 'Eerst vragen'] }).goTo('next')
    expect(texts(table.activity.agreements)).toEqual(['Uitpraten', 'Eerst vragen'])
    const add = (agreement: string, text: string) =>
      table.attempt('alice', 'agreement.set', { agreement, text })
    expect(add('a3', 'Op tijd')).toBeUndefined()
    expect(add('a4', 'Een te veel')).toBe('agreement.tooMany')
    expect(add('a3', '')).toBe('text.empty')
    expect(add('a3', 'Ruim op tijd')).toBeUndefined()
    const rate = (agreement: string, kept: string) =>
      table.attempt('bob', 'agreement.rate', { agreement, kept: kept as 'yes' })
    expect(rate('agreement-1', 'partly')).toBeUndefined()
    expect(rate('weg', 'yes')).toBe('agreement.unknown')
    expect(rate('agreement-1', 'soms')).toBe('statement.invalid')
    table.say(FACILITATOR, 'agreement.close', { agreement: 'agreement-2', closed: true })
    expect(add('a4', 'Nu wel')).toBeUndefined()
    const again = { agreement: 'agreement-2', closed: false }
    expect(table.attempt('bob', 'agreement.close', again)).toBe('agreement.tooMany')
    table.say('bob', 'agreement.remove', { agreement: 'a4' }).say('bob', 'agreement.close', again)
    expect(table.attempt('bob', 'agreement.remove', { agreement: 'a4' })).toBe('agreement.unknown')
    expect(() => checkout({ agreements: ['a', 'b', 'c', 'd'] })).toThrow('no such settings')
  })

  test('agreements of an earlier time that were taken away stay away when the group comes back to them', () => {
    const table = checkout({ agreements: ['Uitpraten'] }).goTo('next')
    table.say('bob', 'agreement.remove', { agreement: 'agreement-1' })
    expect(table.goTo('heard').goTo('next').activity.agreements).toEqual({})
  })
})

test('M2 the harvest: goals, keep and change, agreements kept, next step; not how it was', () => {
  const table = checkout({ form: 'written', goals: ['Weten wat telt'], agreements: ['Uitpraten'] })
  table.goTo('written').say('bob', 'word.show', { text: 'Zwaluwnest' })
  table.goTo('keepchange').write('alice', 'Het rondje', { zone: 'keep' })
  table.goTo('learned').say('bob', 'note.share', { note: 'n1', field: 'skill', text: 'Vragen stellen' })
  table.goTo('next').say('bob', 'agreement.rate', { agreement: 'agreement-1', kept: 'yes' })
  table.say('bob', 'action.set', step)
  const harvest = harvestOf(table.meeting, 'a1', 'nl')
  if (!harvest) throw new Error('there is no harvest')
  expect(harvest.ranking).toMatchObject([
    { zone: 'Houden', cards: [{ label: 'Het rondje' }] },
    { zone: 'Anders' },
  ])
  expect(harvest.parts).toMatchObject([
    { title: 'Onze doelen', lines: [{ text: 'Weten wat telt' }] },
    { title: 'Afspraken over hoe we praten', lines: [{ text: 'Uitpraten', said: 'gehouden: ja' }] },
    { title: 'Wat we leerden', lines: [{ text: 'Vragen stellen' }] },
  ])
  expect(harvest.isUndecided).toBe(false)
  const page = harvestMarkdown(harvest)
  expect(page).toMatch(/## Onze doelen\n\n- Weten wat telt[\s\S]*- Uitpraten: gehouden: ja/)
  expect(page).toMatch(
    /- Bellen\n {2}- Soort: actie\n {2}- Bij: Het hele bord\n {2}- Wie: Alice\n {2}- Wanneer: 1 december 2026/,
  )
  expect(harvestCsv(harvest)).toContain('"Afspraken over hoe we praten";"";"Uitpraten";"gehouden: ja"')
  for (const text of [page, harvestCsv(harvest)]) expect(text).not.toContain('Zwaluwnest')
})

test('M2 what the meeting agreed before is a next step: it is shown, and the meeting may close on it', () => {
  const table = new Table({}, 'kandoe')
    .join('Alice', 'Bob')
    .deal({ alice: ['Rust'] })
    .goTo('next')
  table.say('alice', 'action.set', { ...step, action: 'k1' })
  table.say('alice', 'action.set', { ...step, action: 'k2', type: 'question', text: 'Waarom?' })
  table.say(FACILITATOR, 'agenda.add', {
    added: 'c1',
    method: 'checkout',
    question: 'Tot slot',
    settings: {},
  })
  table.say(FACILITATOR, 'agenda.go', { to: 'c1' }).goTo('next')
  expect(agreedBefore(table.meeting, 'c1').map(({ id }) => id)).toEqual(['k1'])
  expect(agreedBefore(table.meeting, 'a1')).toEqual([])
  expect(suggestsNext(table.meeting)).toBe(true)
  expect(suggestsNext(checkout().goTo('next').meeting)).toBe(false)
})

test('where nothing was laid nothing empty is printed: no board, no places with nothing in them', () => {
  for (const method of ['checkout', 'swot', 'kandoe', 'bsa', 'free']) {
    const table = new Table({}, method).join('Alice')
    const harvest = harvestOf(table.meeting, 'a1', 'nl')
    if (!harvest) throw new Error(method)
    const [chapter] = pageOf(harvest).chapters
    expect([method, chapter?.hasPicture]).toEqual([method, harvest.snapshot.length > 0 && !harvest.isBare])
    expect(chapter?.sections.filter(({ id }) => id === 'cards')).toEqual([])
  }
})
