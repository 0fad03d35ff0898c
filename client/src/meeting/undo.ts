import { mayDo } from '@kring/shared/affordances'
import type { Activity, ActivityId, Meeting, MemberId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import type { Saying, Statement } from '@kring/shared/statement'
import { ready, type Said, SameAs, undoable } from './undoable.ts'

/** `partly`: what others changed since stays; `none`: there was nothing to take back; a code: why nothing happened. */
export type Undone = 'done' | 'partly' | 'none' | Code

/** What can be taken back or done again just now; the same object until that changes. */
export type UndoState = { canUndo: boolean; canRedo: boolean }

/**
 * Says one statement over an earlier one.
 * @returns it, and the activity as it was, or why it was refused at once
 */
export type SayOver = (
  back: Saying,
  over: string,
  as: MemberId | undefined,
) => { statement: Statement; before: Activity } | Code

/** What was one gesture of a hand is taken back as one. */
type Gesture = { name: string | undefined; said: Said[] }
type Stacks = { undo: Gesture[]; redo: Gesture[] }

/** Gestures a device can take back. */
const MOST = 100

/**
 * What this device said and can take back, per activity, newest last. Only one's own: what others said is never in it,
 * and what they changed since stays as it is. It is gone with the page.
 */
export class UndoHistory {
  #stacks = new Map<ActivityId, Stacks>()
  #sameAs = new SameAs()
  #listeners = new Set<() => void>()
  #state: UndoState = { canUndo: false, canRedo: false }
  /** Statements of one task of the browser are one gesture. */
  #open: Gesture | undefined

  constructor(
    private readonly me: MemberId,
    private readonly meeting: () => Meeting | undefined,
    private readonly say: SayOver,
  ) {}

  readonly state = (): UndoState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Remembers something that was just said.
   * @param before the activity as it was
   * @param gesture names what belongs together over a longer time, such as one stroke of an eraser
   */
  said(before: Activity, statement: Statement, gesture?: string): void {
    const said = undoable(before, statement)
    if (!said) return
    const stacks = this.#of(before.id)
    stacks.redo.length = 0
    const last = stacks.undo.at(-1)
    const goesOn = last && (last === this.#open || (gesture !== undefined && last.name === gesture))
    if (goesOn) last.said.push(said)
    else this.#open = push(stacks.undo, { name: gesture, said: [said] })
    queueMicrotask(() => {
      this.#open = undefined
    })
    this.look()
  }

  /** The referee did not take a statement: there is nothing to take back. */
  refused(id: string): void {
    for (const { undo, redo } of this.#stacks.values()) {
      forget(undo, id)
      forget(redo, id)
    }
    this.look()
  }

  readonly undo = (): Undone => this.#turnBack('undo')

  readonly redo = (): Undone => this.#turnBack('redo')

  /** Looks again at what is possible now: the meeting changed. */
  readonly look = (): void => {
    const state = { canUndo: this.#next('undo') !== undefined, canRedo: this.#next('redo') !== undefined }
    if (state.canUndo === this.#state.canUndo && state.canRedo === this.#state.canRedo) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #turnBack(way: 'undo' | 'redo'): Undone {
    const gesture = this.#next(way)
    const activity = this.#activity()
    if (!gesture || !activity) return 'none'
    const stacks = this.#of(activity.id)
    stacks[way].splice(stacks[way].indexOf(gesture), 1)
    const again: Gesture = { name: undefined, said: [] }
    let why: Code | undefined
    for (const said of [...gesture.said].reverse()) {
      for (const back of said.back) why = this.#takeBack(said, back, again) ?? why
    }
    if (again.said.length > 0) push(stacks[way === 'undo' ? 'redo' : 'undo'], again)
    this.look()
    if (why === undefined) return 'done'
    return again.said.length > 0 ? 'partly' : why
  }

  /** @returns why some of it could not be taken back, or undefined */
  #takeBack(said: Said, back: Saying, again: Gesture): Code | undefined {
    const activity = this.#activity()
    if (!activity) return 'activity.notCurrent'
    const { say, left } = ready(activity, back, said.id, this.#sameAs)
    let why: Code | undefined = left ? 'undo.changed' : undefined
    for (const { back: part, over } of say) {
      const spoken = this.say(part, over, said.as)
      if (typeof spoken === 'string') {
        why = spoken
        continue
      }
      const undone = undoable(spoken.before, spoken.statement)
      if (undone) again.said.push(undone)
      for (const [thing, touched] of said.before) this.#sameAs.note(thing, spoken.statement.id, touched)
    }
    return why
  }

  /** The newest gesture that may still be taken back in the phase the group is in. */
  #next(way: 'undo' | 'redo'): Gesture | undefined {
    const meeting = this.meeting()
    if (!meeting) return undefined
    const gestures = this.#stacks.get(meeting.current)?.[way]
    return gestures?.findLast(({ said }) =>
      said.every(({ as, back }) => back.every(({ kind }) => !mayDo(meeting, kind, this.me, as))),
    )
  }

  #activity(): Activity | undefined {
    const meeting = this.meeting()
    return meeting?.activities[meeting.current]
  }

  #of(activity: ActivityId): Stacks {
    const known = this.#stacks.get(activity) ?? { undo: [], redo: [] }
    this.#stacks.set(activity, known)
    return known
  }
}

function push(stack: Gesture[], gesture: Gesture): Gesture {
  stack.push(gesture)
  if (stack.length > MOST) stack.shift()
  return gesture
}

function forget(stack: Gesture[], id: string): void {
  for (const gesture of stack) gesture.said = gesture.said.filter((said) => said.id !== id)
  const kept = stack.filter((gesture) => gesture.said.length > 0)
  stack.splice(0, stack.length, ...kept)
}
