import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Activity, CardId } from '@kring/shared/meeting'
import { Value } from '../../state/Value.ts'

/** What is chosen on this board, to do one thing with all of it. */
export type Chosen = { cards: ReadonlySet<CardId>; marks: ReadonlySet<MarkId> }

const NOTHING: Chosen = { cards: new Set(), marks: new Set() }

/** The cards and drawings that are chosen on one board; every change is another object. */
export class Selection extends Value<Chosen> {
  /** What was just made: a picture of the board from before it does not have it yet. */
  #made: ReadonlySet<string> = new Set()

  constructor() {
    super(NOTHING)
  }

  get isEmpty(): boolean {
    const { cards, marks } = this.get()
    return cards.size + marks.size === 0
  }

  choose(cards: Iterable<CardId>, marks: Iterable<MarkId> = []): void {
    const next = { cards: new Set(cards), marks: new Set(marks) }
    const now = this.get()
    if (!sameSet(next.cards, now.cards) || !sameSet(next.marks, now.marks)) this.set(next)
  }

  /** Chooses what was just made, and is on the next picture of the board. */
  chooseMade(cards: Iterable<CardId>, marks: Iterable<MarkId> = []): void {
    this.choose(cards, marks)
    const now = this.get()
    this.#made = new Set([...now.cards, ...now.marks])
  }

  /** Adds to what is chosen. */
  add(cards: Iterable<CardId>, marks: Iterable<MarkId> = []): void {
    const now = this.get()
    this.choose([...now.cards, ...cards], [...now.marks, ...marks])
  }

  /** Chooses these besides what is chosen, or where all of them are, lets go of them. */
  toggle({ cards: some, marks: drawn }: Chosen): void {
    const { cards, marks } = this.get()
    const isChosen = [...some].every((card) => cards.has(card)) && [...drawn].every((mark) => marks.has(mark))
    if (!isChosen) {
      this.add(some, drawn)
      return
    }
    this.choose(
      [...cards].filter((card) => !some.has(card)),
      [...marks].filter((mark) => !drawn.has(mark)),
    )
  }

  clear(): void {
    if (!this.isEmpty) this.set(NOTHING)
  }

  /** Lets go of what is no longer on a picture of the board. */
  keep(isCard: (card: CardId) => boolean, isMark: (mark: MarkId) => boolean): void {
    const { cards, marks } = this.get()
    const made = this.#made
    const isLate = (id: string) => made.has(id)
    this.#made = new Set([
      ...[...cards].filter((id) => isLate(id) && !isCard(id)),
      ...[...marks].filter((id) => isLate(id) && !isMark(id)),
    ])
    this.choose(
      [...cards].filter((id) => isCard(id) || isLate(id)),
      [...marks].filter((id) => isMark(id) || isLate(id)),
    )
  }
}

/** @returns these cards and drawings, and all that is in a group with one of them */
export function together(
  activity: Pick<Activity, 'cards' | 'marks'>,
  cards: Iterable<CardId>,
  marks: Iterable<MarkId>,
): Chosen {
  const chosen = { cards: new Set(cards), marks: new Set(marks) }
  const groups = new Set(
    [...chosen.cards, ...chosen.marks].flatMap(
      (id) => (activity.cards[id] ?? activity.marks[id])?.group ?? [],
    ),
  )
  if (groups.size === 0) return chosen
  const isIn = ({ group }: { group?: string }) => group !== undefined && groups.has(group)
  for (const card of Object.values(activity.cards))
    if (card.within === null && isIn(card)) chosen.cards.add(card.id)
  for (const mark of Object.values(activity.marks)) if (isIn(mark)) chosen.marks.add(mark.id)
  return chosen
}

function sameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value))
}
