import { expect, test } from 'vitest'
import { FACILITATOR } from '../meeting.ts'
import { wholeMeeting } from '../testing/whole-meeting.ts'
import { pageJson } from './data.ts'
import { csvOf, markdownOf } from './harvest-text.ts'
import { meetingPage } from './meeting-page.ts'
import { itemsOf, refsIn, sharedPage } from './release.ts'

const table = wholeMeeting()
const page = () => meetingPage(table.meeting, 'nl')
const refs = () => [...refsIn(table.meeting, page()).entries()]
const formats = [csvOf, markdownOf, pageJson]

test('§14.12 nothing of a meeting in which everything was said leaves it before the group released it', () => {
  const shared = sharedPage(table.meeting, page())
  expect(shared).toMatchObject({ chapters: [], later: [], facts: [] })
})

test('§14.12 what is marked is shared, and not a word besides, in no format', () => {
  const own = page()
  for (const [index, [item, ref]] of refs().entries()) {
    if (index % 5 !== 0) continue
    table.say(FACILITATOR, 'release.mark', { refs: [ref], on: true })
    const shared = sharedPage(table.meeting, own)
    const left = itemsOf(shared)
    expect(left).toContainEqual(item)
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
      ]),
    )
    for (const hidden of [...others, ...notes]) {
      if (hidden.length < 4 || titles.includes(hidden) || [...said].some((one) => one.includes(hidden)))
        continue
      for (const write of formats) expect(write(shared)).not.toContain(hidden)
    }
    table.say(FACILITATOR, 'release.mark', { refs: [ref], on: false })
  }
})

test('what somebody would rather not share is off at once, says nobody who, and cannot be marked again', () => {
  const [[item, ref] = [undefined, '']] = refs()
  expect(table.attempt('alice', 'release.mark', { refs: [ref], on: true })).toBe('role.notAllowed')
  expect(table.attempt('alice', 'release.withhold', { ref })).toBe('release.unknown')
  table.say(FACILITATOR, 'release.mark', { refs: [ref], on: true }).say('alice', 'release.withhold', { ref })
  expect(itemsOf(sharedPage(table.meeting, page()))).not.toContainEqual(item)
  expect(table.attempt(FACILITATOR, 'release.mark', { refs: [ref], on: true })).toBe('release.withheld')
  expect(table.meeting.releases?.[ref]).toBe('withheld')
})

test('an item is called the same in both languages, and otherwise once it says something else', () => {
  const [first] = refs()
  const english = meetingPage(table.meeting, 'en')
  expect([...refsIn(table.meeting, english).values()]).toEqual(refs().map(([, ref]) => ref))
  const changed = JSON.parse(JSON.stringify(page())) as ReturnType<typeof page>
  const [item] = itemsOf(changed)
  Object.assign(item as object, { text: 'Iets anders' })
  expect(refsIn(table.meeting, changed).get(item!)).not.toBe(first?.[1])
})
