import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { boardOf, mineOf } from '../../projection.ts'
import { harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { pairOf, pairsOf, pairsWithoutWords } from './pairs.ts'

const CROSSING = { ask: 'strength-opportunity', card: 'sterk-alice', across: 'kans-bob' }

/** A SWOT with a card of each side, at the step in which it is crossed in pairs. */
function crossing(...names: string[]): Table {
  const table = new Table({ crossing: true }, 'swot').join('Alice', 'Bob', ...names).goTo('inside')
  table.write('alice', 'Sterk Alice', { zone: 'strength' }).goTo('outside')
  table.write('bob', 'Kans Bob', { zone: 'opportunity' })
  return table
}

const together = (table: Table) => pairsOf(table.activity).map(({ members }) => members)
const partnerOf = (table: Table, who: string) =>
  pairOf(table.activity, who)?.members.find((one) => one !== who) as string
const strangerTo = (table: Table, who: string, people: string[]) =>
  people.find((one) => pairOf(table.activity, one) !== pairOf(table.activity, who)) as string

describe('pairs', () => {
  test('M5 are formed by chance as the step begins; of an odd number three are together', () => {
    for (const names of [[], ['Charlie'], ['Charlie', 'Dora'], ['Charlie', 'Dora', 'Eva']]) {
      const table = crossing(...names).goTo('pairs')
      const sizes = together(table)
        .map(({ length }) => length)
        .sort()
      const people = names.length + 2
      expect(sizes).toEqual([
        ...Array(Math.floor(people / 2) - (people % 2)).fill(2),
        ...(people % 2 ? [3] : []),
      ])
      expect(together(table).flat()).toHaveLength(people)
    }
  })

  test('M5 another draw gives other pairs, and the same chance the same', () => {
    const names = ['Charlie', 'Dora', 'Eva', 'Finn', 'Gijs', 'Hanna']
    const table = crossing(...names).goTo('pairs')
    const first = together(table)
    const other = crossing(...names).goTo('pairs')
    expect(together(other)).toEqual(first)
    const draws = new Set<string>([JSON.stringify(first)])
    for (let draw = 0; draw < 6; draw++)
      draws.add(JSON.stringify(together(table.say(FACILITATOR, 'pairs.draw', {}))))
    expect(draws.size).toBeGreaterThan(2)
  })

  test('who has no device sits with somebody who has', () => {
    for (let draw = 0; draw < 8; draw++) {
      const table = crossing().seat('Ed', 'Fien').goTo('pairs')
      for (let again = 0; again < draw; again++) table.say(FACILITATOR, 'pairs.draw', {})
      for (const members of together(table))
        expect(members.some((member) => table.meeting.members[member]?.seat === false)).toBe(true)
    }
  })

  test('are put together by hand, three at most, and that is taken back', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    const mine = pairOf(table.activity, 'alice')?.id as string
    const stranger = strangerTo(table, 'alice', ['bob', 'charlie', 'dora'])
    const theirs = pairOf(table.activity, stranger)?.id
    const before = table.activity
    expect(table.attempt('alice', 'pair.join', { member: stranger, pair: mine })).toBe('role.notAllowed')
    const said = table.compose('pair.join', { member: stranger, pair: mine })
    expect(table.hear(said, FACILITATOR).ok).toBe(true)
    expect(pairOf(table.activity, stranger)?.id).toBe(mine)
    const last = strangerTo(table, 'alice', ['bob', 'charlie', 'dora'])
    expect(table.attempt(FACILITATOR, 'pair.join', { member: last, pair: mine })).toBe('pair.full')
    expect(table.takeBack(FACILITATOR, before, said)).toBeUndefined()
    expect(table.activity.pairs).toEqual(before.pairs)
    table.say(FACILITATOR, 'pair.join', { member: stranger, pair: 'nieuw' })
    expect(together(table)).toHaveLength(3)
    expect(pairOf(table.activity, stranger)?.id).not.toBe(theirs)
  })

  test('§14.1 what a pair writes reaches the two of them and nobody else; how much, everybody', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    const partner = partnerOf(table, 'alice')
    for (const member of Object.keys(table.meeting.members))
      expect(table.sees(member).includes('Hoe helpt dit?'), member).toBe(
        member === 'alice' || member === partner,
      )
    const mine = pairOf(table.activity, 'alice')?.id as string
    expect(boardOf(table.meeting)[`activity/a1/pairs/${mine}`]).toMatchObject({ count: 1 })
    // Who comes to sit with them reads it; who went elsewhere does not.
    const stranger = strangerTo(table, 'alice', ['bob', 'charlie', 'dora'])
    table.say(FACILITATOR, 'pair.join', { member: stranger, pair: mine })
    table.say(FACILITATOR, 'pair.join', { member: partner, pair: 'elders' })
    expect(table.sees(stranger)).toContain('Hoe helpt dit?')
    expect(table.sees(partner)).not.toContain('Hoe helpt dit?')
  })

  test('§14.1 who acts for people without a device reads nothing that was written on one, whoever sits there then', () => {
    const table = crossing().seat('Ed').goTo('pairs')
    const mine = pairOf(table.activity, 'alice')?.id as string
    const nobodyReads = () => {
      for (const who of [FACILITATOR, SCREEN]) expect(table.sees(who), who).not.toContain('Hoe helpt dit?')
    }
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    for (const member of ['alice', 'bob']) table.say(FACILITATOR, 'pair.join', { member, pair: 'elders' })
    expect(pairOf(table.activity, 'ed')?.id).toBe(mine)
    nobodyReads()
    const forEd = () => table.attempt(SCREEN, 'pair.write', { ...CROSSING, text: 'Voor Ed' }, { as: 'ed' })
    expect(forEd()).toBe('pair.hasDevice')
    // Nor when all went, and somebody without a device is set there by hand.
    table.say(FACILITATOR, 'pair.join', { member: 'ed', pair: 'alleen' })
    expect(forEd()).toBeUndefined()
    table.say(FACILITATOR, 'pair.join', { member: 'ed', pair: mine })
    nobodyReads()
    table.next()
    expect(Object.values(table.activity.actions).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Hoe helpt dit?', 'Voor Ed']),
    )
    expect(pairsOf(table.activity).filter(({ byDevice }) => byDevice)).toEqual([])
  })

  test('§14.1 a facilitator who takes part does not come to sit with two who wrote', () => {
    const table = crossing('Charlie').goTo('pairs').say(FACILITATOR, 'member.takesPart', { takesPart: true })
    const others = together(table).find((members) => !members.includes(FACILITATOR)) as string[]
    const pair = pairOf(table.activity, others[0] as string)?.id as string
    table.say(others[0] as string, 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    expect(table.attempt(FACILITATOR, 'pair.join', { member: FACILITATOR, pair })).toBe('pair.wrote')
    expect(table.sees(FACILITATOR)).not.toContain('Hoe helpt dit?')
    table.say(others[0] as string, 'pair.write', { ...CROSSING, text: '' })
    table.say(FACILITATOR, 'pair.join', { member: FACILITATOR, pair })
    table.say(FACILITATOR, 'pair.write', { ...CROSSING, text: 'Samen' })
    expect(table.attempt(FACILITATOR, 'pair.join', { member: FACILITATOR, pair: 'new' })).toBe('pair.wrote')
  })

  test('M5 how many pairs have no sentence yet is known before their sentences are laid side by side', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    const left = () => pairsWithoutWords(table.meeting, table.activity)
    expect(left()).toBe(2)
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    expect(left()).toBe(1)
    const stranger = strangerTo(table, 'alice', ['bob', 'charlie', 'dora'])
    for (const member of pairOf(table.activity, stranger)?.members ?? [])
      table.say(FACILITATOR, 'member.away', { member, away: true })
    expect(left(), 'who is away is not waited for').toBe(0)
  })

  test('a pair is something of one’s own only while there are words of it that others do not know', () => {
    const table = crossing('Charlie').goTo('pairs')
    const own = () => Object.keys(mineOf(table.meeting, 'charlie')).filter((key) => key.includes('/pairs/'))
    expect(own()).toEqual([])
    table.say('charlie', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    expect(own()).toHaveLength(1)
    table.next()
    expect(own()).toEqual([])
  })

  test('both of a pair write the same sentence, and take it away', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    const partner = partnerOf(table, 'alice')
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    table.say(partner, 'pair.write', { ...CROSSING, text: 'Hoe helpt dit ons?' })
    expect(pairOf(table.activity, 'alice')).toMatchObject({
      count: 1,
      sentences: { 'strength-opportunity': { text: 'Hoe helpt dit ons?' } },
    })
    table.say('alice', 'pair.write', { ...CROSSING, text: '' })
    expect(pairOf(table.activity, 'alice')).toMatchObject({ count: 0, sentences: {} })
  })

  test('M5 a sentence is about a card of each of its sides', () => {
    const table = crossing().goTo('pairs')
    const wrong = (given: object) =>
      table.attempt('alice', 'pair.write', { ...CROSSING, text: 'Hoe?', ...given })
    expect(wrong({ ask: 'weg' })).toBe('statement.notAllowed')
    expect(wrong({ ask: 'weakness-opportunity' })).toBe('statement.notAllowed')
    expect(wrong({ card: 'weg' })).toBe('card.unknown')
    expect(wrong({ card: 'kans-bob', across: 'sterk-alice' })).toBe('statement.notAllowed')
    expect(wrong({})).toBeUndefined()
  })

  test('a pair without a device writes at the wall or the console, and only such a pair', () => {
    const table = crossing().seat('Ed', 'Fien', 'Guus', 'Hilde').goTo('pairs')
    for (const [member, pair] of [
      ['alice', 'devices'],
      ['bob', 'devices'],
      ['ed', 'seats'],
      ['fien', 'seats'],
    ] as const)
      table.say(FACILITATOR, 'pair.join', { member, pair })
    table.say(SCREEN, 'pair.write', { ...CROSSING, text: 'Van de muur' }, { as: 'ed' })
    expect(JSON.stringify(mineOf(table.meeting, SCREEN))).toContain('Van de muur')
    expect(JSON.stringify(boardOf(table.meeting))).not.toContain('Van de muur')
    expect(table.sees('alice')).not.toContain('Van de muur')
    table.say(FACILITATOR, 'pair.join', { member: 'guus', pair: 'devices' })
    expect(table.attempt(SCREEN, 'pair.write', { ...CROSSING, text: 'Nee' }, { as: 'guus' })).toBe(
      'pair.hasDevice',
    )
  })

  test('nobody is drawn anew once a pair wrote; what it wrote stays with it', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    expect(table.attempt(FACILITATOR, 'pairs.draw', {})).toBe('pair.wrote')
  })

  test('§14.7 who comes late sits with one of three; once those wrote, with two others, or alone', () => {
    const sizes = (table: Table) => together(table).map(({ length }) => length)
    const table = crossing('Charlie').goTo('pairs').join('Dora')
    expect(sizes(table)).toEqual([2, 2])
    expect(sizes(table.join('Eva'))).toEqual([3, 2])
    table.say('eva', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    expect(sizes(table.join('Finn'))).toEqual([3, 3])
    table.say('finn', 'pair.write', { ...CROSSING, text: 'En dit?' })
    expect(sizes(table.join('Gijs'))).toEqual([3, 3, 1])
    expect(sizes(table.join('Hanna'))).toEqual([3, 3, 2])
  })

  test('§14.1 who comes late reads nothing that was written before, also by the name of somebody else', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    const stranger = strangerTo(table, 'alice', ['bob', 'charlie', 'dora'])
    for (const who of ['alice', stranger]) table.say(who, 'pair.write', { ...CROSSING, text: `Van ${who}` })
    table.join('Eva')
    table.state({ kind: 'member.join', member: 'other', name: 'Alice', insteadOf: 'alice' })
    for (const late of ['eva', 'other']) expect(table.sees(late)).not.toContain('"Van ')
    expect(pairOf(table.activity, 'eva')?.members).toEqual(['eva', 'other'])
    // By hand they sit with two who wrote, and read along.
    const pair = pairOf(table.activity, stranger)?.id as string
    table.say(FACILITATOR, 'pair.join', { member: 'eva', pair })
    expect(table.sees('eva')).toContain(`"Van ${stranger}`)
  })

  test('whoever leaves or looks on is in no pair, and what they wrote travels on', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    const partner = partnerOf(table, 'alice')
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    table.say(FACILITATOR, 'member.remove', { member: 'alice' })
    table.observes(partner)
    expect(together(table).flat()).not.toContain('alice')
    expect(together(table).flat()).not.toContain(partner)
    expect(table.sees(partner)).not.toContain('Hoe helpt dit?')
    table.next()
    expect(Object.values(table.activity.actions).map(({ text }) => text)).toEqual(['Hoe helpt dit?'])
  })

  test('who is away for a while is not waited for; every other pair wrote', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    const stranger = strangerTo(table, 'alice', ['bob', 'charlie', 'dora'])
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Hoe helpt dit?' })
    expect(suggestsNext(table.meeting)).toBe(false)
    for (const member of pairOf(table.activity, stranger)?.members ?? [])
      table.say(FACILITATOR, 'member.away', { member, away: true })
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('§14.2 §14.3 M5 the sentences are laid side by side at once, and nothing says of whom they are', () => {
    const table = crossing('Charlie', 'Dora').goTo('pairs')
    const stranger = strangerTo(table, 'alice', ['bob', 'charlie', 'dora'])
    table.say('alice', 'pair.write', { ...CROSSING, text: 'Van het ene tweetal' })
    table.say(stranger, 'pair.write', { ...CROSSING, text: 'Van het andere' })
    table.goTo('pick').goTo('pairs')
    expect(table.sees(stranger)).not.toContain('Van het ene tweetal')
    table.next()
    expect(table.activity.phase.id).toBe('questions')
    const actions = Object.values(table.activity.actions)
    expect(actions.map(({ text }) => text).sort()).toEqual(['Van het andere', 'Van het ene tweetal'])
    expect(actions).toMatchObject([
      { type: 'question', card: 'sterk-alice', across: 'kans-bob' },
      { type: 'question', card: 'sterk-alice', across: 'kans-bob' },
    ])
    expect(JSON.stringify(actions)).not.toMatch(/"alice|pair|dora|charlie/)
    expect(pairsOf(table.activity).map(({ count }) => count)).toEqual([0, 0])
    // Another round of pairs adds to them.
    table
      .goTo('pairs')
      .say('alice', 'pair.write', { ...CROSSING, text: 'Nog een' })
      .goTo('harvest')
    const harvest = harvestOf(table.meeting, 'a1')!
    expect(harvest.actions.map(({ text }) => text).sort()).toEqual([
      'Nog een',
      'Van het andere',
      'Van het ene tweetal',
    ])
    expect(harvestMarkdown(harvest)).toMatch(/## Mogelijke leervragen\n\n( *- .*\n)*- .*Nog een/)
    expect(harvest.snapshot).toContain('? Nog een')
  })

  test('a method that crosses no cards asks for a sentence alone', () => {
    const table = new Table({}, 'tests-only').join('Alice', 'Bob').goTo('pairs')
    expect(
      table.attempt('alice', 'pair.write', { ask: 'question', text: 'Waarom?', card: 'x', across: 'y' }),
    ).toBe('statement.notAllowed')
    table.say('alice', 'pair.write', { ask: 'question', text: 'Waarom?' }).next()
    expect(Object.values(table.activity.actions)).toMatchObject([
      { type: 'question', text: 'Waarom?', card: '', across: '' },
    ])
  })
})
