import type { Meeting } from '@kring/shared/meeting'
import type { Statement } from '@kring/shared/statement'
import { subjectsOf } from '@kring/shared/undo'
import { inOrder, isShown, maySettle, touchedIn } from './prediction.ts'

/**
 * What the server accepted and the board does not show yet: a receipt and the board travel on two connections. What is
 * removed is on no board to be seen there, so time alone does not tell whether it was heard.
 */
export class Settling {
  #accepted = new Map<string, { statement: Statement; isDue: boolean }>()
  /** By statement, for each thing it changes: what changed that last on any board that has not heard it; undefined for nothing. */
  #before = new Map<string, ReadonlyMap<string, ReadonlySet<string | undefined>>>()
  /** What the board showed before its receipt came. */
  #told: ReadonlySet<string> = new Set()
  /** What is shown on top of the board now. */
  #ahead: readonly string[] = []

  /**
   * Notes what the board was like when something was said.
   * @param view the board, without what this member said since
   * @param earlier the same as it was shown before that
   * @param shown as it is shown with this statement
   */
  said(statement: Statement, view: Meeting, earlier: Meeting, shown: Meeting): void {
    if (!maySettle(statement)) return
    const ahead = this.#ahead.filter((id) => id !== statement.id)
    const before = new Map<string, ReadonlySet<string | undefined>>()
    for (const { id } of subjectsOf(statement)) {
      const is = touchedIn(shown, statement, id)
      const isGone = is === undefined && touchedIn(earlier, statement, id) !== undefined
      if (!isGone && is !== statement.id) continue
      const last = [touchedIn(view, statement, id), ...ahead]
      // A board on which something that was removed is not to be seen may have heard so.
      before.set(id, new Set(isGone ? last.filter((one) => one !== undefined) : last))
    }
    this.#before.set(statement.id, before)
  }

  /** The server took it: it stays shown until the board shows it. */
  accepted(statement: Statement): void {
    if (!this.#told.has(statement.id)) this.#accepted.set(statement.id, { statement, isDue: false })
  }

  /** The board had its time: from here on a statement stays shown only while the board is certainly behind it. */
  due({ id }: Statement): void {
    const found = this.#accepted.get(id)
    if (found) found.isDue = true
  }

  /** Whatever the board shows by now stands; also what the server refused. */
  over({ id }: Statement): void {
    this.#accepted.delete(id)
    this.#before.delete(id)
  }

  /** The server goes on from another state, which may have none of it. */
  clear(): void {
    this.#accepted.clear()
    this.#before.clear()
    this.#told = new Set()
  }

  /**
   * @param view the board as it is now
   * @param waiting statements without a receipt
   * @returns what is to be shown on top of it: what waits, and what was accepted and not let go of
   */
  on(view: Meeting, waiting: readonly Statement[]): Statement[] {
    const accepted = [...this.#accepted.values()].map(({ statement }) => statement)
    const ordered = inOrder([...accepted, ...waiting])
    const isAbout = (statement: Statement) => subjectsOf(statement).length > 0
    // One member is heard in the order in which they speak: what is before something that is shown was heard as well,
    // and what is after something that was not heard was not heard either.
    const shown = ordered.findLastIndex((statement) => isShown(view, statement))
    const unheard = ordered.findIndex((statement, index) => index > shown && this.#isUnheard(view, statement))
    const told = ordered.filter(
      (statement, index) => this.#told.has(statement.id) || (index <= shown && isAbout(statement)),
    )
    this.#told = new Set(told.map(({ id }) => id))
    const left = ordered.filter((statement, index) => {
      const isTold = this.#told.has(statement.id)
      const isLate = unheard !== -1 && index >= unheard && isAbout(statement)
      const isOver = isTold || (this.#accepted.get(statement.id)?.isDue && !isLate)
      if (isOver) this.over(statement)
      return !isOver
    })
    this.#ahead = left.map(({ id }) => id)
    return left
  }

  /** Whether the board is certainly behind a statement: a thing that it changes is as it was before. */
  #isUnheard(view: Meeting, statement: Statement): boolean {
    const before = this.#before.get(statement.id)
    return before !== undefined && [...before].some(([id, last]) => last.has(touchedIn(view, statement, id)))
  }
}
