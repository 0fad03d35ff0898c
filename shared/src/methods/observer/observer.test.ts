import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { minutesInAll } from '../../capabilities/steps/sequence.ts'
import { visitOf } from '../../capabilities/visit/visit.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { activeMembers, FACILITATOR, SCREEN } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'
import { heldOf } from '../../trajectory/held.ts'
import { newTrajectory, openIn, withHeld } from '../../trajectory/trajectory.ts'
import { observer } from './observer.ts'

const ask = 'v1'
const GOAL = 'Hoe vragen we door?'
const here = () => new Table({}, 'observer').join('Alice', 'Bob', 'Olga').seat('Ed')
const proposed = () => here().say('olga', 'visit.propose', { ask, goal: GOAL })
const answers = (table: Table, agrees: (who: string) => boolean = () => true) => {
  for (const { id, seat } of activeMembers(table.meeting))
    if (id !== 'olga')
      table.say(
        seat ? FACILITATOR : id,
        'onlooker.answer',
        { ask, agrees: agrees(id) },
        seat ? { as: id } : {},
      )
  return table
}
const visited = () => answers(proposed())
const show = (strengths: string[], improvements: string[]) => ({ strengths, improvements })
const given = () =>
  visited()
    .goTo('share')
    .say('olga', 'points.show', show(['Er is rust'], ['Meer doorvragen']))

test('M11 agreeing on the visit, listening, noting, choosing, giving back, an own goal', () => {
  expect(phasesOf(here().activity).map(({ phase }) => phase.id)).toEqual([
    'contract',
    'listen',
    'note',
    'choose',
    'share',
    'own',
    'harvest',
  ])
  // 5 before and 23 after the talk, which has 20 to listen and 10 to write.
  expect(minutesInAll(observer, {}, 6)).toBe(58)
})

describe('M11 the goal of a visit', () => {
  test('is agreed by all before anybody looks on; whoever says it has said yes', () => {
    const table = proposed()
    expect(table.activity.onlooker).toMatchObject({ member: 'olga', goal: GOAL })
    expect(suggestsNext(table.meeting)).toBe(false)
    for (const who of ['alice', 'bob']) table.say(who, 'onlooker.answer', { ask, agrees: true })
    expect(table.meeting.members.olga?.role).toBe('participant')
    expect(table.activity.visit).toBeNull()
    table.say(FACILITATOR, 'onlooker.answer', { ask, agrees: true }, { as: 'ed' })
    expect(table.meeting.members.olga?.role).toBe('observer')
    expect(table.activity.visit).toMatchObject({ member: 'olga', goal: GOAL })
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(table.sees('alice')).toContain(GOAL)
  })

  test('one "rather not" is enough, and nobody learns whose', () => {
    const table = answers(proposed(), (who) => who !== 'bob')
    expect(table.meeting.members.olga?.role).toBe('participant')
    expect(table.activity).toMatchObject({ visit: null, onlooker: { declined: true } })
    expect(table.sees('alice')).not.toContain('"bob":false')
    // They may ask with another goal, and whoever leads may go on without.
    table.say('olga', 'visit.propose', { ask: 'v2', goal: 'Hoe we luisteren' }).goTo('listen')
  })

  test('nobody is asked to look on without one, here; elsewhere that stays as it was', () => {
    const table = here()
    expect(table.attempt(FACILITATOR, 'onlooker.ask', { ask, member: 'olga' })).toBe('visit.goalFirst')
    expect(table.attempt('olga', 'visit.propose', { ask, goal: '' })).toBe('text.empty')
    expect(table.attempt(FACILITATOR, 'visit.propose', { ask, goal: GOAL }, { as: 'ed' })).toBe(
      'member.unknown',
    )
    table.say('olga', 'visit.propose', { ask, goal: GOAL })
    expect(table.attempt('bob', 'visit.propose', { ask: 'v2', goal: GOAL })).toBe('id.taken')
    table.goTo('listen')
    expect(table.attempt('bob', 'visit.propose', { ask: 'v2', goal: GOAL })).toBe('id.taken')
    expect(here().goTo('listen').attempt('olga', 'visit.propose', { ask, goal: GOAL })).toBe(
      'statement.notAllowed',
    )
  })
})

describe('§14.15', () => {
  test('whoever looks on says nothing while the group works, whatever lies on the table', () => {
    const table = visited().goTo('listen')
    const points = show(['Er is rust'], ['Meer doorvragen'])
    expect(table.attempt('olga', 'points.show', points)).toBe('role.notAllowed')
    expect(table.attempt('olga', 'signal.raise', { signal: 's', kindOf: 'differently' })).toBe(
      'role.notAllowed',
    )
    table
      .say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'free', question: 'Wat nu?', settings: {} })
      .say(FACILITATOR, 'agenda.go', { to: 'a2' })
    expect(table.attempt('olga', 'card.write', { card: 'x', label: 'Ik', text: '', zone: 'table' })).toBe(
      'role.notAllowed',
    )
    // The visit goes on: it is about them, not about what lies there.
    expect(visitOf(table.meeting, 'olga')?.id).toBe('a1')
    expect(visitOf(table.meeting, 'bob')).toBeUndefined()
    table.say(FACILITATOR, 'agenda.go', { to: 'a1' }).goTo('share')
    table.say('olga', 'points.show', points)
    // And then only that.
    expect(table.attempt('olga', 'point.receive', { point: 'strength-1', how: 'asked', on: true })).toBe(
      'role.notAllowed',
    )
    table.goTo('own')
    expect(table.attempt('olga', 'agreement.set', { agreement: 'v', text: 'Doe dit' })).toBe(
      'role.notAllowed',
    )
    expect(table.attempt('olga', 'points.show', points)).toBe('role.notAllowed')
  })

  test.each([
    [0, 0, false],
    [1, 0, false],
    [2, 1, false],
    [1, 1, true],
    [2, 2, true],
    [3, 3, true],
  ])('%i strengths and %i improvements: %s', (strong, better, may) => {
    const texts = (count: number) => Array.from({ length: count }, (_, index) => `Punt ${index}`)
    const table = visited().goTo('share')
    const said = table.attempt('olga', 'points.show', show(texts(strong), texts(better)))
    expect(said).toBe(may ? undefined : 'points.uneven')
  })

  test('four are no statement at all, and what is empty is no point', () => {
    const four = ['a', 'b', 'c', 'd']
    const table = visited().goTo('share')
    expect(table.attempt('olga', 'points.show', show(four, four))).toBe('statement.invalid')
    expect(table.attempt('olga', 'points.show', show([''], ['x']))).toBe('text.empty')
  })

  test('only whose visit it is gives back, not another one who looks on, nor anybody else', () => {
    const table = visited().goTo('listen').observes('bob').goTo('share')
    for (const who of ['bob', 'alice', FACILITATOR, SCREEN])
      expect(table.attempt(who, 'points.show', show(['a'], ['b'])), who).toBeDefined()
  })
})

