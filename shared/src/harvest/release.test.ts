import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WHOLE } from '../capabilities/rate/rating.ts'
import { FACILITATOR, LIMITS } from '../meeting.ts'
import { mineOf, viewOf } from '../projection.ts'
import { saying } from '../testing/answers.ts'
import { runs } from '../testing/runs.ts'
import { Table } from '../testing/table.ts'
import { wholeMeeting } from '../testing/whole-meeting.ts'
import { pageJson } from './data.ts'
import { earlierRefOf } from './earlier-refs.ts'
import { csvOf, markdownOf } from './harvest-text.ts'
import { meetingPage } from './meeting-page.ts'
import type { Item } from './page.ts'
import { itemsOf, sharedPage, standingOf, standingsIn } from './release.ts'

const table = wholeMeeting()
const page = () => meetingPage(table.meeting, 'nl')
const refs = () => [...standingsIn(table.meeting, page())].map(([item, { ref }]) => [item, ref] as const)
const plain = ({ text, more, facts }: Item) => ({
  text,
  more,
  facts: facts.filter(({ isSource }) => !isSource),
})
const formats = [csvOf, markdownOf, pageJson]

test('§14.12 nothing of a meeting in which everything was said leaves it before the group released it', () => {
  const shared = sharedPage(table.meeting, page())
  expect(shared).toMatchObject({ chapters: [], later: [], facts: [] })
})

/** These words, and not as the beginning of others: a column is called "Voorbeeld". */
function wholly(words: string): RegExp {
  const literally = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, 'u')
}

test('§14.12 what is marked is shared, and not a word besides, in no format', () => {
  const own = page()
  const texts = new Set(itemsOf(own).map(({ text }) => text))
  let abouts = 0
  for (const [index, [item, ref]] of refs().entries()) {
    // Each fifth, and each that names another item, such as the card a step is about.
    if (index % 5 !== 0 && !item.facts.some(({ value }) => texts.has(value))) continue
    table.say(FACILITATOR, 'release.mark', { refs: [ref], on: true })
    const shared = sharedPage(table.meeting, own)
    const left = itemsOf(shared)
    const isAlone = (value: string) => value === item.text || !texts.has(value)
    const alone = plain(item)
    expect(left).toContainEqual({ ...alone, facts: alone.facts.filter(({ value }) => isAlone(value)) })
    abouts += alone.facts.filter(({ value }) => !isAlone(value)).length
    const said = new Set(
      left.flatMap(({ text, more, facts }) => [text, more, ...facts.map(({ value }) => value)]),
    )
    const notes = own.chapters.flatMap(({ question, sections }) => [
      question,
      ...sections.map(({ note }) => note),
    ])
    const others = itemsOf(own).flatMap(({ text, more, facts }) => [
      text,
      more,
      ...facts.map(({ value }) => value),
    ])
    const titles = JSON.stringify(
      shared.chapters.map(({ title, sections }) => [
        title,
        sections.map((one) => [one.title, one.groups.map((group) => group.title)]),
        left.flatMap(({ facts }) => facts.map((fact) => fact.title)),
      ]),
    )
    for (const hidden of [...others, ...notes]) {
      if (hidden.length < 4 || titles.includes(hidden) || [...said].some((one) => one.includes(hidden)))
        continue
      for (const write of formats) expect(write(shared)).not.toMatch(wholly(hidden))
    }
    table.say(FACILITATOR, 'release.mark', { refs: [ref], on: false })
  }
  expect(abouts, 'some name another item').toBeGreaterThan(0)
})

test('what somebody would rather not share is off at once, says nobody who, and cannot be marked again', () => {
  const [[item, ref]] = refs() as [ReturnType<typeof refs>[number]]
  expect(table.attempt('alice', 'release.mark', { refs: [ref], on: true })).toBe('role.notAllowed')
  expect(table.attempt('alice', 'release.withhold', { ref })).toBe('release.unknown')
  table.say(FACILITATOR, 'release.mark', { refs: [ref], on: true }).say('alice', 'release.withhold', { ref })
  expect(itemsOf(sharedPage(table.meeting, page()))).not.toContainEqual(plain(item))
  expect(table.attempt(FACILITATOR, 'release.mark', { refs: [ref], on: true })).toBe('release.withheld')
  expect(table.meeting.releases?.[ref]).toBe('withheld')
})

