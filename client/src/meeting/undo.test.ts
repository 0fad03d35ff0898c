import type { Activity, Meeting, MemberId } from '@kring/shared/meeting'
import { FACILITATOR, SERVER } from '@kring/shared/meeting'
import '@kring/shared/methods/all'
import { apply, judge } from '@kring/shared/referee'
import type { Kind, Saying, Statement } from '@kring/shared/statement'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeStorage } from '../storage/fakeStorage.ts'
import type { Args } from './say.ts'
import { UndoHistory, type Undone } from './undo.ts'
import { undoMemory } from './undoMemory.ts'

/** A free board with two people at it, each with what they can take back. */
class TwoPeople {
  meeting: Meeting
  #said = 0
  anna: UndoHistory
  /** What brings back what Anna removed. */
  readonly removed: (() => Undone)[] = []
  readonly bob: UndoHistory

  constructor() {
    const opened = apply(
      undefined,
      {
        kind: 'meeting.open',
        id: 'm1',
        title: '',
        language: 'nl',
        code: 'KRNG42',
        expiresAt: 1e13,
        name: 'Coach',
        activities: [{ id: 'a1', method: 'free', question: 'Wat?', settings: {} }],
      },
      { member: SERVER, at: 0, seed: 1 },
    )
    if (!opened.ok) throw new Error(opened.refused)
    this.meeting = opened.meeting
    for (const member of ['anna', 'bob']) {
      const verdict = apply(
        this.meeting,
        { kind: 'member.join', member, name: member },
        {
          member: SERVER,
          at: 0,
          seed: 1,
        },
      )
      if (!verdict.ok) throw new Error(verdict.refused)
      this.meeting = verdict.meeting
    }
    this.anna = this.#history('anna')
    this.bob = this.#history('bob')
  }

  get activity(): Activity {
    return this.meeting.activities.a1 as Activity
  }

  /** Says something that must be accepted, and remembers it as that person's. */
  say<K extends Kind>(who: 'anna' | 'bob', kind: K, args: Args<K>, gesture?: string): Statement {
    const before = this.activity
    const statement = this.#envelope({ kind, ...args } as unknown as Saying)
    const verdict = judge(this.meeting, statement, { member: who, at: 0, seed: 1 })
    if (!verdict.ok) throw new Error(verdict.refused)
    this.meeting = verdict.meeting
    this[who].said(before, statement, gesture)
    return statement
  }

  note(who: 'anna' | 'bob', card: string, x = 0): Statement {
    return this.say(who, 'card.write', { card, label: card, text: '', x, y: 0, colour: 0 })
  }

  /** Anna's page is loaded anew. */
  reload(): void {
    this.anna = this.#history('anna')
    this.anna.look()
  }

  #envelope(said: Saying, over?: string): Statement {
    const n = ++this.#said
    return { id: `s${n}`, n, activity: 'a1', ...(over && { over }), ...said } as Statement
  }

  #history(who: MemberId): UndoHistory {
    return new UndoHistory(
      who,
      () => this.meeting,
      (back, over) => {
        const before = this.activity
        const statement = this.#envelope(back, over)
        const verdict = judge(this.meeting, statement, { member: who, at: 0, seed: 1 })
        if (!verdict.ok) return verdict.refused
        this.meeting = verdict.meeting
        return { statement, before }
      },
      (takeBack) => this.removed.push(takeBack),
      undoMemory({ meeting: 'm1', member: who }),
    )
  }
}

/** The browser goes on to another task: what is said next is another gesture. */
const later = () => new Promise((resolve) => setTimeout(resolve))

// What the browser of one test keeps is not there for the next.
beforeEach(() => vi.stubGlobal('sessionStorage', fakeStorage()))

