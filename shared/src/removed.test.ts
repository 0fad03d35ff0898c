import { describe, expect, test } from 'vitest'
import { type Activity, FACILITATOR, type MemberId } from './meeting.ts'
import { parseStatement } from './statement.ts'
import { Table } from './testing/table.ts'
import { inverseOf } from './undo.ts'

/** What lies there before something is removed, by whom, and what of the activity must be as it was. */
type Removal = {
  of: string
  table: () => Table
  who: MemberId
  kind: string
  args: object
  seen: (activity: Activity) => unknown
}

const agreeing = () => {
  const table = new Table({}, 'checkout').join('Alice', 'Bob').goTo('next')
  for (const [index, text] of ['Uitpraten', 'Op tijd', 'Telefoon weg'].entries())
    table.say('alice', 'agreement.set', { agreement: `a${index + 1}`, text })
  return table.say('bob', 'agreement.rate', { agreement: 'a2', kept: 'partly' })
}

const REMOVALS: readonly Removal[] = [
  {
    of: 'an action about a card',
    table: () => {
      const table = new Table({}, 'kandoe')
        .join('Alice', 'Bob')
        .goTo('write')
        .write('alice', 'Rust')
        .goTo('next')
      const said = {
        card: 'rust',
        type: 'action',
        text: 'Stilteplek',
        owner: 'Alice',
        due: '2027-01-31',
      } as const
      return table.say('alice', 'action.set', { action: 'x1', ...said })
    },
    who: 'bob',
    kind: 'action.remove',
    args: { action: 'x1' },
    seen: ({ actions }) => actions,
  },
  {
    of: 'the first of several goals',
    table: () => {
      const table = new Table({}, 'checkout').join('Alice').goTo('goals')
      for (const goal of ['g1', 'g2']) table.say(FACILITATOR, 'goal.set', { goal, text: `Doel ${goal}` })
      return table
    },
    who: FACILITATOR,
    kind: 'goal.remove',
    args: { goal: 'g1' },
    seen: ({ goals }) => goals,
  },
  {
    of: 'an agreement that was looked back on',
    table: agreeing,
    who: 'alice',
    kind: 'agreement.remove',
    args: { agreement: 'a2' },
    seen: ({ agreements }) => agreements,
  },
  {
    of: 'an agreement that was closed, beside as many as there can be',
    table: () =>
      agreeing()
        .say('alice', 'agreement.close', { agreement: 'a1', closed: true })
        .say('alice', 'agreement.set', { agreement: 'a4', text: 'Samen' }),
    who: 'bob',
    kind: 'agreement.remove',
    args: { agreement: 'a1' },
    seen: ({ agreements }) => agreements,
  },
  {
    of: 'something parked between others',
    table: () => {
      const table = new Table({}, 'kandoe').join('Alice').goTo('write')
      for (const thing of ['t1', 't2', 't3'])
        table.say('alice', 'thing.park', { thing, text: `Later ${thing}` })
      return table
    },
    who: 'alice',
    kind: 'thing.remove',
    args: { thing: 't2' },
    seen: ({ parkingList, makers }) => ({ parkingList, makers }),
  },
  {
    of: 'a card that nobody has seen yet',
    table: () => new Table({}, 'kandoe').join('Alice').goTo('write').write('alice', 'Rust'),
    who: 'alice',
    kind: 'card.withdraw',
    args: { card: 'rust' },
    seen: ({ drafts, makers }) => ({ drafts, makers }),
  },
]

/** Says that it goes, and what was told of it before. */
function remove({ table: begin, who, kind, args }: Removal) {
  const table = begin()
  const before = table.activity
  const parsed = parseStatement(table.compose(kind as 'action.remove', args as never))
  if ('refused' in parsed) throw new Error(parsed.refused)
  const verdict = table.hear(parsed.statement, who)
  if (!verdict.ok) throw new Error(verdict.refused)
  return { table, before, statement: parsed.statement }
}

describe('what is removed is brought back as it was', () => {
  test.each(REMOVALS)('$of', (removal) => {
    const { table, before, statement } = remove(removal)
    expect(removal.seen(table.activity)).not.toEqual(removal.seen(before))
    expect(inverseOf(before, statement)).not.toEqual([])
    expect(table.takeBack(removal.who, before, statement)).toBeUndefined()
    expect(removal.seen(table.activity)).toEqual(removal.seen(before))
    // Pressed twice, it brings nothing back that is there.
    const again = table.meeting
    expect(table.takeBack(removal.who, before, statement)).toBeDefined()
    expect(table.meeting).toBe(again)
  })

  test('a goal that was rated stays gone: other words would stand under what was said of it', () => {
    const table = new Table({ goals: ['Samen'] }, 'checkout').join('Alice', 'Bob', 'Cas', 'Dora')
    for (const who of ['alice', 'bob', 'cas', 'dora'])
      table.say(who, 'rating.answer', { answers: { 'goal-1': { level: 'partly' } } })
    const before = table.activity
    expect(before.ratings.goals?.open).toBe(false)
    const parsed = parseStatement(table.compose('goal.remove', { goal: 'goal-1' }))
    if ('refused' in parsed) throw new Error(parsed.refused)
    expect(inverseOf(before, parsed.statement)).toEqual([])
  })
})
