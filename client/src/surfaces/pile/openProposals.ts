import type { Activity, Proposal } from '@kring/shared/meeting'

/** @returns the proposals that can still be taken over: each of their cards lies on the board by itself. */
export function openProposals({ proposals, cards }: Activity): Proposal[] {
  return Object.values(proposals).filter((proposal) =>
    proposal.cards.every((id) => cards[id]?.within === null),
  )
}