describe('taking back what one did', () => {
  it('takes steps back one by one, also about the same card, and does them again', async () => {
    const table = new TwoPeople()
    table.note('anna', 'reading')
    await later()
    table.say('anna', 'cards.colour', { cards: ['reading'], colour: 2 })
    await later()
    table.say('anna', 'cards.colour', { cards: ['reading'], colour: 5 })
    const colour = () => table.activity.cards.reading?.colour

    expect(table.anna.undo()).toBe('done')
    expect(colour()).toBe(2)
    expect(table.anna.undo()).toBe('done')
    expect(colour()).toBe(0)
    expect(table.anna.undo()).toBe('done')
    expect(table.activity.cards.reading).toBeUndefined()
    expect(table.anna.undo()).toBe('none')

    expect(table.anna.redo()).toBe('done')
    expect(table.anna.redo()).toBe('done')
    expect(table.anna.redo()).toBe('done')
    expect(colour()).toBe(5)
    expect(table.anna.redo()).toBe('none')
    expect(table.anna.undo()).toBe('done')
    expect(colour()).toBe(2)
  })

  it('takes back what lies not on the table, and offers it no longer once it is gone', async () => {
    const table = new TwoPeople()
    const parked = () => Object.values(table.activity.parkingList).map(({ text }) => text)
    const signals = () => Object.keys(table.activity.signals)
    table.say('anna', 'thing.park', { thing: 'keys', text: 'Wie heeft de sleutels?' })
    await later()
    table.say('anna', 'signal.raise', { signal: 'hand', kindOf: 'differently' })
    expect(table.anna.undo()).toBe('done')
    expect(signals()).toEqual([])
    expect(table.anna.undo()).toBe('done')
    expect(parked()).toEqual([])

    await later()
    table.say('anna', 'thing.park', { thing: 'tea', text: 'Thee' })
    table.say('anna', 'thing.remove', { thing: 'tea' })
    table.anna.look()
    expect(table.anna.state().canUndo).toBe(false)
    expect(table.anna.undo()).toBe('none')
  })

  it('takes back only what this person did', async () => {
    const table = new TwoPeople()
    table.note('anna', 'reading')
    table.note('bob', 'writing')
    await later()
    expect(table.anna.undo()).toBe('done')
    expect(Object.keys(table.activity.cards)).toEqual(['writing'])
    expect(table.anna.undo()).toBe('none')
  })

  it('leaves alone what somebody else changed since, and says so', async () => {
    const table = new TwoPeople()
    table.note('anna', 'reading')
    await later()
    table.say('bob', 'cards.colour', { cards: ['reading'], colour: 3 })
    expect(table.anna.undo()).toBe('undo.changed')
    expect(table.activity.cards.reading?.colour).toBe(3)
    expect(table.anna.state()).toEqual({ canUndo: false, canRedo: false })
  })

  it('takes back of a group what nobody else changed', async () => {
    const table = new TwoPeople()
    for (const card of ['one', 'two', 'three']) table.note('bob', card)
    await later()
    const places = ['one', 'two', 'three'].map((card) => ({ card, zone: 'table', x: 500, y: 500 }))
    table.say('anna', 'cards.place', { places })
    table.say('bob', 'cards.place', { places: [{ card: 'two', zone: 'table', x: 900, y: 900 }] })
    expect(table.anna.undo()).toBe('partly')
    expect(table.activity.cards.one?.x).toBe(0)
    expect(table.activity.cards.two?.x).toBe(900)
    expect(table.activity.cards.three?.x).toBe(0)
  })

  it('goes back through a group when one of it was moved on by the same person', async () => {
    const table = new TwoPeople()
    for (const card of ['one', 'two']) table.note('bob', card)
    const to = (x: number, ...cards: string[]) =>
      table.say('anna', 'cards.place', { places: cards.map((card) => ({ card, zone: 'table', x, y: 0 })) })
    to(300, 'one', 'two')
    await later()
    to(600, 'one')
    expect(table.anna.undo()).toBe('done')
    expect(table.anna.undo()).toBe('done')
    expect([table.activity.cards.one?.x, table.activity.cards.two?.x]).toEqual([0, 0])
    table.anna.redo()
    table.anna.redo()
    expect([table.activity.cards.one?.x, table.activity.cards.two?.x]).toEqual([600, 300])
  })

  it('takes one gesture back as one: what was said at once, or under one name', async () => {
    const table = new TwoPeople()
    table.note('anna', 'one')
    table.note('anna', 'two')
    await later()
    table.say('anna', 'cards.remove', { cards: ['one'] }, 'stroke')
    await later()
    table.say('anna', 'cards.remove', { cards: ['two'] }, 'stroke')
    expect(table.anna.undo()).toBe('done')
    expect(Object.keys(table.activity.cards).sort()).toEqual(['one', 'two'])
    expect(table.anna.undo()).toBe('done')
    expect(table.activity.cards).toEqual({})
  })

  it('joins and takes apart, back and forth', async () => {
    const table = new TwoPeople()
    table.note('anna', 'one')
    table.note('anna', 'two', 400)
    await later()
    table.say('anna', 'pile.make', { pile: 'both', cards: ['one', 'two'], label: 'Both', text: '' })
    await later()
    table.say('anna', 'cards.place', { places: [{ card: 'both', zone: 'table', x: 800, y: 100 }] })
    table.anna.undo()
    expect(table.anna.undo()).toBe('done')
    expect(table.activity.cards.both).toBeUndefined()
    expect(table.anna.redo()).toBe('done')
    expect(table.anna.redo()).toBe('done')
    expect(table.activity.cards.both).toMatchObject({ x: 800, pile: ['one', 'two'] })
    table.anna.undo()
    table.anna.undo()
    expect(table.activity.cards.two?.within).toBeNull()
  })

  it('forgets what the referee refused, and offers nothing in a phase that does not allow it', async () => {
    const table = new TwoPeople()
    const said = table.note('anna', 'one')
    await later()
    expect(table.anna.state().canUndo).toBe(true)
    table.anna.refused(said.id)
    expect(table.anna.state().canUndo).toBe(false)

    table.note('anna', 'two')
    const { stamp } = table.activity.phase
    const go = { kind: 'phase.go', id: 'g', n: 0, activity: 'a1', phase: 'harvest', round: 0, stamp } as const
    const verdict = judge(table.meeting, go, { member: FACILITATOR, at: 0, seed: 1 })
    if (verdict.ok) table.meeting = verdict.meeting
    table.anna.look()
    expect(table.anna.state().canUndo).toBe(false)
  })

  it('does nothing again once something else was done', async () => {
    const table = new TwoPeople()
    table.note('anna', 'one')
    await later()
    table.anna.undo()
    expect(table.anna.state().canRedo).toBe(true)
    table.note('anna', 'two')
    expect(table.anna.state()).toMatchObject({ canUndo: true, canRedo: false })
  })

  it('says what it will take back, and do again', async () => {
    const table = new TwoPeople()
    table.note('anna', 'reading')
    await later()
    expect(table.anna.state().undoes).toEqual({ does: 'write', count: 1, name: 'reading' })
    table.note('anna', 'writing')
    table.say('anna', 'cards.place', {
      places: ['reading', 'writing'].map((card) => ({ card, zone: 'table', x: 500, y: 500 })),
    })
    await later()
    table.say('anna', 'cards.remove', { cards: ['reading'] })
    await later()
    expect(table.anna.state().undoes).toEqual({ does: 'remove', count: 1, name: 'reading' })
    table.anna.undo()
    // As it was done, though it comes back by being written.
    expect(table.anna.state().redoes).toEqual({ does: 'remove', count: 1, name: 'reading' })
    expect(table.anna.state().undoes).toEqual({ does: 'write', count: 3, name: '' })
  })

  it('brings back what was removed, also after something else was done', async () => {
    const table = new TwoPeople()
    table.note('anna', 'one')
    await later()
    table.say('anna', 'cards.remove', { cards: ['one'] })
    await later()
    table.note('anna', 'two')
    await later()
    expect(table.removed).toHaveLength(1)
    expect(table.removed[0]?.()).toBe('done')
    expect(Object.keys(table.activity.cards).sort()).toEqual(['one', 'two'])
    // Once it is back there is nothing to bring back.
    expect(table.removed[0]?.()).toBe('none')
  })

  it('says by its words what was taken off a list, and brings that back where it stood', async () => {
    const table = new TwoPeople()
    for (const thing of ['t1', 't2']) table.say('anna', 'thing.park', { thing, text: `Later ${thing}` })
    await later()
    table.say('anna', 'thing.remove', { thing: 't1' })
    await later()
    expect(table.anna.state().undoes).toEqual({ does: 'remove', count: 1, name: 'Later t1' })
    expect(table.removed).toHaveLength(1)
    table.reload()
    expect(table.anna.undo()).toBe('done')
    expect(Object.values(table.activity.parkingList).map(({ id, order }) => [id, order])).toEqual([
      ['t2', 1],
      ['t1', 0],
    ])
    expect(table.anna.redo()).toBe('done')
    expect(Object.keys(table.activity.parkingList)).toEqual(['t2'])
  })
})

