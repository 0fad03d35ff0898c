import { describe, expect, test } from 'vitest'
import { livesOn } from '../../effects.ts'
import { fold } from '../../ledger.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'
import { castIn } from './cast.ts'

const circle = (chooses = 'facilitator') =>
  new Table({ chooses }, 'oase').join('Anna', 'Bram', 'Chris').seat('Ed')
const owner = (table: Table) => castIn(table.activity, 'owner')
const part = 'owner'

describe('by the facilitator', () => {
  test('one is chosen, another instead, or nobody', () => {
    const table = circle().say(FACILITATOR, 'cast.set', { part, members: ['anna'] })
    table.say(FACILITATOR, 'cast.set', { part, members: ['bram', 'bram'] })
    expect(table.activity.cast).toEqual({ owner: [{ member: 'bram', took: false }] })
    expect(owner(table.say(FACILITATOR, 'cast.set', { part, members: [] }))).toEqual([])
  })

  test('who goes on has confirmed already; who comes back has not', () => {
    const table = circle().say(FACILITATOR, 'cast.set', { part, members: ['anna'] })
    table
      .say('anna', 'cast.take', { part, took: true })
      .say(FACILITATOR, 'cast.set', { part, members: ['anna'] })
    expect(table.activity.cast.owner?.[0]?.took).toBe(true)
    table.say(FACILITATOR, 'cast.set', { part, members: ['bram'] })
    table.say(FACILITATOR, 'cast.set', { part, members: ['anna'] })
    expect(table.activity.cast.owner?.[0]?.took).toBe(false)
  })

  test('unknown parts and members, and too many, are refused in the same words whoever they are', () => {
    const table = circle().say(FACILITATOR, 'member.remove', { member: 'chris' })
    table.say(FACILITATOR, 'member.away', { member: 'bram', away: true }).join('Olga')
    table.observes('olga')
    for (const member of ['niemand', 'chris', 'bram', 'olga', SCREEN, FACILITATOR])
      expect(table.attempt(FACILITATOR, 'cast.set', { part, members: [member] }), member).toBe(
        'member.unknown',
      )
    expect(table.attempt(FACILITATOR, 'cast.set', { part: 'koning', members: ['anna'] })).toBe('part.unknown')
    expect(table.attempt('anna', 'cast.take', { part: 'koning', took: true })).toBe('part.unknown')
    expect(table.attempt(FACILITATOR, 'cast.set', { part, members: ['anna', 'ed'] })).toBe('part.full')
    const crowd = Array.from({ length: 61 }, (_, index) => `m${index}`)
    expect(table.attempt(FACILITATOR, 'cast.set', { part, members: crowd })).toBe('statement.invalid')
  })

  test('nobody else gives out parts, and nothing is asked of the group', () => {
    const table = circle()
    for (const who of ['anna', SCREEN])
      expect(table.attempt(who, 'cast.set', { part, members: ['anna'] })).toBe('role.notAllowed')
    expect(table.attempt('anna', 'cast.propose', { proposal: 'p', part, member: 'anna' })).toBe(
      'statement.notAllowed',
    )
  })

  test('there are no parts where a method has none', () => {
    const table = new Table().join('Anna')
    expect(table.attempt(FACILITATOR, 'cast.set', { part, members: ['anna'] })).toBe('statement.notAllowed')
  })
})

