import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meetingJson } from '../harvest/data.ts'
import { harvestsOf, meetingPage } from '../harvest/meeting-page.ts'
import { FACILITATOR, LIMITS, looseCards, type Meeting } from '../meeting.ts'
import { METHODS } from '../methods/all.ts'
import { readingFrom } from '../methods/carries.ts'
import { EARLIER_SETTING } from '../methods/earlier-setting.ts'
import { methodOf } from '../methods/registry.ts'
import { openTo } from '../projection.ts'
import { harvestJson } from '../testing/harvest-files.ts'
import { runs } from '../testing/runs.ts'
import { Table } from '../testing/table.ts'
import { wholeMeeting } from '../testing/whole-meeting.ts'
import { type Beside, beside } from './beside.ts'
import { heldOf } from './held.ts'
import { readTrajectory, trajectoryIn } from './read.ts'
import { type Held, newTrajectory, openIn, type Trajectory, withHeld, withoutMeeting } from './trajectory.ts'

const ZONE = 'Europe/Brussels'
const held = (meeting: Meeting): Held => heldOf(openTo(meeting, FACILITATOR), ZONE) as Held
const trajectoryOf = (...meetings: Held[]): Trajectory =>
  meetings.reduce(withHeld, newTrajectory('Team taal', 'nl', 1))
/** A meeting some days after another. */
const later = (one: Held, days: number, meeting = `m${days}`): Held => ({
  ...one,
  meeting,
  at: one.at + days * 86_400_000,
})

describe('what a trajectory holds of a meeting', () => {
  const whole = wholeMeeting()
  const all = held(whole.meeting)

  test('a snapshot of every method that carries and left something, and of no other', () => {
    const left = harvestsOf(whole.meeting, 'nl', ZONE).map(({ harvest }) => harvest.method)
    const carrying = METHODS.filter(({ id, carries }) => carries && left.includes(id)).map(({ id }) => id)
    const found = new Set(all.snapshots.map(({ method }) => method))
    expect([...found].every((id) => carrying.includes(id))).toBe(true)
    expect(found.size).toBeGreaterThan(2)
    for (const { date, people, version } of all.snapshots)
      expect([date, people > 0, version]).toEqual(['2026-11-03', true, 1])
  })

  test('nothing of who: no member’s id, and no name but where somebody typed it into a step', () => {
    const { steps: _, page, ...rest } = all
    const said = JSON.stringify([rest, page.chapters.map(({ title, question }) => [title, question])])
    for (const name of ['Alice', 'Charlie', 'Dora']) expect(said).not.toMatch(new RegExp(`\\b${name}\\b`))
    expect(JSON.stringify(all)).not.toMatch(/"(author|member|makers|hand|answers)"/)
  })

  test('§14.12, 13 of a method that keeps nothing not even that it was done, or what was asked', () => {
    const silent = Object.values(whole.meeting.activities).filter(
      ({ method }) => methodOf(method)?.keep === 'nothing',
    )
    expect(silent.length).toBeGreaterThan(0)
    const said = JSON.stringify(all)
    for (const { question, method } of silent) {
      expect(said).not.toContain(question)
      expect(said).not.toContain(methodOf(method)?.title.nl)
    }
  })

  test('a meeting with nothing but such a method leaves nothing, and its title is not what was asked there', () => {
    const table = new Table({}, 'oase').join('Alice', 'Bob', 'Charlie')
    expect(heldOf(openTo(table.meeting, FACILITATOR), ZONE)).toBeUndefined()
    table
      .say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'free', question: 'Samen', settings: {} })
      .say(FACILITATOR, 'agenda.go', { to: 'a2' })
    const asked = table.meeting.activities.a1?.question ?? ''
    const named = held({ ...table.meeting, title: asked })
    expect([named.title, JSON.stringify(named).includes(asked)]).toEqual(['', false])
  })

  test('what was set stands with it, and not what was brought along from a time before', () => {
    for (const { settings } of all.snapshots) expect(Object.keys(settings)).not.toContain(EARLIER_SETTING)
  })
})

