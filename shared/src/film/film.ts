import type { ActivityId, Card, CardId, Meeting } from '../meeting.ts'
import { phaseOf, usedNow } from '../methods/phases.ts'

/** Where a card lay; what it says is on the board of who looks. */
export type Lying = Pick<Card, 'zone' | 'x' | 'y' | 'within' | 'pile'>

/** One moment of a film: in which step, and what lay elsewhere than just before; null for what is gone. */
export type Frame = { phase: string; round: number; cards: Record<CardId, Lying | null> }

type Change = {
  phase: string
  round: number
  stamp: number
  isNamed: boolean
  card: CardId
  lying: Lying | null
}

/** Follows a ledger, entry after entry, and notes how the cards of one activity moved. */
export class Filming {
  readonly #changes: Change[] = []
  #before: Record<CardId, Card> = {}

  constructor(private readonly activity: ActivityId) {}

  /** To be told of the meeting after each entry, in order. */
  see(meeting: Meeting): void {
    const activity = meeting.activities[this.activity]
    if (!activity || activity.cards === this.#before) return
    const { id: phase, round, stamp } = activity.phase
    const isNamed = phaseOf(activity)?.pointing === 'named' && !usedNow(activity, 'turns')
    const note = (card: CardId, lying: Lying | null) =>
      this.#changes.push({ phase, round, stamp, isNamed, card, lying })
    for (const [id, card] of Object.entries(activity.cards)) {
      const before = this.#before[id]
      if (before !== card && (!before || !isSame(before, card))) note(id, lyingOf(card))
    }
    for (const id of Object.keys(this.#before)) if (!activity.cards[id]) note(id, null)
    this.#before = activity.cards
  }

  /**
   * @param shown the cards who looks sees now: what was taken away stays away
   * @returns the film. It tells no time and nobody's name. Where a phase has no names or goes by turns the moves of one step stand card by
   *   card, not in the order in which they were made: that order is the order of turns (METHODS §14.3)
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
        : step.toSorted((one, other) => (one.card < other.card ? -1 : Number(one.card > other.card)))
      return ordered.map(({ phase, round, card, lying }) => ({ phase, round, cards: { [card]: lying } }))
    })
  }

  /** Of what only moved among what is not shown nothing is told. */
  #seenBy(shown: ReadonlySet<CardId>): Change[] {
    const last = new Map<CardId, Lying | null>()
    return this.#changes.flatMap((change) => {
      const { card, lying } = change
      if (!shown.has(card)) return []
      const [before, now] = [last.get(card), lying && lyingAmong(lying, shown)]
      if (before && now && isSame(before, now)) return []
      last.set(card, now)
      return [{ ...change, lying: now }]
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
