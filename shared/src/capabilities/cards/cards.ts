import * as audience from '../../audience.ts'
import type { Card, CardId, Maker, MemberId } from '../../meeting.ts'
import type { Capability } from '../capability.ts'

export type CardsState = {
  cards: Record<CardId, Card>
  /** Who made a card, a proposal, a move, a drawing or a note that was shared; all these share one space of names. */
  makers: Record<string, Maker[]>
}

/** Somebody else. */
const SOMEBODY = audience.maker({ member: '', hand: '' })

/** What lies on the table, whatever is done with it: written, moved, sorted, piled, drawn. */
export const cards: Capability<'cards', CardsState, Record<never, never>, never, 'kept'> = {
  id: 'cards',
  scope: 'activity',
  words: 'kept',
  initial: { cards: {}, makers: {} },
  records: {
    cards: { each: { toAll: audience.card }, keep: 'ledger' },
    makers: {
      keep: 'ledger',
      each: {
        toOne: (makers, _id, { viewer }) => {
          const own = makers.filter((maker) => isTheirs(maker, viewer.id)).map(audience.maker)
          if (own.length === 0) return undefined
          // That there are others is needed to judge; who, how many, and in which order is not.
          return own.length < makers.length ? [...own, SOMEBODY] : own
        },
      },
    },
  },
  kinds: {},
  statements: {},
}

/** @returns whether somebody made this, by their own hand or through another's */
export function isTheirs(maker: Maker, viewer: MemberId): boolean {
  return maker.member === viewer || maker.hand === viewer
}

/** @returns whether one of them made it, by their own hand or through another's */
export function isAnyOf(makers: readonly Maker[] | undefined, viewer: MemberId): boolean {
  return makers?.some((maker) => isTheirs(maker, viewer)) ?? false
}