describe('by consent of all', () => {
  const proposed = () =>
    circle('consent').say('anna', 'cast.propose', { proposal: 'p', part, member: 'anna' })
  const agrees = (table: Table, who: string, yes = true) =>
    who === 'ed'
      ? table.say(FACILITATOR, 'cast.agree', { proposal: 'p', agrees: yes }, { as: who })
      : table.say(who, 'cast.agree', { proposal: 'p', agrees: yes })

  test('it stands once everybody here agreed; who did is in no ledger and on no board', () => {
    const table = proposed()
    for (const who of ['anna', 'bram', 'ed']) agrees(table, who)
    expect(table.activity.castProposal?.agreed).toBe(3)
    expect(owner(table)).toEqual([])
    expect(viewOf(table.meeting, 'chris').activities.a1?.consents).toEqual({})
    agrees(table, 'chris')
    expect(table.activity).toMatchObject({ castProposal: null, consents: {} })
    expect(owner(table)).toEqual(['anna'])
    const kinds = table.ledger.map(({ spoken }) => spoken.kind)
    expect(kinds).toContain('cast.outcome')
    expect(kinds).not.toContain('cast.agree')
    expect(fold(table.ledger)).toEqual(table.meeting)
  })

  test('whoever takes it back did not agree; who leaves or is away is not waited for', () => {
    const table = proposed()
    for (const who of ['anna', 'bram', 'ed']) agrees(table, who)
    agrees(table, 'bram', false)
    table.say(FACILITATOR, 'member.away', { member: 'chris', away: true })
    expect(owner(table)).toEqual([])
    expect(owner(agrees(table, 'bram'))).toEqual(['anna'])
  })

  test('one offers oneself; whoever leads may ask anybody who is here', () => {
    const table = circle('consent')
    expect(table.attempt('anna', 'cast.propose', { proposal: 'p', part, member: 'bram' })).toBe(
      'role.notAllowed',
    )
    table.say(FACILITATOR, 'cast.propose', { proposal: 'p', part, member: 'bram' })
    expect(table.attempt(FACILITATOR, 'cast.propose', { proposal: 'p', part, member: 'anna' })).toBe(
      'id.taken',
    )
    expect(table.attempt(FACILITATOR, 'cast.propose', { proposal: 'q', part, member: 'weg' })).toBe(
      'member.unknown',
    )
    expect(table.attempt(FACILITATOR, 'cast.set', { part, members: ['anna'] })).toBe('cast.together')
  })

  test('as long as a proposal stands nobody else puts it aside with one of their own', () => {
    const table = agrees(proposed(), 'chris')
    for (const member of ['anna', 'bram'])
      expect(table.attempt(member, 'cast.propose', { proposal: 'q', part, member })).toBe('role.notAllowed')
    expect(table.activity.castProposal).toMatchObject({ id: 'p', agreed: 1 })
    table.say(FACILITATOR, 'cast.propose', { proposal: 'q', part, member: 'bram' })
    expect(table.activity.castProposal).toMatchObject({ id: 'q', member: 'bram', agreed: 0 })
  })

  test('whoever was asked withdraws, and so does whoever leads; nobody else', () => {
    const table = agrees(proposed(), 'bram')
    const withdraw = (who: string, as?: string) =>
      table.attempt(who, 'cast.withdraw', { proposal: 'p' }, as ? { as } : {})
    for (const who of ['bram', SCREEN]) expect(withdraw(who), who).toBe('role.notAllowed')
    expect(withdraw('anna')).toBeUndefined()
    expect(table.activity).toMatchObject({ castProposal: null, consents: {} })
    expect(withdraw('anna')).toBe('proposal.unknown')
    for (const [who, as] of [[FACILITATOR], [SCREEN, 'ed']] as const) {
      table.say(FACILITATOR, 'cast.propose', { proposal: 'p', part, member: 'ed' })
      expect(withdraw(who, as), who).toBeUndefined()
    }
    // Whoever has the part has it: it is given to others by a proposal.
    table.say('anna', 'cast.propose', { proposal: 'p', part, member: 'anna' })
    for (const who of ['anna', 'bram', 'ed', 'chris']) agrees(table, who)
    expect(withdraw('anna')).toBe('proposal.unknown')
    expect(owner(table)).toEqual(['anna'])
  })

  test('another proposal, the next phase, or who was proposed leaving ends it: a device lets go of its consent', () => {
    const ends: ((table: Table) => Table)[] = [
      (table) => table.say(FACILITATOR, 'cast.propose', { proposal: 'q', part, member: 'bram' }),
      (table) => table.goTo('bring'),
      (table) => table.say('anna', 'member.away', { member: 'anna', away: true }),
      (table) => table.say(FACILITATOR, 'member.remove', { member: 'anna' }),
    ]
    for (const end of ends) {
      const table = agrees(proposed(), 'bram')
      const consent = table.compose('cast.agree', { proposal: 'p', agrees: true })
      expect(livesOn(table.meeting, consent, 'bram')).toBe(true)
      end(table)
      expect(livesOn(table.meeting, consent, 'bram')).toBe(false)
      expect(table.activity.consents).toEqual({})
      expect(table.attempt('chris', 'cast.agree', { proposal: 'p', agrees: true })).toBe('proposal.unknown')
    }
  })
})

test('who comes in as the same person anew plays the part they played', () => {
  const table = circle().say(FACILITATOR, 'cast.set', { part, members: ['anna'] })
  table.state({ kind: 'member.join', member: 'anna2', name: 'Anna', insteadOf: 'anna' })
  expect(owner(table)).toEqual(['anna2'])
})
