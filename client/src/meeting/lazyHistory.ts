import type { Activity } from '@kring/shared/meeting'
import type { Statement } from '@kring/shared/statement'
import type { UndoHistory, Undone, UndoState } from './undo.ts'

type History = Pick<UndoHistory, 'state' | 'subscribe' | 'said' | 'refused' | 'look' | 'undo' | 'redo'>
type Task = (history: History) => void

const NOTHING: UndoState = { canUndo: false, canRedo: false }

/**
 * The history of what a device said ({@link UndoHistory}), fetched once something is said or shown of it: a phone writes
 * before it takes anything back. What is said until it is here it hears then, and where it does not come in it is asked for
 * again with the next thing said.
 */
export class LazyHistory implements History {
  #history: History | undefined
  #coming: Promise<void> | undefined
  #listeners = new Set<() => void>()
  /** What it has not heard yet: what belongs to one task of the browser, and so to one gesture, is together. */
  #waiting: Task[][] = []
  #task: Task[] | undefined

  constructor(private readonly load: () => Promise<History>) {}

  readonly state = (): UndoState => this.#history?.state() ?? NOTHING

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#fetch()
    return () => this.#listeners.delete(listener)
  }

  said(before: Activity, statement: Statement, gesture?: string): void {
    this.#tell((history) => history.said(before, statement, gesture))
  }

  refused(id: string): void {
    this.#tell((history) => history.refused(id))
  }

  readonly look = (): void => this.#history?.look()

  readonly undo = (): Undone => this.#history?.undo() ?? 'none'

  readonly redo = (): Undone => this.#history?.redo() ?? 'none'

  #tell(task: Task): void {
    if (this.#history) {
      task(this.#history)
      return
    }
    if (!this.#task) {
      this.#task = []
      this.#waiting.push(this.#task)
      queueMicrotask(() => {
        this.#task = undefined
      })
    }
    this.#task.push(task)
    this.#fetch()
  }

  #fetch(): void {
    this.#coming ??= this.#come().catch(() => {
      this.#coming = undefined
    })
  }

  async #come(): Promise<void> {
    const history = await this.load()
    for (let tasks = this.#waiting.shift(); tasks; tasks = this.#waiting.shift()) {
      if (tasks === this.#task) this.#task = undefined
      for (const task of tasks) task(history)
      // The next ones are a gesture of their own.
      await undefined
    }
    this.#history = history
    history.subscribe(() => {
      for (const listener of this.#listeners) listener()
    })
    history.look()
    for (const listener of this.#listeners) listener()
  }
}
