import '@kring/shared/capabilities/draw/on-board'
import { mayDo } from '@kring/shared/affordances'
import type { Activity, ActivityId, Meeting, MemberId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import { judge } from '@kring/shared/referee'
import type { Saying, Statement } from '@kring/shared/statement'
import { subjectsOf } from '@kring/shared/undo'
import { ready, type Said, SameAs, undoable } from './undoable.ts'
import { together, type UndoLabel } from './undoLabel.ts'

/** `partly`: what others changed since stays; `none`: there was nothing to take back; a code: why nothing happened. */
export type Undone = 'done' | 'partly' | 'none' | Code

/** What can be taken back or done again just now, and what that is; the same object until that changes. */
export type UndoState = {
  canUndo: boolean
  canRedo: boolean
  undoes?: UndoLabel | undefined
  redoes?: UndoLabel | undefined
}

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
export type Gesture = { name: string | undefined; said: Said[] }
export type Stacks = { undo: Gesture[]; redo: Gesture[] }

/** What a device knows of it beyond one page. */
export type Remembered = {
  stacks: ReadonlyMap<ActivityId, Stacks>
  sameAs: SameAs
}

/** Where it is remembered, so that it is there again after a reload. */
export type Memory = {
  read(): { stacks: Map<ActivityId, Stacks>; sameAs: SameAs } | undefined
  write(now: Remembered): void
}

/** Gestures a device can take back. */
const MOST = 100

/**
 * What this device said and can take back, per activity, newest last. Only one's own: what others said is never in it,
 * and what they changed since stays as it is.
 */
export class UndoHistory {
  #stacks: Map<ActivityId, Stacks>
  #sameAs: SameAs
  #listeners = new Set<() => void>()
  #state: UndoState = { canUndo: false, canRedo: false }
  /** What the state tells of. */
  #shown: { undo?: Gesture | undefined; redo?: Gesture | undefined; count?: number | undefined } = {}
  /** Statements of one task of the browser are one gesture. */
  #open: Gesture | undefined

  constructor(
    private readonly me: MemberId,
    private readonly meeting: () => Meeting | undefined,
    private readonly say: SayOver,
    /** Told of things that are taken from the table, by id where they lie on it, with what brings them back. */
    private readonly removed: (takeBack: () => Undone, things: readonly string[]) => void = () => undefined,
    private readonly memory?: Memory,
  ) {
    const known = memory?.read()
    this.#stacks = known?.stacks ?? new Map()
    this.#sameAs = known?.sameAs ?? new SameAs()
  }

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
    this.#changed()
    if (said.label?.does === 'remove')
      this.removed(
        () => this.#takeBackOne(before.id, said.id),
        subjectsOf(statement).map(({ id }) => id),
      )
  }

  /** The referee did not take a statement: there is nothing to take back. */
  refused(id: string): void {
    for (const { undo, redo } of this.#stacks.values()) {
      forget(undo, id)
      forget(redo, id)
    }
    this.#changed()
  }

  readonly undo = (): Undone => this.#turnBack('undo')

  readonly redo = (): Undone => this.#turnBack('redo')

  /** Looks again at what is possible now: the meeting changed. */
  readonly look = (): void => {
    const [undo, redo] = [this.#next('undo'), this.#next('redo')]
    if (
      undo === this.#shown.undo &&
      redo === this.#shown.redo &&
      (undo ?? redo)?.said.length === this.#shown.count
    )
      return
    this.#shown = { undo, redo, count: (undo ?? redo)?.said.length }
    this.#state = {
      canUndo: undo !== undefined,
      canRedo: redo !== undefined,
      undoes: undo && labelIn(undo),
      redoes: redo && labelIn(redo),
    }
    for (const listener of this.#listeners) listener()
  }

  #changed(): void {
    this.memory?.write({ stacks: this.#stacks, sameAs: this.#sameAs })
    this.look()
  }

  /** Takes back the gesture a statement was part of, if it is still to be taken back in the activity of now. */
  #takeBackOne(of: ActivityId, statement: string): Undone {
    if (this.#activity()?.id !== of) return 'none'
    const held = this.#of(of).undo.find(({ said }) => said.some(({ id }) => id === statement))
    return held && this.#isPossible(held) ? this.#turnBack('undo', held) : 'none'
  }

  #turnBack(way: 'undo' | 'redo', gesture = this.#next(way)): Undone {
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
    this.#changed()
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
      // To do it again is to do what was done, whatever took it back.
      if (undone) again.said.push({ ...undone, label: said.label })
      for (const [thing, touched] of said.before) this.#sameAs.note(thing, spoken.statement.id, touched)
    }
    return why
  }

  /** The newest gesture that may still be taken back in the phase the group is in. */
  #next(way: 'undo' | 'redo'): Gesture | undefined {
    const meeting = this.meeting()
    if (!meeting) return undefined
    return this.#stacks.get(meeting.current)?.[way].findLast((gesture) => this.#isPossible(gesture))
  }

  #isPossible({ said }: Gesture): boolean {
    const meeting = this.meeting()
    return (
      meeting !== undefined &&
      said.every(({ id, as, back }) =>
        back.every((one) => !mayDo(meeting, one.kind, this.me, as) && !this.#isGone(meeting, one, id, as)),
      )
    )
  }

  /** @returns whether what no thing on the table tells of is not there any more, or may not be taken back now */
  #isGone(meeting: Meeting, back: Saying, over: string, as: MemberId | undefined): boolean {
    if (subjectsOf(back).length > 0) return false
    const statement = { ...back, id: over, n: 0, activity: meeting.current, ...(as && { as }) } as Statement
    return !judge(meeting, statement, { member: this.me, at: 0, seed: 0 }).ok
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

function labelIn({ said }: Gesture): UndoLabel | undefined {
  return said.map(({ label }) => label).reduce(together, undefined)
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
