import type { Mark, MarkId } from '../capabilities/draw/mark.ts'
import type { ActivityId, Card, CardId, Meeting } from '../meeting.ts'
import { phaseOf, usedNow } from '../methods/phases.ts'

/** Where a card lay; what it says is on the board of who looks. */
export type Lying = Pick<Card, 'zone' | 'x' | 'y' | 'within' | 'pile'>

/**
 * One moment of a film: in which step, and what lay elsewhere than just before; null for what is gone. `marks`: which
 * drawing came, or went; absent where none did.
 */
export type Frame = {
  phase: string
  round: number
  cards: Record<CardId, Lying | null>
  marks?: Record<MarkId, boolean>
}

type Change = {
  phase: string
  round: number
  stamp: number
  isNamed: boolean
  /** A card or a drawing: they share one space of names. */
  thing: CardId | MarkId
  /** Of a card where it lies, null once it is gone; of a drawing whether it is there. */
  now: Lying | null | boolean
}

/** Follows a ledger, entry after entry, and notes how the cards of one activity moved and what was drawn. */
export class Filming {
  readonly #changes: Change[] = []
  #before: Record<CardId, Card> = {}
  #drawn: Record<MarkId, Mark> = {}

  constructor(private readonly activity: ActivityId) {}

  /** To be told of the meeting after each entry, in order. */
  see(meeting: Meeting): void {
    const activity = meeting.activities[this.activity]
    if (!activity || (activity.cards === this.#before && activity.marks === this.#drawn)) return
    const { id: phase, round, stamp } = activity.phase
    const isNamed = phaseOf(activity)?.pointing === 'named' && !usedNow(activity, 'turns')
    const note = (thing: CardId | MarkId, now: Change['now']) =>
      this.#changes.push({ phase, round, stamp, isNamed, thing, now })
    for (const [id, card] of Object.entries(activity.cards)) {
      const before = this.#before[id]
      if (before !== card && (!before || !isSame(before, card))) note(id, lyingOf(card))
    }
    for (const id of Object.keys(this.#before)) if (!activity.cards[id]) note(id, null)
    for (const id of Object.keys(activity.marks)) if (!this.#drawn[id]) note(id, true)
    for (const id of Object.keys(this.#drawn)) if (!activity.marks[id]) note(id, false)
    this.#before = activity.cards
    this.#drawn = activity.marks
  }

  /**
   * @param shown the cards and drawings who looks sees now: what was taken away stays away
   * @returns the film. It tells no time and nobody's name. Where a phase has no names or goes by turns the moves of one step stand thing by
   *   thing, not in the order in which they were made: that order is the order of turns (METHODS §14.3)
   */
  frames(shown: ReadonlySet<CardId>): Frame[] {
    const steps = new Map<number, Change[]>()
    for (const change of this.#seenBy(shown)) {
      const step = steps.get(change.stamp) ?? []
      steps.set(change.stamp, step)
      step.push(change)
    }
    return [...steps.values()].flatMap((step) => {
      const isNamed = step.every((change) => change.isNamed)
      const ordered = isNamed
        ? step
        : step.toSorted((one, other) => (one.thing < other.thing ? -1 : Number(one.thing > other.thing)))
      return ordered.map(({ phase, round, thing, now }) =>
        typeof now === 'boolean'
          ? { phase, round, cards: {}, marks: { [thing]: now } }
          : { phase, round, cards: { [thing]: now } },
      )
    })
  }

  /** Of what only moved among what is not shown nothing is told. */
  #seenBy(shown: ReadonlySet<CardId>): Change[] {
    const last = new Map<CardId, Lying | null>()
    return this.#changes.flatMap((change) => {
      const { thing } = change
      if (!shown.has(thing)) return []
      if (typeof change.now === 'boolean') return [change]
      const [before, now] = [last.get(thing), change.now && lyingAmong(change.now, shown)]
      if (before && now && isSame(before, now)) return []
      last.set(thing, now)
      return [{ ...change, now }]
    })
  }
}

/** @returns where a card lay, without naming a card that is not shown: it lay in nothing else, and nothing else in it */
function lyingAmong({ within, pile, ...place }: Lying, shown: ReadonlySet<CardId>): Lying {
  return {
    ...place,
    within: within !== null && shown.has(within) ? within : null,
    pile: pile.filter((card) => shown.has(card)),
  }
}

/** @returns the cards as they lay after the first so many frames, with what they say now */
export function cardsAfter(
  frames: readonly Frame[],
  count: number,
  now: Readonly<Record<CardId, Card>>,
): Record<CardId, Card> {
  const lay: Record<CardId, Lying | null> = Object.assign(
    {},
    ...frames.slice(0, count).map(({ cards }) => cards),
  )
  return Object.fromEntries(
    Object.entries(lay).flatMap(([id, lying]) => {
      const card = now[id]
      return card && lying ? [[id, { ...card, ...lying, pile: lying.pile.filter((part) => now[part]) }]] : []
    }),
  )
}

/** @returns the drawings that were there after the first so many frames, as they look now */
export function marksAfter(
  frames: readonly Frame[],
  count: number,
  now: Readonly<Record<MarkId, Mark>>,
): Record<MarkId, Mark> {
  const there: Record<MarkId, boolean> = Object.assign(
    {},
    ...frames.slice(0, count).map(({ marks }) => marks),
  )
  return Object.fromEntries(Object.entries(now).filter(([id]) => there[id]))
}

function lyingOf({ zone, x, y, within, pile }: Card): Lying {
  return { zone, x, y, within, pile }
}

function isSame(one: Lying, other: Lying): boolean {
  return (
    one.zone === other.zone &&
    one.x === other.x &&
    one.y === other.y &&
    one.within === other.within &&
    one.pile.length === other.pile.length &&
    one.pile.every((card, at) => card === other.pile[at])
  )
}