test('what is withheld is not told by another item either: not as what it is about, or what it brings together', () => {
  const told = wholeMeeting()
  const own = meetingPage(told.meeting, 'nl')
  const all = [...standingsIn(told.meeting, own)]
  for (const ref of new Set(all.map(([, standing]) => standing.ref)))
    told.say(FACILITATOR, 'release.mark', { refs: [ref], on: true })
  const isTold = ({ text }: Item) =>
    itemsOf(own).some(({ facts }) => facts.some(({ value, isSource }) => !isSource && value.includes(text)))
  const named = all.filter(([item]) => item.text.length > 3 && isTold(item))
  expect(named.length).toBeGreaterThan(2)
  for (const [{ text }, { ref }] of named) {
    const said = () =>
      itemsOf(sharedPage(told.meeting, own)).flatMap(({ facts }) => facts.map(({ value }) => value))
    told.say('alice', 'release.withhold', { ref })
    expect(
      said().filter((value) => value.includes(text)),
      text,
    ).toEqual([])
    told.say('alice', 'release.permit', { ref })
  }
})

/** A pile of two cards in one activity, brought along into the next, which is asked for; all of it marked to be shared. */
function broughtPile(labels: readonly [string, string], pile = 'Samen'): Table {
  const held = new Table({}, 'free').join('Alice', 'Bob')
  for (const label of labels)
    held.say('alice', 'card.write', { card: label.toLowerCase().replace(/\W/g, ''), label, text: '' })
  const [first, second] = Object.keys(held.activity.cards)
  held.say('alice', 'pile.make', { pile: 'stapel', cards: [first!, second!], label: pile, text: '' })
  held.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'free', question: 'En nu?', settings: {} })
  held.say(FACILITATOR, 'agenda.bring', { to: 'a2', from: 'a1', items: ['stapel'], becomes: 'cards' })
  held.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  const all = [...standingsIn(held.meeting, pageAt(held)).values()].map(({ ref }) => ref)
  return held.say(FACILITATOR, 'release.mark', { refs: [...new Set(all)], on: true })
}

test('what was brought along says in none of its parts what somebody would rather not share', () => {
  const held = broughtPile(['Rust', 'Ruimte'])
  expect(JSON.stringify(sharedPage(held.meeting, pageAt(held)))).toContain('Rust · Ruimte')
  // On the later board the card is no part of a pile, and so stands by itself.
  held.say('bob', 'card.write', { card: 'los', label: 'Rust', text: '' })
  const { ref } = saidAs(held, 'Rust')[0]!
  held.say(FACILITATOR, 'release.mark', { refs: [ref], on: true }).say('bob', 'release.withhold', { ref })
  const shared = JSON.stringify(sharedPage(held.meeting, pageAt(held)))
  expect(shared).toContain('Samen')
  expect(shared).not.toContain('Rust')
})

test('what is withheld is found as words, not within a longer word, whatever signs stand in it', () => {
  for (const [off, other] of [
    ['Ik', 'Ikigai'],
    ['(a+)+$', 'Aha'],
  ] as const) {
    const held = broughtPile([off, other])
    held.say('bob', 'card.write', { card: 'los', label: off, text: '' })
    const { ref } = saidAs(held, off)[0]!
    held.say(FACILITATOR, 'release.mark', { refs: [ref], on: true }).say('bob', 'release.withhold', { ref })
    held.say('bob', 'card.write', { card: 'meer', label: 'Meer', text: `${other} hoort erbij` })
    const more = saidAs(held, 'Meer').map((one) => one.ref)
    held.say(FACILITATOR, 'release.mark', { refs: more, on: true })
    const shared = JSON.stringify(sharedPage(held.meeting, pageAt(held)))
    expect(shared).toContain(`${other} hoort erbij`)
    expect(shared).not.toContain(`${JSON.stringify(off).slice(1, -1)} ·`)
  }
})

