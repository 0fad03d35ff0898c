import { expect, test, vi } from 'vitest'
import type { Drawing } from './capabilities/draw/mark.ts'
import { COLLECTIONS } from './capabilities/registry.ts'
import { type Activity, FACILITATOR, SCREEN } from './meeting.ts'
import { METHODS } from './methods/all.ts'
import {
  boardChanges,
  boardOf,
  isMineSame,
  keysOfOwn,
  meetingFrom,
  methodsTold,
  mineOf,
  type Records,
  viewOf,
} from './projection.ts'
import { saying } from './testing/answers.ts'
import { Table } from './testing/table.ts'
import { wholeMeeting } from './testing/whole-meeting.ts'

const INK: Drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [0, 0, 9, 9] }

/** A table with something of everything on it, and something hidden. */
function full(): Table {
  const table = new Table({ cards: 2 }).join('Alice', 'Bob', 'Charlie').seat('Ed')
  table
    .deal({ alice: ['Rust'], bob: ['Ruimte'], charlie: ['Ritme'], ed: ['Reuring'] })
    .merge('Samen', ['rust', 'ruimte'])
  table.say('bob', 'merge.propose', { proposal: 'p1', cards: ['ritme'], label: 'Tempo', text: '' })
  table.goTo('rounds').say('alice', 'card.move', { card: 'ritme', zone: 'ring-2', note: 'want het knelt' })
  table.move('bob', 'samen')
  table
    .goTo('check')
    .say(FACILITATOR, 'rating.propose', { cards: ['samen'] })
    .say('bob', 'rating.answer', { answers: saying('concern') })
  table.goTo('next').say('alice', 'action.set', {
    action: 'x1',
    card: 'samen',
    type: 'action',
    text: 'Bellen',
    owner: '',
    due: '',
  })
  return table.goTo('write').write('alice', 'Geheim').say('alice', 'ready.set', { ready: true })
}

/** A group that is rating: somebody has answered, and nobody else may know what. */
function rating(): Table {
  const table = new Table({ cards: 2 })
    .join('Alice', 'Bob')
    .deal({ alice: ['Rust'] })
    .goTo('check')
  return table
    .say(FACILITATOR, 'rating.propose', { cards: ['rust'] })
    .say('bob', 'rating.answer', { answers: saying('concern') })
}

test('the board holds one record per thing, under the name of where it is', () => {
  expect(
    Object.keys(boardOf(full().meeting))
      .map((key) => key.replace(/s\d+$/, 'move'))
      .sort(),
  ).toEqual([
    'activity/a1',
    'activity/a1/actions/x1',
    'activity/a1/cards/reuring',
    'activity/a1/cards/ritme',
    'activity/a1/cards/ruimte',
    'activity/a1/cards/rust',
    'activity/a1/cards/samen',
    'activity/a1/moves/move',
    'activity/a1/proposals/p1',
    'activity/a1/ratings/core',
    'meeting',
    'member/alice',
    'member/bob',
    'member/charlie',
    'member/ed',
    'member/facilitator',
    'member/screen',
    'settings/a1',
  ])
})

