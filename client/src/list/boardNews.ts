import type { Activity, Card, CardId, MemberId, ZoneId } from '@kring/shared/meeting'

/** Something that changed on the board, as it is told to who cannot see it. */
export type News =
  | { kind: 'moved'; card: CardId; zone: ZoneId; by: MemberId | null }
  | { kind: 'movedMany'; count: number }
  | { kind: 'added'; count: number }
  | { kind: 'removed'; count: number }
  | { kind: 'piled'; card: CardId; count: number }
  | { kind: 'renamed'; card: CardId; before: string }

/** More cards than this that moved are told by their number. */
const FEW = 2

/**
 * What others did on the board between two looks; what this member did is not told again. Who moved a card is known
 * only where people take turns: the turn was theirs.
 * @param me whose device it is
 * @param isNamed whether the phase shows who does what
 * @param goneHere what this device took off the table, and told of
 */
export function newsOf(
  before: Activity,
  after: Activity,
  me: MemberId,
  isNamed: boolean,
  goneHere: ReadonlySet<string> = new Set(),
): News[] {
  const piles: News[] = []
  const names: News[] = []
  const moved: Card[] = []
  let added = 0
  for (const card of Object.values(after.cards)) {
    if (card.within !== null) continue
    const earlier = before.cards[card.id]
    if (!earlier) {
      if (card.pile.length > 0) piles.push({ kind: 'piled', card: card.id, count: card.pile.length })
      else if (!isMadeBy(after, card.id, me)) added++
      continue
    }
    // A part of a pile that was taken apart lies there again: that is told by nothing else.
    if (earlier.label !== card.label) names.push({ kind: 'renamed', card: card.id, before: earlier.label })
    if (earlier.zone !== card.zone && !isOwnMove(before, after, card.id, me)) moved.push(card)
  }
  const removed = Object.values(before.cards).filter(
    ({ id, within, pile }) => within === null && pile.length === 0 && !after.cards[id] && !goneHere.has(id),
  ).length
  return [
    ...piles,
    ...names,
    ...(moved.length > FEW
      ? [{ kind: 'movedMany' as const, count: moved.length }]
      : moved.map(({ id, zone }) => ({
          kind: 'moved' as const,
          card: id,
          zone,
          by: isNamed ? moverOf(before, after) : null,
        }))),
    ...(added > 0 ? [{ kind: 'added' as const, count: added }] : []),
    ...(removed > 0 ? [{ kind: 'removed' as const, count: removed }] : []),
  ]
}

/** Whether this device's own member just moved a card: of their own moves they know. */
function isOwnMove(before: Activity, after: Activity, card: CardId, me: MemberId): boolean {
  return Object.values(after.moves).some(
    (move) => move.card === card && !before.moves[move.id] && isMadeBy(after, move.id, me),
  )
}

function isMadeBy({ makers }: Activity, id: string, me: MemberId): boolean {
  return makers[id]?.some((maker) => maker.member === me || maker.hand === me) ?? false
}

/** Whose turn it was when a card moved: known where one turn ended between the two looks, as to who was looking on. */
function moverOf({ turn: before }: Activity, { turn: after }: Activity): MemberId | null {
  const isOneLater = before && after && after.round === before.round && after.number === before.number + 1
  return isOneLater && before.holder === after.ended ? before.holder : null
}

/** What somebody hears at once: what they added, what anybody added to a list, and that answers can be given or are in. */
export type Told = { kind: 'added'; what: string } | { kind: 'opened' } | { kind: 'closed' }

/** @returns what there is to tell within one step; what comes with another step is told as that */
export function toldAtOnce(before: Activity, after: Activity, me: MemberId): Told[] {
  if (before.id !== after.id || before.phase.stamp !== after.phase.stamp) return []
  const cards = Object.values(after.cards).filter(
    ({ id, within }) => within === null && !before.cards[id] && isMadeBy(after, id, me),
  )
  const lists = (['actions', 'goals', 'agreements', 'parkingList'] as const).flatMap((list) =>
    Object.values(after[list]).filter(({ id }) => !Object.hasOwn(before[list], id)),
  )
  const added = [...cards.map(({ label }) => label), ...lists.map(({ text }) => text)]
  const ratings = Object.values(after.ratings).flatMap((now): Told[] => {
    const was = before.ratings[now.id]
    if (now.open) return was?.open && was.number === now.number ? [] : [{ kind: 'opened' }]
    return was?.open ? [{ kind: 'closed' }] : []
  })
  return [...added.map((what) => ({ kind: 'added' as const, what })), ...ratings]
}