test('an objection of which an earlier program kept no name stays, whoever says the same and takes it back', () => {
  const held = alone()
  const { ref } = saidAs(held, 'Rust')[0]!
  held.say(FACILITATOR, 'release.mark', { refs: [ref], on: true })
  held.say('alice', 'release.withhold', { ref })
  const { withheldBy: _, ...meeting } = held.meeting
  held.meeting = meeting
  held.say('bob', 'release.withhold', { ref }).say('bob', 'release.permit', { ref })
  expect(held.meeting.releases?.[ref]).toBe('withheld')
  expect(Object.keys(mineOf(held.meeting, 'alice')).filter((key) => key.startsWith('withheld/'))).toEqual([])
})

test('an item is called the same in both languages, and otherwise once it says something else', () => {
  const [first] = refs()
  const english = meetingPage(table.meeting, 'en')
  expect([...standingsIn(table.meeting, english).values()].map(({ ref }) => ref)).toEqual(
    refs().map(([, ref]) => ref),
  )
  const changed = JSON.parse(JSON.stringify(page())) as ReturnType<typeof page>
  const [item] = itemsOf(changed)
  Object.assign(item as object, { text: 'Iets anders' })
  expect(standingsIn(table.meeting, changed).get(item!)?.ref).not.toBe(first?.[1])
})

test('who would rather not takes it back from their own device, and nobody else knows that it was them', () => {
  const [, [item, ref]] = refs() as [unknown, ReturnType<typeof refs>[number]]
  table.say(FACILITATOR, 'release.mark', { refs: [ref], on: true })
  for (const who of ['bob', FACILITATOR]) table.say(who, 'release.withhold', { ref })
  const seenBy = (who: string) =>
    [...standingsIn(viewOf(table.meeting, who), page()).values()].find((one) => one.ref === ref)
  expect(seenBy('bob')).toEqual({ ref, state: 'withheld', own: [ref] })
  expect(seenBy('alice')).toEqual({ ref, state: 'withheld', own: [] })
  expect(viewOf(table.meeting, 'alice').withheldBy?.[ref]).toBeUndefined()
  expect(table.attempt('alice', 'release.permit', { ref })).toBe('release.unknown')
  table.say('bob', 'release.permit', { ref })
  expect(table.attempt('bob', 'release.permit', { ref })).toBe('release.unknown')
  expect(seenBy('bob')).toEqual({ ref, state: 'withheld', own: [] })
  table.say(FACILITATOR, 'release.permit', { ref })
  const own = page()
  const again = itemsOf(sharedPage(table.meeting, own)).find(({ text }) => text === item.text)
  expect(again).toEqual(plain(item))
  // Who reads what is shared can say of each that they would rather not.
  expect(standingOf(standingsIn(table.meeting, own), again!)?.state).toBe('shared')
})

/** A KanDoe with a decision and a step about it, alone in its meeting. */
function alone(): Table {
  const held = new Table()
    .join('Alice', 'Bob', 'Charlie', 'Dora')
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
    .goTo('check')
    .say(FACILITATOR, 'rating.propose', { cards: ['rust'] })
  for (const who of ['alice', 'bob', 'charlie', 'dora'])
    held.say(who, 'rating.answer', { answers: saying({ [WHOLE]: 'yes' }) })
  const step = { action: 'x1', card: '', type: 'action', text: 'Bellen', owner: '', due: '' } as const
  return held.goTo('next').say('bob', 'action.set', step)
}
const pageAt = ({ meeting }: Table) => meetingPage(meeting, meeting.language)
const saidAs = (held: Table, text: string) =>
  [...standingsIn(held.meeting, pageAt(held))].filter(([item]) => item.text === text).map(([, one]) => one)