/** Every field that leaves, and no other: what is added to the model stays at home until it is named here as well. */
const TOLD: Record<string, string[]> = {
  meeting: ['id', 'title', 'language', 'createdAt', 'expiresAt', 'code', 'doorOpen', 'current'],
  member: ['id', 'name', 'role', 'seat', 'takesPart', 'away', 'gone', 'order'],
  activity: [
    ...['id', 'order', 'method', 'version', 'question', 'opened', 'phase', 'readyCount', 'turn'],
    ...['otherRounds', 'chosen', 'spotlight', 'been', 'skipped', 'dealt', 'marked', 'cast', 'castProposal'],
    'onlooker',
    ...['topic', 'decision', 'aim', 'visit', 'guest', 'source', 'inMiddle', 'agreedOn', 'stepsDone'],
    'onTable',
    'went',
  ],
  phase: ['id', 'round', 'stamp', 'since', 'extra'],
  turn: [
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
    'hadIn',
  ],
  ratings: ['id', 'number', 'scale', 'items', 'isWhole', 'open', 'cast', 'outcome'],
  cards: [
    ...[
      'id',
      'label',
      'text',
      'zone',
      'x',
      'y',
      'pile',
      'within',
      'original',
      'before',
      'changedAt',
      'parked',
    ],
    ...['colour', 'details', 'came', 'touched'],
  ],
  proposals: ['id', 'cards', 'label', 'text'],
  moves: ['id', 'card', 'note'],
  casting: ['member', 'took'],
  castProposal: ['id', 'part', 'member', 'agreed'],
  onlooker: ['id', 'member', 'declined'],
  shared: ['id', 'field', 'text'],
  actions: ['id', 'card', 'across', 'type', 'text', 'owner', 'due'],
  marks: ['id', 'order', 'touched', 'drawing'],
}
/** What a group can choose, by its name: all of it is told. */
const SETTINGS = METHODS.flatMap(({ settings }) => settings.map(({ id }) => id))
const TOLD_TO_ONE: Record<string, string[]> = {
  // It never lay on the table.
  activity: (TOLD.activity as string[]).filter((field) => field !== 'onTable'),
  moves: ['id', 'card', 'note', 'round', 'turn', 'from', 'to', 'fromX', 'fromY', 'at'],
  drafts: ['id', 'label', 'text', 'zone'],
  makers: ['member', 'hand'],
  ready: [],
  answers: ['member', 'rating', 'answers'],
  consents: [],
}

test.each([
  ['on the board', TOLD, ({ meeting }: Table) => [boardOf(meeting)]],
  [
    'in a notebook',
    TOLD_TO_ONE,
    ({ meeting }: Table) => Object.keys(meeting.members).map((member) => mineOf(meeting, member)),
  ],
])('exactly what is meant to be is %s', (_, told, recordsOf) => {
  const table = full()
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'bbb', question: 'Later', settings: {} })
  table.goTo('raise').say('bob', 'mark.draw', { mark: 'm1', drawing: INK })
  table.goTo('rounds', 2).goTo('write').write('bob', 'Nog iets')
  const seen = new Set<string>()
  const expectKeys = (kind: string, record: unknown) => {
    seen.add(kind)
    expect(Object.keys(record as object).sort(), kind).toEqual([...(told[kind] ?? ['nothing'])].sort())
  }
  for (const records of [...recordsOf(table), ...recordsOf(rating())]) {
    for (const [key, record] of Object.entries(records)) {
      const [root = '', , collection] = key.split('/')
      const kind = collection ?? root
      if (kind === 'ready') expect(typeof record).not.toBe('object')
      else if (kind === 'settings')
        expect(SETTINGS).toEqual(expect.arrayContaining(Object.keys(record as object)))
      else for (const one of [record].flat()) expectKeys(kind, one)
      if (kind !== 'activity') continue
      const { phase, turn, otherRounds, cast, castProposal } = record as unknown as Activity
      for (const casting of Object.values(cast).flat()) expectKeysOf('casting', casting)
      if (castProposal) expectKeysOf('castProposal', castProposal)
      expect(otherRounds.length).toBeLessThanOrEqual(turn ? 1 : 0)
      for (const one of [turn, ...otherRounds]) if (one) expectKeysOf('turn', one)
      expectKeysOf('phase', phase)
    }
  }
  function expectKeysOf(kind: string, record: object): void {
    expect(Object.keys(record).sort(), kind).toEqual([...(TOLD[kind] as string[])].sort())
  }
  const inner = ['phase', 'turn', 'ready', 'casting', 'castProposal', 'onlooker', 'consents', 'shared']
  expect(Object.keys(told).filter((kind) => !seen.has(kind) && !inner.includes(kind))).toEqual([])
})

