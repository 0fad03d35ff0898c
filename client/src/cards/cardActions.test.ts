import { fold } from '@kring/shared/ledger'
import { type Card, FACILITATOR, looseCards, type Meeting, type MemberId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import { judge } from '@kring/shared/referee'
import type { Kind, Saying } from '@kring/shared/statement'
import { Table } from '@kring/shared/testing/table'
import { wholeMeeting } from '@kring/shared/testing/whole-meeting'
import { describe, expect, it } from 'vitest'
import { type CardCommands, cardCommands } from '../meeting/commands.ts'
import { enveloped } from '../meeting/envelope.ts'
import type { Args } from '../meeting/say.ts'
import { type CardActions, cardActions } from './cardActions.ts'

type Refused = { kind: Kind; code: Code }

/** Commands of somebody who is heard by the referee and by nobody else. */
function commandsOf(meeting: Meeting, me: MemberId, refused: Refused[] = []): CardCommands {
  const activity = meeting.activities[meeting.current]
  if (!activity) throw new Error('a meeting has a current activity')
  return cardCommands(<K extends Kind>(kind: K, args: Args<K>) => {
    const said = { kind, ...args } as unknown as Saying
    const statement = enveloped(said, { id: 'asked', n: 1, activity: meeting.current }, me)
    const verdict = judge(meeting, statement, { member: me, at: meeting.createdAt, seed: 0 })
    if (!verdict.ok) refused.push({ kind, code: verdict.refused })
    return verdict.ok
  }, activity)
}

function offered(
  meeting: Meeting,
  me: MemberId,
  cards: readonly Card[],
  refused: Refused[] = [],
): CardActions {
  const activity = meeting.activities[meeting.current]
  if (!activity) throw new Error('a meeting has a current activity')
  const commands = commandsOf(meeting, me, refused)
  return cardActions(
    { meeting, activity, me, as: undefined, commands, trials: commandsOf(meeting, me) },
    cards,
  )
}

describe('taking a pile apart is the referee’s to allow', () => {
  const piled = (table: Table, cards: string[]) =>
    table.say(FACILITATOR, 'pile.make', { pile: 'pile', cards, label: 'Samen', text: '' })
  const offers = (table: Table) =>
    offered(table.meeting, FACILITATOR, [table.activity.cards.pile as Card]).takeApart !== undefined

  it('on a free board also when it was made before the present phase', () => {
    const table = new Table({}, 'free').join('Anna')
    piled(table.write('anna', 'Een').write('anna', 'Twee'), ['een', 'twee'])
    expect(offers(table)).toBe(true)
    table.next().goTo('work')
    expect(table.activity.phase.stamp).not.toBe(table.activity.cards.pile?.changedAt)
    expect(offers(table)).toBe(true)
  })

  it('elsewhere only in the phase in which it was made (METHODS §14.8)', () => {
    const table = new Table({}, 'swot').join('Anna', 'Bob').goTo('inside')
    table.write('anna', 'Een', { zone: 'strength' }).write('bob', 'Twee', { zone: 'strength' })
    table.goTo('outside').next()
    piled(table, ['een', 'twee'])
    expect(offers(table)).toBe(true)
    table.next()
    expect(offers(table)).toBe(false)
  })
})

describe('what is offered for a card', () => {
  it('is accepted by the referee, in every method and for everybody', () => {
    const { ledger } = wholeMeeting()
    const [opening, ...rest] = ledger
    if (!opening) throw new Error('a ledger has an opening')
    let meeting = fold([opening])
    const seen = new Set<string>()
    for (const entry of rest) {
      meeting = fold([entry], meeting)
      const activity = meeting.activities[meeting.current]
      if (!activity) continue
      for (const me of [FACILITATOR, 'alice'].filter((one) => meeting.members[one])) {
        const [card, other] = looseCards(activity).sort((a, b) => b.pile.length - a.pile.length)
        for (const cards of [card ? [card] : [], card && other ? [card, other] : []]) {
          const refused: Refused[] = []
          const { mayRewrite, mayName, mayTell, colour, ...direct } = offered(meeting, me, cards, refused)
          colour?.(3)
          for (const [name, act] of Object.entries(direct)) {
            if (!act) continue
            act()
            seen.add(name)
          }
          expect(refused, `${activity.method} ${activity.phase.id} ${me}`).toEqual([])
        }
      }
    }
    expect([...seen].sort()).toEqual(['park', 'remove', 'spotlight', 'takeApart'])
  })
})
