import { mayDo } from '@kring/shared/affordances'
import type { Card, CardId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { detailsFor } from '../cards/asked.ts'
import { useActivity, useMe, useMeeting, useMethod, useSay } from '../meeting/session.ts'
import { useWould } from '../meeting/useWould.ts'
import type { MenuEntry } from '../ui/Menu.tsx'
import { useWords } from '../words/useWords.ts'
import { useOwnMove } from './useOwnMove.ts'

/** What is asked about one card in a dialog of its own. */
export type Asked = 'details' | 'join' | 'rename' | 'colour' | 'why' | 'edit'

/** Any of these opens the menu of every card; what one made oneself may be changed besides. */
const ABOUT_CARDS = ['cards.detail', 'pile.make', 'cards.colour', 'spotlight.set', 'card.park'] as const
const OWN = ['card.write', 'cards.remove'] as const

/**
 * What can be done with a card besides moving it, in the order of the method: what one says about it first, what
 * takes it away last.
 * @param ask opens a dialog about a card
 * @returns for a card a function that works the entries out, or undefined where there are none
 */
export function useCardDeeds(ask: (card: CardId, what: Asked) => void) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const say = useSay()
  const would = useWould()
  const ownMove = useOwnMove()
  const may = (kind: (typeof ABOUT_CARDS | typeof OWN)[number]) => mayDo(meeting, kind, me.id) === undefined
  const anyCard = ABOUT_CARDS.some(may)
  const ownCards = OWN.some(may)

  const entriesOf = (card: Card): MenuEntry[] => {
    const { id, label, text } = card
    const could = (what: Asked, words: string, isOffered: boolean) =>
      isOffered ? [{ id: what, label: words, onAction: () => ask(id, what) }] : []
    const isJoinable = would('pile.make', { pile: 'would', cards: [id], label, text }) === undefined
    const isEditable = would('card.write', { card: id, label, text }) === undefined
    const colour = card.colour === 0 ? 1 : 0
    const isLit = activity.spotlight === id
    return [
      ...could(
        'details',
        t('list.more.details'),
        may('cards.detail') && detailsFor(method, activity, card).length > 0,
      ),
      ...could('edit', t('list.more.edit'), isEditable),
      ...could('join', t('list.more.join'), isJoinable),
      // Who may simply write something else there needs no new name beside the old one.
      ...could('rename', t('list.more.rename'), isJoinable && !isEditable),
      ...(would('merge.undo', { card: id }) === undefined
        ? [
            {
              id: 'apart',
              label: card.before ? t('surfaces.shape.undoName') : t('surfaces.shape.undoPile'),
              onAction: () => say('merge.undo', { card: id }),
            },
          ]
        : []),
      ...could('colour', t('list.more.colour'), would('cards.colour', { cards: [id], colour }) === undefined),
      ...could(
        'why',
        t('list.more.why'),
        ownMove(card) !== undefined && mayDo(meeting, 'move.note', me.id) === undefined,
      ),
      ...(may('spotlight.set')
        ? [
            {
              id: 'spotlight',
              label: isLit ? t('surfaces.spotlight.stop') : t('surfaces.spotlight.show'),
              onAction: () => say('spotlight.set', { card: isLit ? null : id }),
            },
          ]
        : []),
      ...(may('card.park')
        ? [
            {
              id: 'park',
              label: card.parked ? t('list.more.unpark') : t('list.more.park'),
              onAction: () => say('card.park', { cards: [id], parked: !card.parked }),
            },
          ]
        : []),
      ...(would('cards.remove', { cards: [id] }) === undefined
        ? [
            {
              id: 'remove',
              label: t('list.more.remove'),
              danger: true,
              onAction: () => say('cards.remove', { cards: [id] }),
            },
          ]
        : []),
    ]
  }

  return (card: Card): (() => readonly MenuEntry[]) | undefined => {
    const isOwn = activity.makers[card.id]?.some((maker) => maker.member === me.id) ?? false
    return anyCard || (ownCards && (isOwn || tableOf(method).shared)) ? () => entriesOf(card) : undefined
  }
}
