import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phasesOf } from './affordances.ts'
import { broughtBack } from './bring-back.ts'
import { currentStep, nameOf } from './capabilities/steps/sequence.ts'
import type { Context } from './context.ts'
import { meetingPage } from './harvest/meeting-page.ts'
import { type Activity, FACILITATOR, type Meeting, SERVER } from './meeting.ts'
import { type Lies, type MeetingFile, meetingFile, meetingFileIn } from './meeting-file.ts'
import { METHODS } from './methods/all.ts'
import { methodOf } from './methods/registry.ts'
import { boardOf, openTo } from './projection.ts'
import { flaws } from './testing/invariants.ts'
import { runs } from './testing/runs.ts'
import { Table } from './testing/table.ts'
import { wholeMeeting } from './testing/whole-meeting.ts'

const AT = Date.parse('2027-03-01T16:00:00Z')
const context: Context = { member: SERVER, at: AT, seed: 7 }
const opening = { id: 'new', code: 'ABC234', expiresAt: AT + 1, name: 'Procescoach' }

const fileOf = (meeting: Meeting) =>
  JSON.parse(JSON.stringify(meetingFile(meeting, FACILITATOR))) as MeetingFile
type Counted = Lies['ratings'][string]
const copyOf = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
function back(file: unknown): Meeting {
  const read = meetingFileIn(copyOf(file))
  if (typeof read === 'string') throw new Error(read)
  const meeting = broughtBack(read, opening, context)
  if (typeof meeting === 'string') throw new Error(meeting)
  return meeting
}
/** What is read of a harvest, chapter by chapter. */
const chapters = (meeting: Meeting) =>
  meetingPage(openTo(meeting, FACILITATOR), 'nl', 'Europe/Brussels').chapters

const whole = wholeMeeting()
const file = fileOf(whole.meeting)
const kept: Meeting = {
  ...whole.meeting,
  activities: Object.fromEntries(
    Object.entries(whole.meeting.activities).filter(([, { method }]) => methodOf(method)?.keep === 'meeting'),
  ),
}