/** What can come after something was released: each gives the page another layout, or an item another place. */
const LATER: ((held: Table, fresh: string) => void)[] = [
  (held, added) => {
    held.say(FACILITATOR, 'agenda.add', { added, method: 'swot', question: `Vraag ${added}`, settings: {} })
    held.say(FACILITATOR, 'agenda.go', { to: added })
  },
  (held, added) => {
    held.say(FACILITATOR, 'agenda.add', { added, method: 'checkout', question: 'Hoe was het?', settings: {} })
    held.say(FACILITATOR, 'agenda.go', { to: added })
  },
  (held) => void held.attempt(FACILITATOR, 'agenda.go', { to: 'a1' }),
  (held, id) => {
    held.attempt(FACILITATOR, 'groups.split', { parts: [`${id}a`, `${id}b`], people: [] })
    held.attempt(FACILITATOR, 'groups.gather', {})
  },
  (held, added) => {
    held.say(FACILITATOR, 'agenda.add', { added, method: 'kandoe', question: `Vraag ${added}`, settings: {} })
    held.attempt(FACILITATOR, 'agenda.bring', {
      to: added,
      from: 'a1',
      items: ['rust', 'ruimte'],
      becomes: 'cards',
    })
    held.say(FACILITATOR, 'agenda.go', { to: added })
  },
  (held) => void held.attempt(FACILITATOR, 'card.park', { cards: ['rust'], parked: true }),
]

test('§14.12 what is withheld stays off, and what is shared stays shared, whatever the meeting goes on with', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(LATER.length - 1), { maxLength: 6 }), (steps) => {
      const held = alone()
      const marks = (text: string) => saidAs(held, text).map(({ ref }) => ref)
      held.say(FACILITATOR, 'release.mark', {
        refs: [...marks('Rust'), ...marks('Bellen'), ...marks('Ruimte')],
        on: true,
      })
      held.say('bob', 'release.withhold', { ref: marks('Rust')[0]! })
      for (const [at, step] of steps.entries()) {
        if (Object.keys(held.meeting.activities).length < LIMITS.activities - 2) LATER[step]?.(held, `n${at}`)
        for (const one of saidAs(held, 'Rust')) {
          expect(one).toMatchObject({ state: 'withheld' })
          expect(held.attempt(FACILITATOR, 'release.mark', { refs: [one.ref], on: true })).toBe(
            'release.withheld',
          )
        }
        const shared = itemsOf(sharedPage(held.meeting, pageAt(held))).map(({ text }) => text)
        expect(shared).not.toContain('Rust')
        expect(shared).toEqual(expect.arrayContaining(['Bellen', 'Ruimte']))
      }
    }),
    runs(60),
  )
})

test('what is asked afterwards is in no item that was shared before', () => {
  const held = alone()
  held.say(FACILITATOR, 'release.mark', { refs: saidAs(held, 'Bellen').map(({ ref }) => ref), on: true })
  LATER[0]?.(held, 'a2')
  held.say(FACILITATOR, 'agenda.go', { to: 'a1' }).goTo('question')
  held.say(FACILITATOR, 'question.set', { question: 'Merelnest' })
  expect(JSON.stringify(pageAt(held))).toContain('Merelnest')
  expect(JSON.stringify(sharedPage(held.meeting, pageAt(held)))).not.toContain('Merelnest')
})

test('what a meeting released with an earlier program is still shared or withheld, also after it went on', () => {
  const held = alone()
  const [chapter] = pageAt(held).chapters
  const earlier = (text: string) => {
    for (const section of chapter!.sections)
      for (const group of section.groups)
        for (const item of group.items) if (item.text === text) return earlierRefOf(chapter!, section, item)
    throw new Error(text)
  }
  held.say(FACILITATOR, 'release.mark', { refs: [earlier('Rust'), earlier('Bellen')], on: true })
  held.say('bob', 'release.withhold', { ref: earlier('Rust') })
  const expected = () => {
    for (const one of saidAs(held, 'Rust')) expect(one.state).toBe('withheld')
    const [first] = standingsIn(viewOf(held.meeting, 'bob'), pageAt(held)).values()
    expect(first?.own).toEqual([earlier('Rust')])
    const shared = itemsOf(sharedPage(held.meeting, pageAt(held))).map(({ text }) => text)
    expect([shared.includes('Bellen'), shared.includes('Rust'), shared.includes('Ruimte')]).toEqual([
      true,
      false,
      false,
    ])
  }
  expected()
  const own = earlier('Rust')
  LATER[0]?.(held, 'a2')
  expected()
  held.say('bob', 'release.permit', { ref: own })
  expect(itemsOf(sharedPage(held.meeting, pageAt(held))).map(({ text }) => text)).toContain('Rust')
})
