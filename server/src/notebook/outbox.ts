import { type Json, sizeOf } from '@kring/shared/basis/json'
import type { Receipt } from '@kring/shared/protocol/api'
import { CODES } from '@kring/shared/protocol/code-words'
import type { Code } from '@kring/shared/protocol/codes'
import type * as Y from 'yjs'
import type { Running } from '../basis/clock.ts'
import { Bucket } from '../limits/bucket.ts'
import type { Limits } from '../limits/limits.ts'
import type { Intake, Outcome } from './intake.ts'

type Standing = 'waiting' | 'asked' | 'later' | Receipt

/**
 * What one member says, and what became of it. Statements are heard one by one in the order in which they were
 * said. Much at once is heard in parts, so that others come in between; too fast waits, and is not lost.
 */
export class Outbox {
  readonly #standing = new Map<string, Standing>()
  /** Those that wait, the next one last. May name some that were withdrawn since. */
  #line: { id: string; n: number }[] = []
  #sorted = true
  readonly #fresh = new Set<string>()
  /** Live statements that were heard before the last restart, and cannot be heard where the group is now. */
  #dormant: string[] = []
  readonly #pace: Bucket
  #pause: NodeJS.Timeout | undefined
  #held = false
  #closed = false

  /**
   * @param said the document's outbox
   * @param told the document's receipts, as the devices have them
   * @param answered called when there is something new in {@link takeAnswers}
   */
  constructor(
    private readonly said: Y.Map<Json>,
    private readonly told: Y.Map<Json>,
    private readonly limits: Limits,
    running: Running,
    private readonly intake: Intake,
    private readonly answered: () => void,
  ) {
    this.#pace = new Bucket(limits.statements, running)
  }

  /** How many statements it holds, heard or not. */
  get size(): number {
    return this.#standing.size
  }

  /** Something was put in or taken out under these ids. */
  notice(ids: Iterable<string>): void {
    for (const id of ids) {
      if (!this.said.has(id)) this.#withdraw(id)
      else if (!this.#standing.has(id)) this.#wait(id)
    }
    this.listen()
  }

  /** Hears nothing until released: what stands in it is not all that was said together. */
  hold(): void {
    this.#held = true
  }

  release(): void {
    this.#held = false
    this.listen()
  }

  /** Hears what waits. */
  listen(): void {
    if (this.#pause || this.#held || this.#closed) return
    for (let heard = 0; ; ) {
      const id = this.#next()
      if (id === undefined) return
      const cost = Math.min(costOf(this.said.get(id)), this.limits.statements.burst)
      const wait = heard >= this.limits.statementsAtOnce ? 0 : this.#pace.wait(cost)
      if (heard >= this.limits.statementsAtOnce || wait > 0) {
        this.#listenIn(wait)
        return
      }
      heard += cost
      this.#pace.take(cost)
      this.#line.pop()
      this.#ask(id)
    }
  }

  /** Hears again what could not be kept, and what was heard and is only in memory. */
  listenAgain(): void {
    for (const [id, standing] of this.#standing) if (standing === 'later' || isLive(standing)) this.#wait(id)
    this.listen()
  }

  /** Hears again what a device held through a restart and could not be heard where the group was then. */
  listenElsewhere(): void {
    for (const id of this.#dormant) if (this.#standing.has(id)) this.#wait(id)
    this.#dormant = []
    this.listen()
  }

  /** @returns the receipt that is due under an id; undefined when there is to be none */
  receipt(id: string): Receipt | undefined {
    const standing = this.#standing.get(id)
    return typeof standing === 'object' ? standing : undefined
  }

  /** @returns the ids whose receipt came, or has to go, since the last time */
  takeAnswers(): string[] {
    const ids = [...this.#fresh]
    this.#fresh.clear()
    return ids
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#pause)
  }

  #wait(id: string): void {
    this.#standing.set(id, 'waiting')
    this.#line.push({ id, n: saidAt(this.said.get(id)) })
    this.#sorted = false
  }

  #withdraw(id: string): void {
    const standing = this.#standing.get(id)
    if (standing === 'asked') return // the answer will find that nobody waits for it
    this.#standing.delete(id)
    // Its receipt goes with the next thing there is to write: nobody waits for that.
    if (typeof standing === 'object') this.#fresh.add(id)
  }

  #next(): string | undefined {
    if (!this.#sorted) this.#line.sort((a, b) => b.n - a.n || (a.id < b.id ? 1 : -1))
    this.#sorted = true
    for (;;) {
      const next = this.#line.at(-1)
      if (!next || this.#standing.get(next.id) === 'waiting') return next?.id
      this.#line.pop()
    }
  }

  #ask(id: string): void {
    this.#standing.set(id, 'asked')
    const told = this.told.get(id)
    // Refused before the last restart, and the device knows: what it was told stays true.
    if (isRefusal(told)) this.#answer(id, told)
    else this.intake(id, this.said.get(id) ?? null, (outcome) => this.#answer(id, outcome), isLive(told))
  }

  #answer(id: string, outcome: Outcome): void {
    if (!this.said.has(id)) {
      this.#standing.delete(id)
      return
    }
    const told = this.told.get(id)
    if (isLive(told) && outcome !== 'later' && !outcome.ok && ELSEWHERE.has(outcome.refused)) {
      this.#standing.set(id, told)
      this.#dormant.push(id)
      return
    }
    this.#standing.set(id, outcome)
    if (outcome !== 'later') this.#changed(id)
  }

  #changed(id: string): void {
    this.#fresh.add(id)
    if (!this.#closed) this.answered()
  }

  #listenIn(milliseconds: number): void {
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      this.listen()
    }, milliseconds)
  }
}

/** Of each of these, counting as one statement more; and how many one counts for at most. */
const MORE = { things: 4, values: 16, units: 2_048 }
const MOST = 16
const COUNTED = { values: MOST * MORE.values, units: MOST * MORE.units }

/**
 * What judging a statement costs, counted in statements: one that is about sixty cards, or holds a list of long lines,
 * keeps the server busy for longer than one about a single card.
 */
function costOf(statement: Json | undefined): number {
  if (typeof statement !== 'object' || statement === null) return 1
  const things = Object.values(statement).reduce<number>(
    (sum, value) => (Array.isArray(value) ? sum + value.length : sum),
    0,
  )
  const { values, units } = sizeOf(statement, COUNTED)
  const more = Math.max(things / MORE.things, values / MORE.values - 1, units / MORE.units)
  return Math.min(MOST, 1 + Math.floor(Math.max(0, more)))
}

function saidAt(statement: Json | undefined): number {
  const isObject = typeof statement === 'object' && statement !== null && !Array.isArray(statement)
  return isObject && typeof statement.n === 'number' ? statement.n : 0
}

/** Refusals that hold only as long as the group is where it is. */
const ELSEWHERE: ReadonlySet<Code> = new Set(['activity.notCurrent', 'statement.notAllowed', 'turn.notYours'])

/** Whether a receipt says that a statement was heard and is kept nowhere but in memory. */
function isLive(value: unknown): value is Receipt & { ok: true } {
  return typeof value === 'object' && value !== null && 'live' in value && value.live === true
}

function isRefusal(value: Json | undefined): value is { ok: false; refused: Code } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return value.ok === false && typeof value.refused === 'string' && Object.hasOwn(CODES, value.refused)
}