/** What of all collections leaves, by name, besides what {@link TOLD} and {@link TOLD_TO_ONE} say; ids alone for none. */
const LEAVES = {
  board: {
    ...TOLD,
    goals: ['id', 'text', 'order'],
    pairs: ['id', 'members', 'count', 'byDevice'],
    agreements: ['id', 'text', 'order', 'kept', 'example', 'earlier', 'isClosed'],
    points: ['id', 'kind', 'text', 'order', 'recognised', 'asked'],
    wordings: ['id', 'order', 'texts', 'parked'],
    checks: ['of', 'check', 'mark'],
    needs: ['id', 'rating', 'text'],
    arguments: ['id', 'card', 'side', 'text', 'order'],
    phrases: ['level', 'item', 'text', 'answers'],
    told: ['count'],
    said: ['text', 'to'],
    voices: ['text'],
    thanks: [],
    signals: ['id', 'kind', 'by', 'thanked'],
    signalled: [],
    parkingList: ['id', 'text', 'order'],
    takenUp: ['id', 'text'],
    nothing: [],
  } as Record<string, string[]>,
  mine: {
    ...TOLD_TO_ONE,
    // Those of what is still to come, for who leads.
    cards: TOLD.cards as string[],
    pairs: ['id', 'members', 'count', 'byDevice', 'sentences'],
    said: ['text', 'to'],
  } as Record<string, string[]>,
}
/** What a record has only where there is something to say. */
const AT_TIMES: Record<string, string[]> = {
  member: ['returns', 'parted', 'insteadOf', 'group', 'hand', 'leads'],
  meeting: ['releases'],
  activity: ['minutes', 'asked', 'off', 'groups', 'part', 'questionFrom'],
  cards: ['brought', 'order', 'group', 'locked', 'layer', 'angle'],
  marks: ['group', 'locked', 'layer', 'angle'],
  agreements: ['example'],
}

test('of a meeting with an activity of every method, in which everything is said, exactly that leaves, ever', () => {
  const seen = { board: new Map<string, Set<string>>(), mine: new Map<string, Set<string>>() }
  const note = (where: 'board' | 'mine', records: Records) => {
    for (const [key, record] of Object.entries(records)) {
      const [root = '', , collection] = key.split('/')
      const kind = collection ?? root
      const fields = seen[where].get(kind) ?? new Set()
      for (const one of [record].flat())
        for (const field of typeof one === 'object' && one !== null ? Object.keys(one) : []) fields.add(field)
      seen[where].set(kind, fields)
    }
  }
  const look = ({ meeting }: Table) => {
    note('board', boardOf(meeting))
    for (const member of Object.keys(meeting.members)) {
      const own = new Set(keysOfOwn(meeting, member))
      // What a group sees of what it does is its board, and goes to each of its people.
      for (const [key, record] of Object.entries(mineOf(meeting, member)))
        note(own.has(key) ? 'mine' : 'board', { [key]: record })
    }
  }
  const hear = Table.prototype.hear
  const heard = vi.spyOn(Table.prototype, 'hear').mockImplementation(function (this: Table, spoken, who) {
    const verdict = hear.call(this, spoken, who)
    look(this)
    return verdict
  })
  wholeMeeting()
  // Words that lie there without a name, and one for all to read.
  const written = new Table({ form: 'written' }, 'checkout').join('Alice', 'Bob', 'Charlie').goTo('written')
  for (const who of ['alice', 'bob', 'charlie'])
    written.say(who, 'word.show', { text: `Van ${who}` }).say(who, 'ready.set', { ready: true })
  new Table({}, 'checkin').join('Alice').say('alice', 'word.show', { text: 'Moe' })
  heard.mockRestore()
  for (const where of ['board', 'mine'] as const) {
    const [leaves, found] = [LEAVES[where], seen[where]]
    for (const [kind, fields] of found) {
      if (kind === 'settings') continue
      const all = [...(leaves[kind] ?? ['nothing']), ...(AT_TIMES[kind] ?? [])]
      expect(
        [...fields].filter((field) => !all.includes(field)),
        `${kind} ${where}`,
      ).toEqual([])
      expect(
        (leaves[kind] ?? []).filter((field) => !fields.has(field)),
        `${kind} ${where}`,
      ).toEqual([])
    }
    const collections = COLLECTIONS.filter(({ spec }) => (where === 'board' ? spec.toAll : spec.toOne))
    expect(
      collections.map(({ name }) => name).filter((name) => !found.has(name)),
      `never ${where}`,
    ).toEqual([])
  }
})