describe('§14.16 who receives', () => {
  test('is not invited to a defence: nobody sees it otherwise or parks, but whoever leads parks a replay', () => {
    const table = visited().goTo('share')
    const raise = { signal: 's', kindOf: 'differently' } as const
    const park = { thing: 't', text: 'Dat was anders' }
    expect(table.attempt('alice', 'signal.raise', raise)).toBe('statement.notAllowed')
    expect(table.attempt('alice', 'thing.park', park)).toBe('statement.notAllowed')
    expect(table.attempt(FACILITATOR, 'thing.park', park)).toBeUndefined()
    table.goTo('own')
    expect(table.attempt('alice', 'signal.raise', raise)).toBeUndefined()
    expect(table.attempt('alice', 'thing.park', { ...park, thing: 'u' })).toBeUndefined()
  })

  test('a school leader does not look on, whoever agrees (D19)', () => {
    const table = here()
    table.say(FACILITATOR, 'member.role', { member: 'olga', role: 'schoolLeader' })
    const propose = { ask: 'v1', goal: 'Kijken' }
    expect(table.attempt('olga', 'visit.propose', propose)).toBe('member.unknown')
    expect(table.attempt(FACILITATOR, 'member.role', { member: 'olga', role: 'observer' })).toBe(
      'leader.stays',
    )
  })

  test('recognises, or asks what is meant, as one group; nothing else is said there', () => {
    const table = given()
    table.say('alice', 'point.receive', { point: 'strength-1', how: 'recognised', on: true })
    table.say(FACILITATOR, 'point.receive', { point: 'improvement-1', how: 'asked', on: true }, { as: 'ed' })
    expect(table.activity.points).toMatchObject({
      'strength-1': { recognised: true },
      'improvement-1': { asked: true },
    })
    table.say('bob', 'point.receive', { point: 'improvement-1', how: 'asked', on: false })
    expect(table.activity.points['improvement-1']).not.toHaveProperty('asked')
    for (const kind of ['agreement.set', 'word.show', 'card.write'] as const)
      expect(
        table.attempt('alice', kind, { agreement: 'x', text: 'Maar dat kwam doordat' } as never),
        kind,
      ).toBeDefined()
    // What is said otherwise is another point; of the rest stays what was said of it.
    table.say('olga', 'points.show', show(['Er is rust'], ['Vaker doorvragen']))
    expect(table.activity.points).toMatchObject({ 'strength-1': { recognised: true } })
    expect(table.sees(FACILITATOR)).not.toContain('"alice":{"how"')
  })

  test('whoever looked on may have gone: whoever leads goes on', () => {
    const table = visited().goTo('choose').say(FACILITATOR, 'member.remove', { member: 'olga' })
    table.goTo('share').goTo('own').say('alice', 'agreement.set', { agreement: 'v', text: 'Eerst vragen' })
    expect(suggestsNext(table.meeting)).toBe(true)
  })
})

test('the harvest tells the goal and the points, and not who looked on; what the group set itself returns (→ M10)', () => {
  const table = given().say('alice', 'point.receive', { point: 'strength-1', how: 'recognised', on: true })
  table.goTo('own').say('bob', 'agreement.set', { agreement: 'v', text: 'Eerst vragen' })
  const harvest = harvestOf(table.meeting, 'a1', 'nl')!
  expect(
    harvest.parts.map(({ title, lines }) => [
      title,
      ...lines.map(({ text, said }) => `${text} ${said}`.trim()),
    ]),
  ).toEqual([
    ['Waarvoor iemand meekeek', GOAL],
    ['Dit gaat sterk', 'Er is rust we herkennen dit'],
    ['Dit kan sterker', 'Meer doorvragen'],
    ['Afspraken over hoe we praten', 'Eerst vragen nog niet bekeken'],
  ])
  expect(JSON.stringify(harvest)).not.toContain('Olga')
  const trajectory = withHeld(newTrajectory('Taal', 'nl', 0), heldOf(table.meeting)!)
  expect(openIn(trajectory).agreements).toEqual(['Eerst vragen'])
  const next = new Table({ agreements: openIn(trajectory).agreements }, 'dialogue')
  expect(phasesOf(next.activity)[0]?.phase.id).toBe('recall')
})
