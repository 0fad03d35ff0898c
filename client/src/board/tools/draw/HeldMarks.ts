import type { Drawing, Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import { moved } from '@kring/shared/capabilities/draw/mark'
import { handsOf } from '@kring/shared/protocol/hands'
import type { RemotePresence } from '../../../meeting/presence.ts'
import type { Held } from './markWork.ts'

type Kept = { held: Held; touched: string; settling: ReturnType<typeof setTimeout> | null }

/** ms a drawing stays where a hand put it, until the board says so too. */
const SETTLING = 1500

/** Drawings that are shown otherwise than the board has them: carried, pulled, about to be erased. */
export class HeldMarks {
  private readonly own = new Map<MarkId, Kept>()
  private readonly others = new Map<MarkId, Kept>()

  /** @param changed other drawings are held than before */
  constructor(private readonly changed: () => void) {}

  get isEmpty(): boolean {
    return this.own.size + this.others.size === 0
  }

  has(mark: MarkId): boolean {
    return this.own.has(mark) || this.others.has(mark)
  }

  hold(marks: readonly MarkId[], held: Held, all: readonly Mark[]): void {
    put(this.own, marks, held, all)
    this.changed()
  }

  letGo(marks: readonly MarkId[]): void {
    for (const mark of marks) drop(this.own, mark)
    this.changed()
  }

  /** A hand let go and said so: they stay where they are shown until the board has them there. */
  settle(marks: readonly MarkId[]): void {
    for (const mark of marks) this.wait(this.own, mark)
  }

  /** The board changed: what it changed is held no longer. */
  see(all: readonly Mark[]): void {
    const touched = new Map(all.map((mark) => [mark.id, mark.touched]))
    for (const map of [this.own, this.others])
      for (const [mark, kept] of map) if (touched.get(mark) !== kept.touched) drop(map, mark)
  }

  /** Takes in what others carry. */
  hear(presences: readonly RemotePresence[], all: readonly Mark[]): void {
    const carried = new Set<MarkId>()
    for (const { carry } of presences.flatMap(handsOf)) {
      if (!carry) continue
      const ids = carry.ids.filter((id) => all.some((mark) => mark.id === id))
      for (const id of ids) carried.add(id)
      if (ids.length > 0) put(this.others, ids, { right: carry.right, down: carry.down }, all)
    }
    const before = this.others.size
    for (const [mark, kept] of this.others)
      if (!carried.has(mark) && !kept.settling) this.wait(this.others, mark)
    if (before > 0 || carried.size > 0) this.changed()
  }

  /** @returns what a drawing looks like now */
  formOf({ id, drawing }: Mark): Drawing {
    const held = (this.own.get(id) ?? this.others.get(id))?.held
    if (!held || 'faded' in held) return drawing
    return 'as' in held ? held.as : moved(drawing, held.right, held.down)
  }

  paint(context: CanvasRenderingContext2D, all: readonly Mark[], paint: (drawing: Drawing) => void): void {
    if (this.isEmpty) return
    for (const mark of all) {
      const kept = this.own.get(mark.id) ?? this.others.get(mark.id)
      if (!kept) continue
      context.save()
      if ('faded' in kept.held) context.globalAlpha = 0.22
      if ('right' in kept.held) context.translate(kept.held.right, kept.held.down)
      paint('as' in kept.held ? kept.held.as : mark.drawing)
      context.restore()
    }
  }

  close(): void {
    for (const map of [this.own, this.others]) for (const mark of [...map.keys()]) drop(map, mark)
  }

  private wait(map: Map<MarkId, Kept>, mark: MarkId): void {
    const kept = map.get(mark)
    if (!kept || kept.settling) return
    kept.settling = setTimeout(() => {
      map.delete(mark)
      this.changed()
    }, SETTLING)
  }
}

function put(map: Map<MarkId, Kept>, marks: readonly MarkId[], held: Held, all: readonly Mark[]): void {
  for (const id of marks) {
    const touched = all.find((mark) => mark.id === id)?.touched
    if (touched === undefined) continue
    drop(map, id)
    map.set(id, { held, touched, settling: null })
  }
}

function drop(map: Map<MarkId, Kept>, mark: MarkId): void {
  const settling = map.get(mark)?.settling
  if (settling) clearTimeout(settling)
  map.delete(mark)
}
