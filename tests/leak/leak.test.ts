import type { Json } from '@kring/shared/basis/json'
import type { Given, Rating } from '@kring/shared/capabilities/rate/rating'
import type { Consent } from '@kring/shared/capabilities/rate/scales'
import { saying } from '@kring/shared/testing/answers'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { awarenessMessage } from '../bench/awareness.ts'
import { goTo } from '../simulation/phases.ts'
import { newServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { knowledgeOf, type Told } from './reading.ts'
import {
  beginScenario,
  cardOf,
  FINAL,
  LONG,
  type Role,
  rate,
  revealAndMove,
  type Scenario,
  SEAT,
  SEATS_HAND,
  TAKEN_BACK,
  WRITERS,
  writeInSilence,
} from './scenario.ts'
import { holds } from './searching.ts'

const AUTHORS = [...WRITERS, SEAT]
const ROLES: readonly Role[] = ['facilitator', 'screen', 'observer', 'watcher', ...WRITERS]

/** Whether a device wrote what this person says: its own person's, or the seat's. */
const wrote = (role: Role, author: string) => role === author || (author === SEAT && role === SEATS_HAND)

/** Everything that is hidden until the reveal, with whose it is. */
const SECRETS = AUTHORS.flatMap((author) =>
  [FINAL[author], LONG[author], ...(TAKEN_BACK[author] ?? [])].map((text) => ({
    author,
    text: text as string,
  })),
)

const textOf = (value: Json) => JSON.stringify(value)
const isBoard = ({ from }: Told) => from.startsWith('board.')

/** Nothing said about a card, a pile, a move or an agreement also names a person. */
function expectNoAuthors({ tapes, members }: Scenario): void {
  for (const role of ROLES) {
    for (const told of knowledgeOf(tapes[role]).records) {
      const text = textOf(told.value)
      const people = Object.entries(members).filter(([, member]) => text.includes(`"${member}"`))
      const collection = told.key?.split('/').at(-2)
      const isCard = /card-of-somebody|pile-1/.test(text + told.key)
      const mayName = (person: string) => !isBoard(told) && (person === role || wrote(role, person))
      const where = `${role} was told ${told.key} ${text}`
      if (['cards', 'proposals', 'moves', 'actions', 'drafts'].includes(collection ?? ''))
        expect(people, where).toEqual([])
      // What is about the whole activity names the holder of the turn, and the cards of the proposal: never as a pair.
      else if (isCard && !isActivityHead(told))
        expect(
          people.filter(([person]) => !mayName(person)),
          where,
        ).toEqual([])
      if (isBoard(told)) expect(collection, where).not.toMatch(/^(drafts|makers|ready|answers)$/)
    }
  }
}

const HEAD = [
  'id',
  'method',
  'version',
  'question',
  'phase',
  'readyCount',
  'turn',
  'otherRounds',
  'spotlight',
  'been',
  'skipped',
  'went',
  'order',
  'chosen',
  'marked',
  'cast',
  'castProposal',
  'onlooker',
  'opened',
  'onTable',
  'dealt',
  'aim',
  'topic',
  'visit',
  'inMiddle',
  'agreedOn',
  'stepsDone',
  'decision',
  'guest',
  'source',
]
const TURN = [
  'round',
  'number',
  'holder',
  'since',
  'order',
  'waiting',
  'taken',
  'skipped',
  'byHand',
  'phase',
  'ended',
]

function isActivityHead({ key, value }: Told): boolean {
  if (key === undefined || !/^board\/activity\/[^/]+$/.test(key)) return false
  const head = value as { turn: Json; otherRounds: Json[] }
  expect(Object.keys(head).sort()).toEqual([...HEAD].sort())
  const { turn, otherRounds } = head
  for (const one of [turn, ...otherRounds]) if (one) expect(Object.keys(one).sort()).toEqual([...TURN].sort())
  return true
}

/** Answers and readiness reach only whom they belong to; that somebody is ready, also a facilitator. */
function expectOwnChoicesOnly({ tapes, members }: Scenario): void {
  for (const role of ROLES) {
    for (const { key, value } of knowledgeOf(tapes[role]).records) {
      const [, , , collection, inner] = key?.split('/') ?? []
      const where = `${role} was told ${key} ${textOf(value)}`
      if (collection === 'answers') expect(inner?.split('.')[0], where).toBe(members[role])
      if (collection === 'ready' && role !== 'facilitator')
        expect([members[role], role === 'screen' ? SEAT : ''], where).toContain(inner)
    }
  }
}

function expectPresenceSaysNoMore({ tapes }: Scenario): void {
  for (const role of ROLES) {
    for (const state of knowledgeOf(tapes[role]).presences) {
      expect(['member', 'role', 'cursor', 'drag', 'as']).toEqual(expect.arrayContaining(Object.keys(state)))
      // While names are not shown nobody is seen pointing.
      expect(state.cursor).toBeUndefined()
    }
  }
}

/** How much every tape holds at this moment. */
const lengths = ({ tapes }: Scenario) =>
  Object.fromEntries(ROLES.map((role) => [role, tapes[role].parts.length])) as Record<Role, number>

test('a recording of all they receive tells nobody what is hidden', async () => {
  const scenario = await beginScenario(await newServer())
  const { tapes, people } = scenario

  await writeInSilence(scenario)
  for (const role of ROLES) {
    for (const { author, text } of SECRETS.filter(({ author }) => !wrote(role, author))) {
      expect(holds(tapes[role], text), `${role} received "${text}" of ${author} before the reveal`).toBe(
        false,
      )
      expect(
        holds(tapes[role], cardOf(author)),
        `${role} received a card of ${author} before the reveal`,
      ).toBe(false)
    }
  }
  // The proof that these recordings hold what is sent: one's own words come back, after a fresh start.
  for (const author of WRITERS) {
    people[author].reload()
    await people[author].ready()
    await people[author].until(() => people[author].activity().drafts[cardOf(author)], 'their own card')
    expect(holds(tapes[author], FINAL[author] as string), `${author} has their own card`).toBe(true)
  }
  expect(holds(tapes[SEATS_HAND], FINAL[SEAT] as string), 'the hand has the card of the seat').toBe(true)
  expectNoAuthors(scenario)
  expectOwnChoicesOnly(scenario)
  expectPresenceSaysNoMore(scenario)
  const counts = knowledgeOf(tapes.watcher)
    .records.filter(isActivityHead)
    .map(({ value }) => (value as { readyCount: number }).readyCount)
  expect(Math.max(...counts), 'counts are shown').toBe(2)

  await revealAndMove(scenario)
  for (const role of ROLES) {
    for (const author of AUTHORS) {
      expect(
        holds(tapes[role], FINAL[author] as string),
        `${role} sees the card of ${author} after the reveal`,
      ).toBe(true)
    }
    for (const { author, text } of SECRETS.filter(({ author }) => !wrote(role, author))) {
      if (TAKEN_BACK[author]?.includes(text))
        expect(holds(tapes[role], text), `${role} received what ${author} took back`).toBe(false)
    }
    // That somebody passed is said nowhere: a turn that was taken is all there is.
    if (role !== 'bram') expect(holds(tapes[role], 'turn.end'), `${role} was told of a pass`).toBe(false)
  }
  expectNoAuthors(scenario)

  await goTo('check', people.facilitator, Object.values(people))
  await expectPrivateRating(scenario)
  expectNoAuthors(scenario)
  expectOwnChoicesOnly(scenario)
})

async function expectPrivateRating(scenario: Scenario): Promise<void> {
  const { tapes, members } = scenario
  const few: [Role, Consent][] = [
    ['anna', 'concern'],
    ['bram', 'yes'],
    ['chris', 'notYet'],
  ]
  const beforeFew = lengths(scenario)
  await rate(scenario, few, true)
  for (const role of ROLES) {
    const tape = tapes[role].after(beforeFew[role])
    const others = few.filter(([who]) => who !== role)
    for (const [who, level] of others) {
      if (few.some(([mine, same]) => mine === role && same === level)) continue
      if (level !== 'yes') expect(holds(tape, level), `${role} can read ${level} of ${who}`).toBe(false)
    }
    const shown = ratingsOf(tapes[role], beforeFew[role])
    expect(shown.at(-1), `${role} sees that three answered, and no spread`).toMatchObject({
      open: false,
      cast: 3,
      outcome: null,
    })
    expect(shown.every(({ outcome }) => outcome === null)).toBe(true)
  }

  const all: [Role | typeof SEAT, Consent | 'pass'][] = [
    ['anna', 'yes'],
    ['bram', 'concern'],
    ['chris', 'pass'],
    ['watcher', 'yes'],
    [SEAT, 'notYet'],
  ]
  const beforeAll = lengths(scenario)
  await rate(scenario, all, false)
  for (const role of ROLES) {
    const shown = ratingsOf(tapes[role], beforeAll[role])
    expect(
      shown.filter(({ open }) => open).every(({ outcome }) => outcome === null),
      `${role} sees no spread while it is open`,
    ).toBe(true)
    expect(shown.at(-1)).toMatchObject({
      cast: 5,
      outcome: { whole: { counts: { yes: 2, concern: 1, notYet: 1 } } },
    })
    for (const told of knowledgeOf(tapes[role], beforeAll[role]).records) {
      const text = textOf(told.value)
      const names = Object.entries(members).some(([, member]) => text.includes(`"${member}"`))
      const [, , , collection, inner] = told.key?.split('/') ?? []
      if (collection === 'answers')
        expect(inner, `${role} was told answers`).toMatch(new RegExp(`^${members[role]}\\.[0-9]+$`))
      else if (names && !isActivityHead(told))
        expect(text, `${role} was told of a person`).not.toMatch(/"(yes|concern|notYet)"/)
    }
  }
  // The positive side: one's own answer does come back to oneself.
  const own = knowledgeOf(tapes.bram).records.filter(({ key }) => key?.includes('/answers/'))
  expect(own.map(({ value }) => (value as Given).answers)).toEqual([saying('yes'), saying('concern')])
}

function ratingsOf(tape: Tape, since: number): Rating[] {
  return knowledgeOf(tape, since)
    .records.filter(({ key }) => key?.split('/')[3] === 'ratings')
    .map(({ value }) => value as unknown as Rating)
}

describe('the search itself', () => {
  const marker = 'zqplanted-7F3kX'
  const doc = new Y.Doc()
  doc.getMap('board').set('a', { deep: [{ text: `before ${marker} after` }] })
  const PLANTED: [where: string, parts: Uint8Array[]][] = [
    ['a document', [Y.encodeStateAsUpdate(doc)]],
    ['a document in its other encoding', [Y.encodeStateAsUpdateV2(doc)]],
    ['presence', [awarenessMessage(1, 1, { note: marker })]],
    ['JSON', [Buffer.from(JSON.stringify({ marker }))]],
    ['two messages', [Buffer.from(marker.slice(0, 5)), Buffer.from(marker.slice(5))]],
    ['UTF-16', [Buffer.from(marker, 'utf16le')]],
    ['hexadecimal', [Buffer.from(Buffer.from(marker).toString('hex'))]],
    ['base64', [Buffer.from(Buffer.from(`x${marker}yz`).toString('base64'))]],
  ]
  for (const [where, parts] of PLANTED) {
    test(`finds a text in ${where}`, () => {
      const tape = new Tape()
      for (const part of parts) tape.keep('board.x', part)
      expect(holds(tape, marker)).toBe(true)
      expect(holds(tape, 'zqabsent-7F3kX')).toBe(false)
    })
  }

  test('reads every entry of a document, those that were replaced too', () => {
    const tape = new Tape()
    const changing = new Y.Doc()
    changing.on('update', (update: Uint8Array) => {
      tape.keep('board.x', Buffer.concat([Buffer.from([0, 2, update.length]), update]))
    })
    changing.getMap('board').set('member/a', { name: 'Anna' })
    changing.getMap('board').set('member/a', { name: 'Anna B.' })
    expect(knowledgeOf(tape).records).toEqual([
      { from: 'board.x', key: 'board/member/a', value: { name: 'Anna' } },
      { from: 'board.x', key: 'board/member/a', value: { name: 'Anna B.' } },
    ])
  })
})