describe('a file', () => {
  const holds = trajectoryOf(held(wholeMeeting().meeting))

  test('brings back what was kept, of a trajectory and of one meeting', () => {
    expect(readTrajectory(JSON.stringify(holds))).toEqual(holds)
    const [one] = holds.meetings
    const file = JSON.stringify({ kring: 'harvest', version: 1, held: one })
    expect(readTrajectory(file)).toEqual({ ...holds, createdAt: one?.at })
  })

  test('that is none, is damaged or is of another version says what is wrong, and where', () => {
    const [one] = holds.meetings
    const table = new Table().join('Alice')
    const harvest = harvestsOf(table.meeting, 'nl')[0]!.harvest
    expect(readTrajectory('{')).toEqual({ what: 'json' })
    expect(readTrajectory('null')).toEqual({ what: 'other' })
    expect(readTrajectory(harvestJson(harvest))).toEqual({ what: 'other' })
    expect(readTrajectory(`"${'x'.repeat(9_000_000)}"`)).toEqual({ what: 'size' })
    const [chapter] = one!.page.chapters
    const long = { id: 'x', title: '', look: 'list', note: '', groups: [] } as const
    const items = Array(600).fill({ text: 'x'.repeat(4000), more: '', facts: [] })
    const sections = [{ ...long, groups: [{ title: '', items }] }]
    const large = { ...one, page: { ...one!.page, chapters: [{ ...chapter!, sections }] } }
    expect(readTrajectory(JSON.stringify({ ...holds, meetings: [large] }))).toEqual({ what: 'size' })
    expect(trajectoryIn({ ...holds, version: 2 })).toEqual({ what: 'otherVersion' })
    expect(trajectoryIn({ ...holds, name: ' ' })).toEqual({ what: 'shape' })
    expect(trajectoryIn({ ...holds, meetings: Array(61).fill(one) })).toEqual({ what: 'tooMany' })
    expect(trajectoryIn({ ...holds, meetings: [one, { ...one, people: -1 }] })).toEqual({
      what: 'shape',
      meeting: 2,
    })
  })

  test('the file of a board on which sixty full cards lie in one pile is read again', () => {
    const table = new Table({}, 'free').join('Alice')
    const names = Array.from({ length: 60 }, (_, at) => `c${at}`)
    for (const [at, card] of names.entries())
      table.say('alice', 'card.write', {
        card,
        label: `${at} `.padEnd(LIMITS.label, 'w'),
        text: `${at} `.padEnd(LIMITS.text, 'w'),
      })
    const make = (pile: string, cards: string[]) =>
      table.say('alice', 'pile.make', { pile, cards, label: pile, text: '' })
    for (const at of [0, 1, 2]) make(`p${at}`, names.slice(at * 20, at * 20 + 20))
    make('p', ['p0', 'p1', 'p2'])
    const seen = openTo(table.meeting, FACILITATOR)
    const left = heldOf(seen, ZONE)
    const file = meetingJson(seen, meetingPage(seen, 'nl', ZONE), left)
    expect(readTrajectory(file)).toMatchObject({ meetings: [left] })
  })

  test('whatever it is, reading it never throws, and what is read reads again to the same', () => {
    const some = fc.oneof(
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ...holds, meetings: value })),
    )
    fc.assert(
      fc.property(some, (text) => {
        const read = readTrajectory(text)
        if (!('what' in read)) expect(readTrajectory(JSON.stringify(read))).toEqual(read)
      }),
      runs(200),
    )
  })

  test('a meeting that is held twice is held once, in the order in which they were held', () => {
    const [one] = holds.meetings as [Held]
    const again = trajectoryOf(later(one, 9), one, { ...later(one, 9), title: 'Anders' })
    expect(again.meetings.map(({ title }) => title)).toEqual([one.title, 'Anders'])
    const read = trajectoryIn({ ...again, meetings: again.meetings.toReversed() })
    expect(read).toEqual(again)
    expect(withoutMeeting(again, 'm9').meetings).toEqual([one])
  })
})

