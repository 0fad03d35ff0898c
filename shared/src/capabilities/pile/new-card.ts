import { spread } from '../../ground/layout.ts'
import { type Activity, LIMITS, type MemberId, newCard, type Proposal, type ZoneId } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { isMaker } from '../ids.ts'

/**
 * Why somebody may not propose a card that does not lie there yet: one each while a look lasts, whether it was laid
 * already or not.
 */
export function proposedCardRefusal(activity: Activity, member: MemberId): Code | undefined {
  const { proposals, cards, makers, phase } = activity
  if (Object.keys(proposals).length >= LIMITS.proposals) return 'limit.reached'
  if (Object.keys(cards).length + Object.keys(activity.drafts).length >= LIMITS.cards) return 'limit.reached'
  const asked = Object.values(proposals).filter((one) => isNewCard(one))
  const laid = Object.values(cards).filter((card) => card.changedAt === phase.stamp && wasProposed(card))
  return [...asked, ...laid].some(({ id }) => isMaker(makers[id], member)) ? 'card.tooMany' : undefined
}

/** @returns whether a proposal is about a card that does not lie there yet */
export function isNewCard({ cards }: Proposal): boolean {
  return cards.length === 0
}

/** The proposed card comes to lie on the table, in a place that tells nothing of whose it is. */
export function layProposed(activity: Activity, method: Method, wish: Proposal, zone: ZoneId): Activity {
  const { id, label, text } = wish
  const card = { ...newCard({ id, label, text, zone }), changedAt: activity.phase.stamp }
  const table = { ...activity, cards: { ...activity.cards, [id]: card } }
  return { ...table, cards: spread(table, tableOf(method).ground(activity.settings), zone, [id]) }
}

function wasProposed({ pile, original }: { pile: readonly string[]; original: unknown }): boolean {
  return pile.length === 0 && original === null
}