test('an activity nobody has seen yet is known to facilitators only, with all that lies in it', () => {
  const table = new Table().join('Alice', 'Olga').seat('Ed')
  table.observes('olga')
  const settings = { earlier: ['3 + Wintertuin', '0 – Zomerhuis'] }
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'bsa', question: 'Herfstplan', settings })
  const secrets = /a2|Wintertuin|Zomerhuis|Herfstplan/
  for (const who of ['alice', 'olga', 'ed', SCREEN]) expect(table.sees(who)).not.toMatch(secrets)
  expect(viewOf(table.meeting, FACILITATOR).activities.a2).toMatchObject({ question: 'Herfstplan', settings })
  const before = table.meeting
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(isMineSame(before, table.meeting)).toBe(false)
  for (const who of ['alice', 'olga', 'ed', SCREEN, FACILITATOR]) {
    for (const secret of ['Wintertuin', 'Zomerhuis', 'Herfstplan']) expect(table.sees(who)).toContain(secret)
  }
  // Put aside again it stays what people have seen.
  table.say(FACILITATOR, 'agenda.go', { to: 'a1' })
  expect(table.sees('alice')).toContain('Wintertuin')
  expect(mineOf(table.meeting, FACILITATOR)).toEqual({})
})

test('how many are ready says nothing about who stepped out', () => {
  const leave = {
    away: (table: Table) => table.say(FACILITATOR, 'member.away', { member: 'alice', away: true }),
    removed: (table: Table) => table.say(FACILITATOR, 'member.remove', { member: 'alice' }),
    observer: (table: Table) => table.observes('alice'),
  }
  for (const steps of Object.values(leave)) {
    const headAfter = (ready: string[], later: string[]) => {
      const table = new Table().join('Alice', 'Bob', 'Charlie', 'Dora', 'Eva').goTo('write')
      for (const who of ready) table.say(who, 'ready.set', { ready: true })
      const seen = [viewOf(steps(table).meeting, 'eva').activities.a1?.readyCount]
      for (const who of later) {
        table.say(who, 'ready.set', { ready: true })
        seen.push(viewOf(table.meeting, 'eva').activities.a1?.readyCount)
      }
      return seen
    }
    // Two are ready, Alice among them or not; then the others one by one.
    expect(headAfter(['alice', 'bob'], ['charlie', 'dora'])).toEqual([2, 3, 4])
    expect(headAfter(['charlie', 'bob'], ['dora', 'eva'])).toEqual([2, 3, 4])
  }
})

test('only what says something else has changed; what is somebody’s own keeps its identity', () => {
  const table = full()
  const { meeting } = table
  const mine = mineOf(meeting, 'alice')
  table.say(FACILITATOR, 'member.rename', { member: 'bob', name: 'Bram' })
  const { set, gone } = boardChanges(meeting, table.meeting)
  expect([set.map(([key]) => key), gone]).toEqual([['member/bob'], []])
  const mineAfter = mineOf(table.meeting, 'alice', mine)
  expect(Object.keys(mineAfter).filter((key) => mineAfter[key] !== mine[key])).toEqual([])
})

test('nothing has when the meeting was merely read back from disk', () => {
  const { meeting } = full()
  expect(boardChanges(meeting, JSON.parse(JSON.stringify(meeting)))).toEqual({ set: [], gone: [] })
})

