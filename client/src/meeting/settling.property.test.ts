import type { Activity, Meeting } from '@kring/shared/meeting'
import { boardOf, meetingFrom, mineOf, type Records } from '@kring/shared/projection'
import { judge } from '@kring/shared/referee'
import type { Kind, Saying, Statement } from '@kring/shared/statement'
import { runs } from '@kring/shared/testing/runs'
import { Table } from '@kring/shared/testing/table'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prediction } from './prediction.ts'
import type { Args } from './say.ts'
import { Settling } from './settling.ts'
import { UndoHistory } from './undo.ts'

/** A device at a whiteboard whose server, receipts, board and own records each come as late as they like. */
class LateDevice {
  readonly #table = new Table({}, 'free').join('Alice', 'Bob')
  readonly #context = { member: 'alice', at: this.#table.now, seed: 0 }
  readonly #prediction = prediction()
  readonly #settling = new Settling()
  readonly #waiting = new Map<string, Statement>()
  readonly #unheard: Statement[] = []
  readonly #receipts: Statement[] = []
  readonly #timers: Statement[] = []
  readonly #boards: Records[] = []
  readonly #mines: Records[] = []
  #board = boardOf(this.#table.meeting)
  #mine = mineOf(this.#table.meeting, 'alice')
  #view = meetingFrom(this.#board, this.#mine) as Meeting
  #shown = this.#view
  readonly history = new UndoHistory(
    'alice',
    () => this.#shown,
    (back, over) => this.#speak(back, over),
  )

  get shown(): Activity {
    return this.#shown.activities[this.#shown.current] as Activity
  }

  /** What lies there for all, once all of it has come in. */
  get atLast(): Activity {
    while (this.hear());
    while (this.receive());
    while (this.show());
    while (this.tell());
    while (this.wait());
    return this.#table.activity
  }

  say<K extends Kind>(kind: K, args: Args<K>): void {
    const spoken = this.#speak({ kind, ...args } as unknown as Saying)
    if (typeof spoken === 'string') throw new Error(spoken)
    this.history.said(spoken.before, spoken.statement)
  }

  /** The server hears the next statement. @returns whether there was one */
  readonly hear = (): boolean => {
    const next = this.#unheard.shift()
    if (!next) return false
    const verdict = this.#table.hear(next, 'alice')
    if (!verdict.ok) throw new Error(`${next.kind} is refused: ${verdict.refused}`)
    this.#receipts.push(next)
    this.#boards.push(boardOf(this.#table.meeting))
    this.#mines.push(mineOf(this.#table.meeting, 'alice'))
    return true
  }

  readonly receive = (): boolean =>
    this.#take(this.#receipts, (statement) => {
      this.#waiting.delete(statement.id)
      this.#settling.accepted(statement)
      this.#timers.push(statement)
    })

  readonly show = (): boolean =>
    this.#take(this.#boards, (board) => {
      this.#board = board
      this.#view = meetingFrom(board, this.#mine) as Meeting
    })

  readonly tell = (): boolean =>
    this.#take(this.#mines, (mine) => {
      this.#mine = mine
      this.#view = meetingFrom(this.#board, mine) as Meeting
    })

  /** A second has gone by since a receipt. */
  readonly wait = (): boolean => this.#take(this.#timers, (statement) => this.#settling.due(statement))

  #take<T>(queue: T[], what: (next: T) => void): boolean {
    const next = queue.shift()
    if (next === undefined) return false
    what(next)
    this.#rebuild()
    return true
  }

  #speak(said: Saying, over?: string) {
    const statement = { ...this.#table.spoken(said), ...(over && { over }) } as Statement
    const verdict = judge(this.#shown, statement, this.#context)
    if (!verdict.ok) return verdict.refused
    const [before, earlier] = [this.shown, this.#shown]
    this.#waiting.set(statement.id, statement)
    this.#unheard.push(statement)
    this.#rebuild()
    this.#settling.said(statement, this.#view, earlier, this.#shown)
    return { statement, before }
  }

  #rebuild(): void {
    const said = this.#settling.on(this.#view, [...this.#waiting.values()])
    this.#shown = this.#prediction.shown(this.#view, said, this.#context)
    this.history.look()
  }
}

const things = ({ cards, marks }: Activity) => [...Object.keys(cards), ...Object.keys(marks)].sort()

/** The browser goes on to another task: what is said next is another gesture. */
const later = () => new Promise((resolve) => setTimeout(resolve))

const BOX = { shape: 'rectangle', x: 0, y: 0, width: 200, height: 100, colour: 5, text: 'Doel' } as const
const COMES = ['hear', 'receive', 'show', 'tell', 'wait'] as const
const coming = fc.array(fc.constantFrom(...COMES), { maxLength: 14 })

test('what is removed together comes back together, whatever is still on its way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(coming, { minLength: 6, maxLength: 6 }), async (between) => {
      const device = new LateDevice()
      const pass = async (turn: number, wanted: readonly string[]) => {
        expect(things(device.shown)).toEqual(wanted)
        for (const what of between[turn] ?? []) {
          device[what]()
          expect(things(device.shown), `${turn}: ${what}`).toEqual(wanted)
        }
        await later()
      }
      const cards = ['note-1', 'note-2']
      const marks = ['box-1', 'box-2']
      const all = [...cards, ...marks].sort()
      for (const card of cards)
        device.say('card.write', { card, label: card, text: '', x: 0, y: 0, colour: 0 })
      for (const mark of marks) device.say('mark.draw', { mark, drawing: BOX })
      await pass(0, all)
      device.say('marks.erase', { marks })
      device.say('cards.remove', { cards })
      await pass(1, [])
      expect(device.history.undo()).toBe('done')
      await pass(2, all)
      expect(device.history.redo()).toBe('done')
      await pass(3, [])
      expect(device.history.undo()).toBe('done')
      await pass(4, all)
      expect(things(device.atLast)).toEqual(all)
      await pass(5, all)
    }),
    runs(60),
  )
})
