import { mayDo } from '@kring/shared/affordances'
import type { Card, CardId } from '@kring/shared/meeting'
import { detailsFor } from '../cards/asked.ts'
import { useCardActions } from '../cards/cardActions.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../meeting/session.ts'
import type { MenuEntry } from '../ui/Menu.tsx'
import { useWords } from '../words/useWords.ts'
import { useOwnMove } from './useOwnMove.ts'

/** What is asked about one card in a dialog of its own. */
export type Asked = 'details' | 'join' | 'rename' | 'colour' | 'why' | 'edit'

/** Any of these opens the menu of every card; else that of a card which may be changed. */
const ABOUT_CARDS = ['cards.detail', 'pile.make', 'cards.colour', 'spotlight.set', 'card.park'] as const
const OWN = ['card.write', 'cards.remove'] as const

/**
 * What can be done with a card besides moving it, in the order of the method: what one says about it first, what
 * takes it away last.
 * @param ask opens a dialog about a card
 * @returns for a card whether there are any, and what they are
 */
export function useCardMenu(ask: (card: CardId, what: Asked) => void): {
  hasMenu: (card: Card) => boolean
  entriesOf: (card: Card) => readonly MenuEntry[]
} {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const actionsOf = useCardActions()
  const ownMove = useOwnMove()
  const may = (kind: (typeof ABOUT_CARDS | typeof OWN)[number] | 'move.note') =>
    mayDo(meeting, kind, me.id) === undefined
  const anyCard = ABOUT_CARDS.some(may)
  const ownCards = OWN.some(may)

  const entriesOf = (card: Card): MenuEntry[] => {
    const { mayTell, mayRewrite, mayName, colour, takeApart, spotlight, park, remove } = actionsOf([card])
    const asks = (what: Asked, label: string, isOffered: boolean) =>
      isOffered ? [{ id: what, label, onAction: () => ask(card.id, what) }] : []
    const does = (id: string, label: string, act: (() => void) | undefined, danger = false) =>
      act ? [{ id, label, danger, onAction: act }] : []
    const isLit = activity.spotlight === card.id
    return [
      ...asks('details', t('list.more.details'), mayTell && detailsFor(method, activity, card).length > 0),
      ...asks('edit', t('list.more.edit'), mayRewrite),
      ...asks('join', t('list.more.join'), mayName),
      // Who may simply write something else there needs no new name beside the old one.
      ...asks('rename', t('list.more.rename'), mayName && !mayRewrite),
      ...does('apart', t(card.before ? 'surfaces.shape.undoName' : 'surfaces.shape.undoPile'), takeApart),
      ...asks('colour', t('list.more.colour'), colour !== undefined),
      ...asks('why', t('list.more.why'), ownMove(card) !== undefined && may('move.note')),
      ...does('spotlight', t(isLit ? 'surfaces.spotlight.stop' : 'surfaces.spotlight.show'), spotlight),
      ...does('park', t(card.parked ? 'list.more.unpark' : 'list.more.park'), park),
      ...does('remove', t('list.more.remove'), remove, true),
    ]
  }

  const mayChange = (card: Card) => {
    const { mayRewrite, remove } = actionsOf([card])
    return mayRewrite || remove !== undefined
  }
  return { entriesOf, hasMenu: (card) => anyCard || (ownCards && mayChange(card)) }
}
