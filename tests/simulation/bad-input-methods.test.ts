import type { Json } from '@kring/shared/basis/json'
import { FACILITATOR } from '@kring/shared/meeting'
import { CODES } from '@kring/shared/protocol/code-words'
import type { Code } from '@kring/shared/protocol/codes'
import { expect, test } from 'vitest'
import type { Client } from './client.ts'
import { type Disturbed, newDisturbed } from './disturbed.ts'
import { goTo } from './phases.ts'

/** One server and one meeting for all of it: whatever is said wrong leaves no trace behind. */
let room: Disturbed
let said = 0

type Wrong = [what: string, who: 'mallory' | 'facilitator', value: { [field: string]: Json }, code: Code]

const LONG = 'x'.repeat(161)
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`i${at}`, { level: 'level-1' }]))
const answer = (answers: Json, rating: Json = 1) => ({ kind: 'rating.answer', answers, rating })
const instrument = (indicators: Json, more: object = {}) =>
  JSON.stringify({
    ...{ id: 'own', version: 1, title: 'Eigen', source: 'S', licence: 'L' },
    ...{ pillars: [{ id: 'p', title: 'P', indicators }], ...more },
  })
const scanWith = (file: string) => ({
  ...{ kind: 'agenda.add', added: 'late', method: 'scan', question: 'Wat zien we?' },
  settings: { instrument: file },
})
const indicators = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `i${at}`, title: 'I' }))

const WRONG: { method: string; phase: string; all: Wrong[] }[] = [
  {
    method: 'scan',
    phase: 'score',
    all: [
      ['an unknown indicator', 'mallory', answer({ weg: { level: 'level-1' } }), 'item.unknown'],
      ['an unknown level', 'mallory', answer({ time: { level: 'level-9' } }), 'statement.invalid'],
      ['a level of another scale', 'mallory', answer({ time: { level: 'strength' } }), 'statement.invalid'],
      ['answers of another type', 'mallory', answer([{ level: 'level-1' }]), 'statement.invalid'],
      ['a level of another type', 'mallory', answer({ time: { level: 3 } }), 'statement.invalid'],
      ['two hundred items', 'mallory', answer(many(200)), 'item.unknown'],
      [
        'an example that is too long',
        'mallory',
        answer({ time: { level: 'level-1', example: LONG } }),
        'text.tooLong',
      ],
      ['another rating', 'mallory', answer({ time: { level: 'level-1' } }, 7), 'rating.moved'],
      ['scores for somebody else', 'mallory', { ...answer({}), as: FACILITATOR }, 'role.notAllowed'],
      ['a thousand indicators', 'facilitator', scanWith(instrument(indicators(1000))), 'statement.invalid'],
      [
        'indicators twice',
        'facilitator',
        scanWith(instrument([...indicators(1), ...indicators(1)])),
        'statement.invalid',
      ],
      [
        'a version of another type',
        'facilitator',
        scanWith(instrument(indicators(1), { version: '3' })),
        'statement.invalid',
      ],
      ['a file that is none', 'facilitator', scanWith('{'), 'statement.invalid'],
      [
        'practices where none are told',
        'facilitator',
        { kind: 'practices.count', group: 'focus', count: 1 },
        'statement.notAllowed',
      ],
    ],
  },
  {
    method: 'scan',
    phase: 'tell',
    all: [
      [
        'practices of what is no pillar',
        'facilitator',
        { kind: 'practices.count', group: 'weg', count: 1 },
        'item.unknown',
      ],
      [
        'half a practice',
        'facilitator',
        { kind: 'practices.count', group: 'focus', count: 0.5 },
        'statement.invalid',
      ],
      ['a score after closing', 'mallory', answer({ time: { level: 'level-1' } }), 'statement.notAllowed'],
    ],
  },
  {
    method: 'scan',
    phase: 'choose',
    all: [
      [
        'two strengths',
        'mallory',
        answer({ focus: { level: 'strength' }, account: { level: 'strength' } }, 2),
        'pick.tooMany',
      ],
      [
        'what the group chose, while people choose',
        'mallory',
        { kind: 'phrase.set', level: 'strength', item: 'focus', text: 'A', answers: '' },
        'statement.notAllowed',
      ],
    ],
  },
  {
    method: 'oase',
    phase: 'bring',
    all: [
      ['an unknown part', 'facilitator', { kind: 'cast.set', part: 'weg', members: [] }, 'part.unknown'],
      [
        'an unknown member',
        'facilitator',
        { kind: 'cast.set', part: 'owner', members: ['weg'] },
        'member.unknown',
      ],
      [
        'two owners',
        'facilitator',
        { kind: 'cast.set', part: 'owner', members: ['@honest', '@mallory'] },
        'part.full',
      ],
      [
        'a part that is somebody else’s',
        'mallory',
        { kind: 'cast.take', part: 'owner', took: true },
        'part.notYours',
      ],
      [
        'an owner by who does not lead',
        'mallory',
        { kind: 'cast.set', part: 'owner', members: [] },
        'role.notAllowed',
      ],
    ],
  },
  {
    method: 'oase',
    phase: 'explore',
    all: [
      [
        'a question that is too long',
        'mallory',
        { kind: 'word.show', text: 'x'.repeat(400), stamp: '@stamp' },
        'text.tooLong',
      ],
      [
        'a question of another step',
        'mallory',
        { kind: 'word.show', text: 'Wat wil je?', stamp: 1 },
        'phase.moved',
      ],
      [
        'a card',
        'mallory',
        { kind: 'card.write', card: 'c', label: 'Raad', text: '' },
        'statement.notAllowed',
      ],
    ],
  },
  {
    method: 'checkout',
    phase: 'goals',
    all: [
      [
        'a goal by who does not lead',
        'mallory',
        { kind: 'goal.set', goal: 'g', text: 'Doel' },
        'role.notAllowed',
      ],
      ['a goal that is too long', 'facilitator', { kind: 'goal.set', goal: 'g', text: LONG }, 'text.tooLong'],
      ['an empty goal', 'facilitator', { kind: 'goal.set', goal: 'g', text: '' }, 'text.empty'],
      ['a goal that is not there', 'facilitator', { kind: 'goal.remove', goal: 'weg' }, 'goal.unknown'],
      [
        'how far what is no goal was reached',
        'mallory',
        answer({ weg: { level: 'reached' } }),
        'item.unknown',
      ],
      [
        'thanks by who does not lead',
        'mallory',
        { kind: 'thanks.give', stamp: '@stamp' },
        'statement.notAllowed',
      ],
    ],
  },
  {
    method: 'checkout',
    phase: 'next',
    all: [
      [
        'an agreement that is not there',
        'mallory',
        { kind: 'agreement.rate', agreement: 'weg', kept: 'yes' },
        'agreement.unknown',
      ],
      [
        'an unknown answer to one',
        'mallory',
        { kind: 'agreement.rate', agreement: 'weg', kept: 'maybe' },
        'statement.invalid',
      ],
      [
        'one that is too long',
        'mallory',
        { kind: 'agreement.set', agreement: 'v', text: LONG },
        'text.tooLong',
      ],
      ['an empty one', 'mallory', { kind: 'agreement.set', agreement: 'v', text: '' }, 'text.empty'],
    ],
  },
]

