import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { CardId } from '@kring/shared/meeting'
import { Value } from '../../state/Value.ts'

/** What is chosen on this board, to do one thing with all of it. */
export type Chosen = { cards: ReadonlySet<CardId>; marks: ReadonlySet<MarkId> }

const NOTHING: Chosen = { cards: new Set(), marks: new Set() }

/** The cards and drawings that are chosen on one board; every change is another object. */
export class Selection extends Value<Chosen> {
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

  /** Adds to what is chosen. */
  add(cards: Iterable<CardId>, marks: Iterable<MarkId> = []): void {
    const now = this.get()
    this.choose([...now.cards, ...cards], [...now.marks, ...marks])
  }

  toggleCard(card: CardId): void {
    const { cards, marks } = this.get()
    this.choose(toggled(cards, card), marks)
  }

  toggleMark(mark: MarkId): void {
    const { cards, marks } = this.get()
    this.choose(cards, toggled(marks, mark))
  }

  clear(): void {
    if (!this.isEmpty) this.set(NOTHING)
  }

  /** Lets go of what is no longer there. */
  keep(isCard: (card: CardId) => boolean, isMark: (mark: MarkId) => boolean): void {
    const { cards, marks } = this.get()
    this.choose([...cards].filter(isCard), [...marks].filter(isMark))
  }
}

function toggled<T>(set: ReadonlySet<T>, one: T): T[] {
  return set.has(one) ? [...set].filter((other) => other !== one) : [...set, one]
}

function sameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value))
}