test('what is gone is named', () => {
  const table = full().goTo('next')
  const { meeting } = table
  expect(boardOf(meeting)).toHaveProperty(['activity/a1/actions/x1'])
  table.say('bob', 'action.remove', { action: 'x1' })
  expect(boardChanges(meeting, table.meeting).gone).toEqual(['activity/a1/actions/x1'])
})

test('whether anybody’s own changed is known without looking at each', () => {
  const table = full()
  const { meeting } = table
  table.say(FACILITATOR, 'spotlight.set', { card: 'ritme' })
  expect(isMineSame(meeting, table.meeting)).toBe(true)
  table.say('bob', 'ready.set', { ready: true })
  expect(isMineSame(meeting, table.meeting)).toBe(false)
})

test('the board and everything that is anybody’s own make the whole meeting', () => {
  const { meeting } = new Table()
    .join('Alice', 'Bob')
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
    .goTo('write')
  const mine = Object.assign({}, ...Object.keys(meeting.members).map((member) => mineOf(meeting, member)))
  expect(meetingFrom(boardOf(meeting), mine)).toEqual(meeting)
})

test('a view is a meeting in which what its viewer may not know is absent', () => {
  const { meeting } = full()
  expect(viewOf(meeting, 'alice').activities.a1).toMatchObject({
    drafts: { geheim: { label: 'Geheim' } },
  })
  expect(viewOf(meeting, 'bob').activities.a1).toMatchObject({
    drafts: {},
    ready: {},
    readyCount: 1,
  })
  expect(viewOf(meeting, FACILITATOR).activities.a1).toMatchObject({
    drafts: {},
    ready: { alice: true },
    makers: {},
  })
  expect(viewOf(meeting, SCREEN).activities.a1).toMatchObject({
    drafts: {},
    ready: {},
    makers: {},
  })
})

test('an answer is in the view of who gave it, and in no other', () => {
  const { meeting } = rating()
  const given = { 'bob.1': { member: 'bob', rating: 1, answers: saying('concern') } }
  for (const who of Object.keys(meeting.members))
    expect(viewOf(meeting, who).activities.a1?.answers).toEqual(who === 'bob' ? given : {})
})

test('the screen knows whether a seat is ready, because it writes for them', () => {
  const table = new Table().join('Alice').seat('Ed').goTo('write')
  table
    .say(FACILITATOR, 'ready.set', { ready: true }, { as: 'ed' })
    .say('alice', 'ready.set', { ready: true })
  expect(viewOf(table.meeting, SCREEN).activities.a1?.ready).toEqual({ ed: true })
})

test('there is no view before the board holds the meeting with its activity', () => {
  const board = boardOf(full().meeting)
  const { meeting: head, 'activity/a1': activity, ...rest } = board
  expect(meetingFrom({})).toBeUndefined()
  expect(meetingFrom({ meeting: head as never })).toBeUndefined()
  expect(meetingFrom({ ...rest, 'activity/a1': activity as never })).toBeUndefined()
  expect(meetingFrom(board)).toBeDefined()
})

test('a view does not depend on the order in which records come in', () => {
  const { meeting } = full()
  const backwards = Object.fromEntries(Object.entries(boardOf(meeting)).reverse())
  expect(meetingFrom(backwards, mineOf(meeting, 'alice'))).toEqual(viewOf(meeting, 'alice'))
})

test('which methods a meeting uses tells of no activity that is still ahead, and the current one comes first', () => {
  const table = new Table().join('Alice')
  const plan = { question: 'En nu?', settings: {} }
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'swot', ...plan })
  table.say(FACILITATOR, 'agenda.add', { added: 'a3', method: 'free', ...plan })
  expect(methodsTold(table.meeting)).toEqual(['kandoe'])
  table.say(FACILITATOR, 'agenda.go', { to: 'a3' })
  expect(methodsTold(table.meeting)).toEqual(['free', 'kandoe'])
  expect(new Set(methodsTold(table.meeting))).toEqual(
    new Set(Object.values(viewOf(table.meeting, 'alice').activities).map(({ method }) => method)),
  )
})