describe('§14.18 what stands open', () => {
  const meetingWith = (agreements: readonly string[]) =>
    new Table({ agreements }, 'checkout').join('Alice', 'Bob').goTo('next')
  const steps = { card: '', type: 'action', owner: 'Bob', due: '2026-12-01' } as const

  test('an agreement returns until it is closed or taken away, however many meetings did not look at it', () => {
    const first = meetingWith([])
    first
      .say('bob', 'agreement.set', { agreement: 'one', text: 'Uitpraten' })
      .say('bob', 'agreement.set', { agreement: 'two', text: 'Eerst vragen' })
      .say('bob', 'agreement.rate', { agreement: 'one', kept: 'partly' })
      .say('bob', 'action.set', { action: 's1', text: 'Proefles', ...steps })
    const november = held(first.meeting)
    expect(openIn(trajectoryOf(november))).toMatchObject({
      agreements: ['Uitpraten | vorige keer: deels', 'Eerst vragen'],
      steps: [expect.stringMatching(/^Proefles · Bob · 1 dec/)],
    })
    const typed = { ...later(november, 3), agreements: { open: [], done: [' Eerst  vragen'] } }
    expect(openIn(trajectoryOf(november, typed)).agreements).toEqual(['Uitpraten | vorige keer: deels'])
    const spaced = { ...november, agreements: { open: ['Eerst  vragen'], done: [] } }
    const done = { ...later(november, 3), agreements: { open: [], done: ['Eerst  vragen'] } }
    expect(openIn(trajectoryOf(spaced, done)).agreements).toEqual([])
    const unlooked = later(held(new Table({}, 'free').join('Alice').meeting), 7)
    const three = trajectoryOf(november, unlooked)
    expect(openIn(three).agreements).toEqual(['Uitpraten | vorige keer: deels', 'Eerst vragen'])
    const second = meetingWith(openIn(three).agreements)
    second
      .say('bob', 'agreement.close', { agreement: 'agreement-1', closed: true })
      .say('bob', 'agreement.remove', { agreement: 'agreement-2' })
      .say('bob', 'agreement.set', { agreement: 'new', text: 'Op tijd' })
    expect(openIn(trajectoryOf(november, unlooked, later(held(second.meeting), 14))).agreements).toEqual([
      'Op tijd',
    ])
  })

  test('a step returns until it is ticked off, also where the opening that did so keeps nothing else', () => {
    const first = meetingWith([])
    first
      .say('bob', 'action.set', { action: 's1', text: 'Proefles', ...steps })
      .say('bob', 'action.set', { action: 's2', text: 'Boeken kopen', ...steps })
    const november = held(first.meeting)
    const open = openIn(trajectoryOf(november)).steps
    expect(open).toHaveLength(2)
    const opening = new Table({ steps: open }, 'checkin').join('Alice').goTo('recall')
    opening.say('alice', 'step.done', { step: 0, done: true })
    expect(heldOf(openTo(opening.meeting, FACILITATOR), ZONE)).toBeUndefined()
    opening
      .say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'free', question: 'Samen', settings: {} })
      .say(FACILITATOR, 'agenda.go', { to: 'a2' })
      .say('alice', 'card.write', { card: 'c1', label: 'Rust', text: '' })
    const december = later(held(opening.meeting), 30)
    expect(december.stepsDone).toEqual([open[0]])
    const both = trajectoryOf(november, december)
    expect(openIn(both).steps).toEqual([open[1]])
    expect(readTrajectory(JSON.stringify(both))).toEqual(both)
    // What a meeting of before this agreed on is read as it was.
    expect(openIn(trajectoryOf(later(november, 1))).steps).toEqual(open)
  })

  test('what was parked returns until it is taken up', () => {
    const first = new Table({}, 'free').join('Alice')
    first.say('alice', 'thing.park', { thing: 't1', text: 'Toetsen' })
    const before = held(first.meeting)
    expect(openIn(trajectoryOf(before)).parked).toEqual(['Toetsen'])
    const second = new Table({}, 'free').join('Alice')
    second
      .say('alice', 'thing.park', { thing: 't9', text: 'Toetsen' })
      .say(FACILITATOR, 'thing.takeUp', { thing: 't9', up: true })
    expect(openIn(trajectoryOf(before, later(held(second.meeting), 7))).parked).toEqual([])
  })
})