describe('after a reload of the page', () => {
  it('the same steps are taken back and done again, in the same order', async () => {
    const table = new TwoPeople()
    table.note('anna', 'one')
    await later()
    table.say('anna', 'cards.colour', { cards: ['one'], colour: 2 })
    await later()
    table.say('anna', 'cards.colour', { cards: ['one'], colour: 5 })
    await later()
    expect(table.anna.undo()).toBe('done')
    table.reload()
    expect(table.anna.state()).toMatchObject({ canUndo: true, canRedo: true, undoes: { does: 'change' } })
    expect(table.anna.undo()).toBe('done')
    expect(table.activity.cards.one?.colour).toBe(0)
    expect(table.anna.redo()).toBe('done')
    table.reload()
    expect(table.anna.redo()).toBe('done')
    expect(table.activity.cards.one?.colour).toBe(5)
  })

  it('a long history keeps its newest steps, and what is no history is none', async () => {
    const table = new TwoPeople()
    table.note('anna', 'one')
    for (let x = 1; x <= 40; x++) {
      await later()
      table.say('anna', 'cards.place', { places: [{ card: 'one', zone: 'table', x, y: 0 }] })
    }
    table.reload()
    let steps = 0
    while (table.anna.undo() === 'done') steps++
    expect(steps).toBe(20)
    expect(table.activity.cards.one?.x).toBe(20)
    for (const broken of [
      '{"stacks":[["a1",{}]],"sameAs":[]}',
      '[]',
      '{"stacks":[["a1",{"undo":[{"said":[{}]}],"redo":[]}]],"sameAs":[]}',
    ]) {
      sessionStorage.setItem('kring.undo.m1.anna', broken)
      table.reload()
      expect(table.anna.state().canUndo).toBe(false)
    }
  })
})
