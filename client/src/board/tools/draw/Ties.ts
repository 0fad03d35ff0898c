import type { Drawing, Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import { moved } from '@kring/shared/capabilities/draw/mark'
import type { BoxAround } from '@kring/shared/ground/turned'
import type { Box } from '@kring/shared/ground/world'
import type { CardId } from '@kring/shared/meeting'
import { tied } from '../../drawings/tied.ts'
import type { BoardKit } from '../../model/kit.ts'
import { boundsOf } from '../../viewport/drawingBounds.ts'
import type { HeldMarks } from './HeldMarks.ts'
import type { MarkWork } from './markWork.ts'

/** A line that is bound to something. */
type Tie = Mark & { drawing: Extract<Drawing, { shape: 'line' }> }

type Parts = {
  kit: Pick<BoardKit, 'boxOf'>
  held: HeldMarks
  /** All there are, the lowest first. */
  marks(): readonly Mark[]
  say: MarkWork['say']
}

/** Lines that are bound to cards and drawings, while hands move those. */
export class Ties {
  private of: readonly Mark[] = []
  private ties: readonly Tie[] = []

  constructor(private readonly parts: Parts) {}

  /** Lines follow what they are bound to while a hand has it. `cards`: where those lie that are in it. */
  follow(marks: readonly MarkId[], cards: ReadonlyMap<CardId, Box>): void {
    const { held, marks: all } = this.parts
    for (const { id, drawing } of this.followers(marks, cards))
      held.hold([id], { as: tied(drawing, (thing) => cards.get(thing) ?? this.boxOf(thing)) }, all())
  }

  /**
   * A hand let go: what follows stays until the board says where it lies, and a line that was carried away from what it was
   * bound to is said to be bound no more.
   * @returns those lines
   */
  drop(
    marks: readonly MarkId[],
    cards: ReadonlyMap<CardId, Box>,
    by: { right: number; down: number },
  ): ReadonlySet<MarkId> {
    const { held, say } = this.parts
    this.follow(marks, cards)
    held.settle(this.followers(marks, cards).map(({ id }) => id))
    const gone = new Set([...marks, ...cards.keys()])
    const loose = this.now.filter((line) => gone.has(line.id) && !isCarried(line, gone))
    for (const { id, drawing } of loose) {
      const { start: _from, end: _to, ...line } = drawing
      say('mark.draw', { mark: id, drawing: moved(line, by.right, by.down) })
    }
    const ids = loose.map(({ id }) => id)
    held.settle(ids)
    return new Set(ids)
  }

  /** The hand took it back. */
  letGo(): void {
    this.parts.held.letGo(this.now.map(({ id }) => id))
  }

  /** Looked for once for every state of the board. */
  private get now(): readonly Tie[] {
    const marks = this.parts.marks()
    if (marks !== this.of) this.ties = marks.filter(isTie)
    this.of = marks
    return this.ties
  }

  /** The lines that are bound to something of these, and do not go along themselves. */
  private followers(marks: readonly MarkId[], cards: ReadonlyMap<CardId, Box>): readonly Tie[] {
    if (this.now.length === 0) return []
    const gone = new Set<string>([...marks, ...cards.keys()])
    return this.now.filter(
      ({ id, drawing: { start = '', end = '' } }) => !gone.has(id) && (gone.has(start) || gone.has(end)),
    )
  }

  /** Where a card or drawing is now, also in a hand. */
  private boxOf(thing: string): BoxAround | undefined {
    const { kit, held, marks } = this.parts
    const mark = marks().find(({ id }) => id === thing)
    return mark ? boundsOf(held.formOf(mark)) : kit.boxOf(thing)
  }
}

function isTie(mark: Mark): mark is Tie {
  const { drawing } = mark
  return drawing.shape === 'line' && (drawing.start !== undefined || drawing.end !== undefined)
}

/** @returns whether all that a line is bound to goes along */
function isCarried({ drawing: { start, end } }: Tie, gone: ReadonlySet<string>): boolean {
  return (start === undefined || gone.has(start)) && (end === undefined || gone.has(end))
}