describe('two times side by side', () => {
  const snapshotAt = (table: Table) => held(table.meeting).snapshots[0]!
  const labels = ['Rust', 'Ruimte', 'Ritme', 'Reinheid']

  /** A SWOT with cards in these boxes, and what a group left behind. */
  const ZONES = ['strength', 'weakness', 'opportunity', 'threat'] as const
  const swotOf = (zones: readonly number[]) =>
    new Table({ earlier: zones.map((zone, index) => `${'SWOT'[zone]} ${labels[index]}`) }, 'swot').join(
      'Alice',
      'Bob',
    )

  test('snapshot, start, snapshot keeps every card with its place and text, whatever was on it', () => {
    const methods = METHODS.filter(({ settings }) => settings.some(({ id }) => id === EARLIER_SETTING))
    const whole = held(wholeMeeting().meeting)
    for (const method of methods) {
      const left = whole.snapshots.find((one) => one.method === method.id)
      if (!left || !method.table) continue
      const again = new Table({ ...left.settings, [EARLIER_SETTING]: [...left.lines] }, method.id).join('Zoë')
      const cards = left.lines.filter((line) => !/^[#=!?>]/.test(line))
      expect(looseCards(again.activity)).toHaveLength(cards.length)
      const second = method.carries && readingFrom(method.carries, left)
      expect(second?.placed.map(({ label }) => label).sort()).toEqual(
        looseCards(again.activity)
          .map(({ label }) => label)
          .sort(),
      )
    }
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), (zones) => {
        const first = snapshotAt(swotOf(zones))
        const next = new Table({ earlier: [...first.lines] }, 'swot').join('Alice', 'Bob')
        expect(snapshotAt(next).lines.slice(1).sort()).toEqual(first.lines.slice(1).sort())
        for (const [index, zone] of zones.entries())
          expect(looseCards(next.activity).find(({ label }) => label === labels[index])?.zone).toBe(
            ZONES[zone],
          )
      }),
      runs(40),
    )
  })

  test('every card of either time is told exactly once, and itself beside itself has nothing that moved', () => {
    const some = fc.array(fc.nat(3), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(some, some, (then, now) => {
        const [earlier, late] = [snapshotAt(swotOf(then)), snapshotAt(swotOf(now))]
        const found = beside(earlier, late) as Beside
        const { moved, stayed, came, gone } = found
        expect([...moved, ...stayed, ...came].map(({ label }) => label).sort()).toEqual(
          labels.slice(0, now.length).toSorted(),
        )
        expect([...moved, ...stayed, ...gone].map(({ label }) => label).sort()).toEqual(
          labels.slice(0, then.length).toSorted(),
        )
        for (const { label, from, to } of moved) {
          expect(from.nl).not.toBe(to.nl)
          expect(then[labels.indexOf(label)]).not.toBe(now[labels.indexOf(label)])
        }
        expect(beside(earlier, earlier)).toMatchObject({ moved: [], came: [], gone: [] })
      }),
      runs(60),
    )
  })

  test('METHODS M4 on a line it is told which way; M7 rings are compared by how near they are, and only of one question', () => {
    const bsa = (line: string) => snapshotAt(new Table({ earlier: [line] }, 'bsa').join('Alice'))
    expect(beside(bsa('2 + Voorlezen'), bsa('4 + Voorlezen'))).toMatchObject({
      moved: [{ label: 'Voorlezen', from: { en: 'Begun' }, to: { en: 'Nearly' }, way: 'nearer' }],
    })
    const ring = (rings: number, line: string, question = 'Wat eerst?') => ({
      method: 'kandoe',
      version: 1,
      question,
      settings: { rings },
      date: '2026-11-03',
      people: 6,
      lines: [`# kandoe | 2026-11-03 | 6 | ${question}`, line],
    })
    expect(beside(ring(3, '2 Rust'), ring(5, '3 Rust'))).toMatchObject({
      moved: [],
      stayed: [{ label: 'Rust' }],
    })
    expect(beside(ring(3, '2 Rust'), ring(5, '5 Rust'))).toMatchObject({ moved: [{ way: 'nearer' }] })
    expect(beside(ring(3, '2 Rust'), ring(3, '2 Rust', 'wat  eerst?'))).toMatchObject({ moved: [] })
    expect(beside(ring(3, '2 Rust'), ring(3, '2 Rust', 'Wat dan?'))).toBe('otherQuestion')
  })

  test('§14.14 another version, instrument or method is refused; so is what nobody here can read', () => {
    const one = snapshotAt(swotOf([0, 1]))
    expect(beside(one, { ...one, version: 2 })).toBe('otherVersion')
    expect(beside({ ...one, version: 2 }, { ...one, version: 2 })).toBe('otherVersion')
    expect(beside(one, { ...one, method: 'bsa' })).toBe('otherMethod')
    expect(beside({ ...one, method: 'x' }, { ...one, method: 'x' })).toBe('unknown')
    expect(beside(one, { ...one, settings: { nonsense: 1 } })).toBe('unknown')
    const scan = (version: number) => ({
      ...one,
      method: 'scan',
      settings: {},
      lines: ['# scan | 2026-11-03 | 6 | x', `= kring-lfl ${version}`, 'time 3 0 0 3 0'],
    })
    expect(beside(scan(1), scan(2))).toBe('otherVersion')
    expect(beside(scan(1), scan(1))).toMatchObject({ rated: [{ earlier: { n: 6 }, later: { n: 6 } }] })
    const few = { ...scan(1), lines: [...scan(1).lines.slice(0, 2), 'time 1 0 0 2 0'] }
    expect(beside(few, scan(1))).toMatchObject({ rated: [{ earlier: null, later: { n: 6 } }] })
    expect(LIMITS.leastAnswers).toBe(4)
  })
})