describe('the file of a meeting', () => {
  test('opened as a new meeting its harvest reads as it did, whatever was said in it', () => {
    const meeting = back(file)
    expect(meeting).toMatchObject({
      id: 'new',
      code: 'ABC234',
      createdAt: AT,
      language: whole.meeting.language,
    })
    expect(Object.values(meeting.members).map(({ role }) => role)).toEqual(['facilitator', 'screen'])
    // What groups did side by side are activities of their own.
    const alone = (json: string) => JSON.parse(json.replace(/,? \(?groep \d\)?/g, ''))
    expect(alone(JSON.stringify(chapters(meeting)))).toEqual(alone(JSON.stringify(chapters(kept))))
    // It is the same file once more.
    expect(fileOf(meeting)).toEqual({ ...file, activities: fileOf(meeting).activities })
    expect(fileOf(meeting).activities.map(({ lies }) => lies?.cards)).toEqual(
      file.activities.map(({ lies }) => lies?.cards),
    )
  })

  test('§14.3 nobody is in it: no name, no maker, no answer, no turn; of a meeting of which nothing is kept there is none', () => {
    const said = JSON.stringify(file.activities.map(({ lies, ...head }) => [head, { ...lies, actions: {} }]))
    const read = JSON.stringify(chapters(kept))
    for (const { id, name } of Object.values(whole.meeting.members)) {
      if (!['facilitator', 'screen'].includes(id)) expect(said).not.toContain(`"${id}"`)
      // Somebody may have typed a name, as they see in the harvest.
      if (name && !read.includes(name)) expect(said).not.toContain(name)
    }
    expect(JSON.stringify(file.activities.map(({ lies }) => lies))).not.toMatch(
      /"(makers|turn|given|drafts|member|by|hand|ready|signalled|withheldBy|onlooker)"/,
    )
    for (const { method, question } of Object.values(whole.meeting.activities))
      if (methodOf(method)?.keep === 'nothing') expect(JSON.stringify(file)).not.toContain(question)
    expect(meetingFile(new Table({}, 'oase').join('Alice').meeting, FACILITATOR)).toBeUndefined()
  })

  test('§14.1 what is hidden is in no file, and whoever opens it goes on in that step', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write').write('alice', 'Heimelijk')
    const hidden = fileOf(table.meeting)
    expect(JSON.stringify(hidden)).not.toContain('Heimelijk')
    const meeting = back(hidden)
    expect(meeting.activities.a1?.phase.id).toBe('write')
    expect(meeting.activities.a1?.cards).toEqual({})
  })

  test('a group goes on: in its step, with turns of who is there now, moving cards that were laid by nobody', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write').write('alice', 'Rust').write('bob', 'Ruimte')
    const again = Object.assign(new Table(), { meeting: back(fileOf(table.goTo('rounds', 1).meeting)) })
    again.join('Zoë', 'Yara')
    again.goTo('rounds', 2)
    const before = again.zoneOf('rust')
    again.move(again.holder!, 'rust')
    expect(again.zoneOf('rust')).not.toBe(before)
  })

  test.each(METHODS)('of $id in each of its steps is about what lies there, for those who come', ({ id }) => {
    const people = ['Alice', 'Bob', 'Charlie', 'Dora']
    const asked = ({ ratings }: Activity) =>
      Object.values(ratings)
        .filter(({ open }) => open)
        .map((one) => [one.id, one.number, one.items.toSorted()])
    for (const { index, phase, round } of phasesOf(new Table({}, id).activity)) {
      const table = new Table({}, id).join(...people)
      table.writtenBefore(
        index,
        people.map((name) => name.toLowerCase()),
      )
      table.goTo(phase.id, round)
      if (!meetingFile(table.meeting, FACILITATOR)) continue
      const again = Object.assign(new Table({}, id), { meeting: back(fileOf(table.meeting)) })
      again.join(...people)
      const { activity } = again
      if (nameOf(currentStep(again.method, activity)) === nameOf({ phase, round }))
        expect(asked(activity), phase.id).toEqual(
          asked(table.activity).map(([of, _, items]) => [of, asked(activity)[0]?.[1], items]),
        )
      else again.goTo(phase.id, round)
      expect(typeof again.activity.turn?.holder, phase.id).toBe(typeof table.activity.turn?.holder)
      expect(flaws(again.meeting)).toEqual([])
    }
  })

  test('what is planned and not begun is planned again, and what was taken off the plan is not', () => {
    const table = new Table({}, 'free').join('Alice')
    for (const added of ['a2', 'a3'])
      table.say(FACILITATOR, 'agenda.add', { added, method: 'swot', question: added, settings: {} })
    table.say(FACILITATOR, 'agenda.plan', { planned: ['a3'], off: true })
    const meeting = back(fileOf(table.meeting))
    expect(Object.values(meeting.activities).map(({ id, opened }) => [id, opened])).toEqual([
      ['a1', true],
      ['a2', false],
    ])
  })
})