/** Whom and which step a value names, as they are now. */
function filled(value: Json, activity: ReturnType<Client['activity']>): Json {
  const names: Record<string, Json> = {
    '@honest': room.honest.access.member,
    '@mallory': room.mallory.access.member,
    '@stamp': activity.phase.stamp,
  }
  return JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'string' ? (names[one] ?? one) : one))
}

let added = 0
async function take(method: string, phase: string): Promise<void> {
  const { facilitator, honest, mallory } = room
  const at = facilitator.activity()
  if (at.method !== method) {
    const id = `m${++added}`
    const settings = method === 'checkout' ? { goals: ['Weten wat telt'] } : {}
    await facilitator.must('agenda.add', { added: id, method, question: 'Wat telt?', settings })
    await facilitator.must('agenda.go', { to: id })
    for (const one of [facilitator, honest, mallory])
      await one.until(() => one.meeting()?.current === id, 'the next activity lies on the table')
  }
  await goTo(phase, facilitator, [honest, mallory])
}

test('what is said wrong in a method is refused in a code of its own, which has words, and changes nothing', async () => {
  room = await newDisturbed()
  for (const { method, phase, all } of WRONG) {
    await take(method, phase)
    const before = JSON.stringify(room.facilitator.activity())
    for (const [what, who, value, code] of all) await expectRefused(what, room[who], value, code)
    await room.expectUndisturbed()
    expect(JSON.stringify(room.facilitator.activity())).toBe(before)
  }
  await expectAnotherOwner()
}, 60_000)

async function expectRefused(what: string, client: Client, value: Wrong[2], code: Code): Promise<void> {
  const id = `wrong${++said}`
  const activity = room.facilitator.activity()
  const about = value.kind === 'agenda.add' ? {} : { activity: activity.id }
  client.write(id, { id, n: 1000 + said, ...about, ...(filled(value, activity) as object) })
  expect(await client.receipt(id), what).toEqual({ ok: false, refused: code })
  for (const language of ['nl', 'en'] as const) expect(CODES[code][language], what).toMatch(/\w/)
}

/** A case owner who leaves leaves nobody behind who brings one, until another is chosen. */
async function expectAnotherOwner(): Promise<void> {
  const { facilitator, honest, mallory } = room
  await take('oase', 'bring')
  const owner = () => facilitator.activity().cast.owner?.map(({ member }) => member)
  await facilitator.must('cast.set', { part: 'owner', members: [mallory.access.member] })
  await facilitator.must('member.remove', { member: mallory.access.member })
  await facilitator.until(() => (owner() ?? []).length === 0, 'nobody brings a case')
  await facilitator.must('cast.set', { part: 'owner', members: [honest.access.member] })
  await honest.until(() => honest.activity().cast.owner?.length === 1, 'another one does')
}
