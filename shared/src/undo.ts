import type { Activity, Card } from './meeting.ts'
import type { Kind, Statement, StatementOf } from './statement.ts'

type Said<K extends Kind> = Omit<StatementOf<K>, 'id' | 'n' | 'activity' | 'as' | 'over'>
/** What takes a statement back, still without an envelope. */
export type Inverse = { [K in Kind]: Said<K> }[Kind]

/**
 * What would take a statement back.
 * @param before the activity as it was when the statement was made
 * @param statement one's own statement
 * @returns statements to say with `over` set to the statement's id, in this order; none when it cannot be undone
 */
export function inverseOf(before: Activity, statement: Statement): Inverse[] {
  switch (statement.kind) {
    case 'cards.place':
      return inPlaces(statement.places.flatMap(({ card }) => before.cards[card] ?? []))
    case 'card.write': {
      const earlier = before.cards[statement.card]
      if (earlier) return [written(earlier)]
      // A hidden card is taken back where it is written.
      return before.drafts[statement.card] ? [] : [{ kind: 'cards.remove', cards: [statement.card] }]
    }
    case 'cards.remove':
      return statement.cards.flatMap((id) => {
        const card = before.cards[id]
        return card ? [written(card)] : []
      })
    case 'cards.colour':
      return grouped(
        statement.cards.flatMap((id) => before.cards[id] ?? []),
        (card) => card.colour,
        (cards, colour) => ({ kind: 'cards.colour', cards, colour }),
      )
    case 'cards.detail': {
      const { detail } = statement
      return grouped(
        statement.cards.flatMap((id) => before.cards[id] ?? []),
        (card) => card.details[detail] ?? '',
        (cards, value) => ({ kind: 'cards.detail', cards, detail, value }),
      )
    }
    case 'card.park':
      return grouped(
        statement.cards.flatMap((id) => before.cards[id] ?? []),
        (card) => card.parked,
        (cards, parked) => ({ kind: 'card.park', cards, parked }),
      )
    case 'pile.make': {
      const [only, ...more] = new Set(statement.cards)
      if (only === undefined) return []
      if (more.length > 0) return [{ kind: 'merge.undo', card: statement.pile }]
      const named = before.cards[only]
      // Named anew in this phase already: taking that back as well would be one step too many.
      const isAgain = named?.before && named.changedAt === before.phase.stamp
      if (!isAgain) return [{ kind: 'merge.undo', card: only }]
      return [{ kind: 'pile.make', pile: only, cards: [only], label: named.label, text: named.text }]
    }
    case 'merge.undo': {
      const pile = before.cards[statement.card]
      if (!pile) return []
      const { id, pile: parts, label, text, x, y, colour, details } = pile
      return pile.before !== null || parts.length === 0
        ? [{ kind: 'pile.make', pile: id, cards: [id], label, text }]
        : [{ kind: 'pile.make', pile: id, cards: parts, label, text, x, y, colour, details }]
    }
    case 'mark.draw': {
      const earlier = before.marks[statement.mark]
      return earlier
        ? [{ kind: 'mark.draw', mark: earlier.id, drawing: earlier.drawing }]
        : [{ kind: 'marks.erase', marks: [statement.mark] }]
    }
    case 'marks.erase':
      return statement.marks.flatMap((id) => {
        const mark = before.marks[id]
        if (!mark) return []
        return [{ kind: 'mark.draw' as const, mark: id, drawing: mark.drawing, order: mark.order }]
      })
    case 'marks.move':
      return [
        {
          kind: 'marks.move',
          marks: statement.marks,
          // Things move by whole units.
          right: -Math.round(statement.right),
          down: -Math.round(statement.down),
        },
      ]
    default:
      return []
  }
}

function inPlaces(cards: readonly Card[]): Inverse[] {
  if (cards.length === 0) return []
  return [{ kind: 'cards.place', places: cards.map(({ id, zone, x, y }) => ({ card: id, zone, x, y })) }]
}

function written({ id, label, text, zone, x, y, colour }: Card): Inverse {
  return { kind: 'card.write', card: id, label, text, zone, x, y, colour }
}

/** One statement for all cards that had the same before. */
function grouped<T>(
  cards: readonly Card[],
  had: (card: Card) => T,
  say: (cards: string[], value: T) => Inverse,
): Inverse[] {
  const groups = new Map<T, string[]>()
  for (const card of cards) groups.set(had(card), [...(groups.get(had(card)) ?? []), card.id])
  return [...groups].map(([value, ids]) => say(ids, value))
}

/**
 * Whether an undo comes too late: somebody changed, took or brought back what it is about.
 * @param activity as it is now
 */
export function isOvertaken(activity: Activity, statement: Statement): boolean {
  const { over } = statement
  if (over === undefined) return false
  return subjectsOf(statement).some(({ id, isNew }) => {
    const found = activity.cards[id] ?? activity.marks[id]
    return found ? found.touched !== over : !isNew
  })
}

/** @returns what a statement is about; `isNew` where it may bring back something that is gone. */
export function subjectsOf(statement: Inverse): { id: string; isNew: boolean }[] {
  const all = (ids: readonly string[]) => ids.map((id) => ({ id, isNew: false }))
  switch (statement.kind) {
    case 'cards.place':
      return all(statement.places.map(({ card }) => card))
    case 'cards.remove':
    case 'cards.colour':
    case 'cards.detail':
    case 'card.park':
      return all(statement.cards)
    case 'card.write':
      return [{ id: statement.card, isNew: true }]
    case 'merge.undo':
      return all([statement.card])
    case 'pile.make':
      return all(statement.cards)
    case 'mark.draw':
      return [{ id: statement.mark, isNew: true }]
    case 'marks.erase':
    case 'marks.move':
      return all(statement.marks)
    default:
      return []
  }
}