describe('a file that is wrong', () => {
  const small = fileOf(
    new Table({}, 'free').join('Alice').write('alice', 'Rust').write('alice', 'Ruimte').meeting,
  )
  const [only] = small.activities
  const withLies = (change: object) => ({
    ...small,
    activities: [{ ...only, lies: { ...only?.lies, ...change } }],
  })
  const { rust, ruimte } = only!.lies!.cards as Record<string, object>

  test('is refused whole, by what is wrong with it', () => {
    expect([null, 7, 'x', [], {}, { kring: 'harvest', version: 1 }].map(meetingFileIn)).toEqual(
      Array(6).fill('other'),
    )
    expect(meetingFileIn({ ...small, version: 2 })).toBe('otherVersion')
    expect(meetingFileIn({ ...small, activities: [{ ...only, version: 99 }] })).toBe('otherVersion')
    expect(meetingFileIn({ ...small, activities: [{ ...only, method: 'poker' }] })).toBe('otherVersion')
    const wrong: Record<string, unknown> = {
      'a field nobody knows': { ...small, members: {} },
      'no activity': { ...small, activities: [] },
      'one id for two activities': { ...small, activities: [only, only] },
      'a current one that is not there': { ...small, current: 'b' },
      'a step there is not': { ...small, activities: [{ ...only, step: { phase: 'x', round: 0 } }] },
      'a step without what lies there': { ...small, activities: [{ ...only, lies: undefined }] },
      'settings that do not fit': { ...small, activities: [{ ...only, settings: { x: 1 } }] },
      'a key every object has': withLies({ cards: { constructor: { ...rust, id: 'constructor' } } }),
      'a thing under another name': withLies({ cards: { other: rust } }),
      'one id for a card and a mark': withLies({
        parkingList: { rust: { id: 'rust', text: 'x', order: 0 } },
      }),
      'a card nowhere': withLies({ cards: { rust: { ...rust, zone: 'nowhere' } } }),
      'a card too far': withLies({ cards: { rust: { ...rust, x: 1e9 } } }),
      'a card without a word': withLies({ cards: { rust: { ...rust, label: '\u202e' } } }),
      'a card that is too long': withLies({ cards: { rust: { ...rust, text: 'x'.repeat(400) } } }),
      'who made it': withLies({ makers: {} }),
      'a card in a pile that is not there': withLies({ cards: { rust: { ...rust, within: 'p' } } }),
      'a pile in itself': withLies({
        cards: {
          rust: { ...rust, pile: ['ruimte'], within: 'ruimte' },
          ruimte: { ...ruimte, pile: ['rust'], within: 'rust' },
        },
      }),
      'a picture without its bytes': withLies({
        marks: {
          m: {
            id: 'm',
            order: 0,
            drawing: { shape: 'image', x: 0, y: 0, width: 9, height: 9, image: 'a'.repeat(43), text: '' },
          },
        },
      }),
    }
    for (const [what, found] of Object.entries(wrong)) expect(meetingFileIn(found), what).toBe('shape')
    const inherited = JSON.stringify(withLies({ cards: { x: rust } })).replace('"x":', '"__proto__":')
    expect(back(JSON.parse(inherited)).activities.a1?.cards).toEqual({})
    const oase = { ...only, method: 'oase', version: methodOf('oase')!.version, settings: {} }
    expect(meetingFileIn({ ...small, activities: [oase] })).toBe('shape')
    const ink = { shape: 'ink', tool: 'pen', colour: 0, width: 4, points: Array(1200).fill(0) }
    const marks = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`m${at}`, { id: `m${at}`, order: at, drawing: ink }]),
    )
    expect(meetingFileIn(withLies({ marks }))).toBe('tooMuch')
  })

  test('is refused where what lies there could not have come about in a meeting', () => {
    const changed = (of: string, change: (lies: Lies) => object | undefined) => {
      const copy = copyOf(file) as MeetingFile
      const one = copy.activities.find(({ method, lies }) => method === of && lies)
      expect(one?.lies && change(one.lies), of).toBeDefined()
      return copy
    }
    const put = (one: object | undefined, values: object) => one && Object.assign(one, values)
    const first = (of: string, values: object) =>
      changed(of, ({ cards }) =>
        put(
          Object.values(cards).find(({ within, zone }) => within === null && zone !== 'aside'),
          values,
        ),
      )
    const hasCounts = ({ outcome }: Counted) => Object.keys(outcome ?? {}).length > 0
    const counting = ({ ratings }: Partial<Lies> = {}) => Object.values(ratings ?? {}).find(hasCounts)
    const rated = file.activities.find(({ lies }) => counting(lies))!
    const counted = (values: Partial<Counted>) => changed(rated.method, (lies) => put(counting(lies), values))
    const { cast, outcome } = counting(rated.lies)!
    const [[item, said]] = Object.entries(outcome!) as [[string, NonNullable<Counted['outcome']>[string]]]
    const [level] = Object.keys(said.counts) as [string]
    const ink = { shape: 'ink', tool: 'pen', colour: 0, width: 4, points: [0, 0, 9, 9] }
    const frame = { shape: 'frame', x: 0, y: 0, width: 90, height: 90, text: '' }
    const drawn = (drawing: object) =>
      changed('kandoe', ({ marks }) => put(marks, { m1: { id: 'm1', order: 1, drawing } }))
    expect(typeof meetingFileIn(file)).toBe('object')
    expect(typeof meetingFileIn(drawn(ink))).toBe('object')
    const wrong: Record<string, unknown> = {
      'a detail nobody asked': first('kandoe', { details: { mood: 'glad' } }),
      'a choice there is not': first('bsa', { details: { influence: 'perhaps' } }),
      'a detail of nothing': first('bsa', { details: { influence: '' } }),
      'a card that is not where its answer puts it': first('bsa', { details: { influence: 'notUs' } }),
      'a loose card outside its zone': first('kandoe', { x: 90_000, y: 90_000 }),
      'a card twice in one pile': withLies({
        cards: { rust: { ...rust, pile: ['ruimte', 'ruimte'] }, ruimte: { ...ruimte, within: 'rust' } },
      }),
      'more than ink where there is only ink': drawn(frame),
      'a reason that says nothing': withLies({ reasons: { r1: { id: 'r1', card: 'rust', note: ' ' } } }),
      'an order after which there is none': withLies({ cards: { rust: { ...rust, order: 1e9 } } }),
      'a number after which there is none': counted({ number: 1e9 }),
      'two ratings of one number': changed(rated.method, ({ ratings }) =>
        put(ratings, { again: { ...Object.values(ratings)[0], id: 'again' } }),
      ),
      'counts of too few': counted({ cast: 3 }),
      'more answers than there are': counted({
        outcome: { [item]: { ...said, counts: { [level]: cast + 1 } } },
      }),
      'answers of few': counted({ outcome: { [item]: { counts: { [level]: 1 }, examples: [] } } }),
      'an answer there is not': counted({ outcome: { [item]: { ...said, counts: { perhaps: cast } } } }),
      'more examples than answers': counted({
        outcome: { [item]: { ...said, examples: Array(cast + 1).fill('x') } },
      }),
      'counts of what was not asked': counted({ outcome: { elsewhere: said } }),
    }
    for (const [what, found] of Object.entries(wrong)) expect(meetingFileIn(found), what).toBe('shape')
  })

  test('more notes than a table of another method holds come back from a whiteboard', () => {
    const cards = Object.fromEntries(
      Array.from({ length: 900 }, (_, at) => [`c${at}`, { ...rust, id: `c${at}`, x: at * 10 }]),
    )
    expect(Object.keys(back(withLies({ cards })).activities.a1!.cards)).toHaveLength(900)
  })

  test('what turns text around is left out of it, as of what is typed', () => {
    const meeting = back(withLies({ cards: { rust: { ...rust, label: 'Ru\u202est' } } }))
    expect(meeting.activities.a1?.cards.rust?.label).toBe('Ru st')
  })

  test('whatever is changed in one, it is refused or opens as a meeting that can be shown, harvested and filed again', () => {
    const leaf = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('rust', 'a1', '', '__proto__', 'constructor', -1, 1e9),
    )
    const changed = fc
      .tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 7 }), fc.option(fc.nat(60)), leaf)
      .map(([way, inside, value]) => {
        const copy = copyOf(file) as MeetingFile
        // Most of a file is what lies in its activities.
        const { lies } = copy.activities[(inside ?? 0) % copy.activities.length]!
        let at: Record<string, unknown> = (inside !== null && lies) || copy
        for (const step of way) {
          const keys = Object.keys(at)
          const key = keys[step % Math.max(1, keys.length)]
          if (key === undefined) break
          const inner = at[key]
          if (typeof inner !== 'object' || inner === null || step === way.at(-1)) {
            at[key] = value
            break
          }
          at = inner as Record<string, unknown>
        }
        return copy
      })
    let opened = 0
    fc.assert(
      fc.property(changed, (found) => {
        const read = meetingFileIn(found)
        if (typeof read === 'string') return
        const meeting = broughtBack(read, opening, context)
        if (typeof meeting === 'string') return
        opened++
        expect(flaws(meeting)).toEqual([])
        expect(boardOf(meeting)).toBeDefined()
        chapters(meeting)
        expect(typeof meetingFileIn(fileOf(meeting))).toBe('object')
      }),
      runs(60),
    )
    expect(opened).toBeGreaterThan(0)
  })
})
