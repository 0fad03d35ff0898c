import { mayDo } from '@kring/shared/affordances'
import type { Activity, Card, Meeting, MemberId } from '@kring/shared/meeting'
import { useCallback } from 'react'
import { type CardCommands, useCardCommands, useCardTrials } from '../meeting/commands.ts'
import { useActivity, useMe, useMeeting } from '../meeting/session.ts'

/**
 * What can be done now with one card or with several, for every surface that offers it. What the referee would refuse is
 * absent; `may…` is asked about in a place of its own first.
 */
export type CardActions = {
  /** To say it otherwise, as who wrote it may. */
  readonly mayRewrite: boolean
  /** To give one card another name, or several one name as a pile. */
  readonly mayName: boolean
  /** To answer what the method asks of cards. */
  readonly mayTell: boolean
  readonly colour?: ((colour: number) => boolean) | undefined
  readonly takeApart?: (() => boolean) | undefined
  readonly park?: (() => boolean) | undefined
  readonly spotlight?: (() => boolean) | undefined
  readonly remove?: (() => boolean) | undefined
}

type Asked = {
  meeting: Meeting
  activity: Activity
  me: MemberId
  as: MemberId | undefined
  commands: CardCommands
  /** The commands that only ask. */
  trials: CardCommands
}

/** @param cards as they lie there now */
export function cardActions(
  { meeting, activity, me, as, commands, trials }: Asked,
  cards: readonly Card[],
): CardActions {
  const [first, second] = cards
  if (!first) return { mayRewrite: false, mayName: false, mayTell: false }
  const ids = cards.map((card) => card.id)
  const only = second === undefined ? first : undefined
  // Asked about when somebody wants to know: the referee judges each.
  return {
    get mayRewrite() {
      return only !== undefined && trials.rewrite(only)
    },
    get mayName() {
      return trials.name(ids, first.label, first.text)
    },
    get mayTell() {
      return mayDo(meeting, 'cards.detail', me, as) === undefined
    },
    get colour() {
      const isAnother = first.colour === 0 ? 1 : 0
      return trials.colour(ids, isAnother) ? (colour: number) => commands.colour(ids, colour) : undefined
    },
    get takeApart() {
      return only && trials.takeApart(only.id) ? () => commands.takeApart(only.id) : undefined
    },
    get park() {
      const parks = cards.some((card) => !card.parked)
      return trials.park(ids, parks) ? () => commands.park(ids, parks) : undefined
    },
    get spotlight() {
      const shown = activity.spotlight === first.id ? null : first.id
      return only && trials.spotlight(shown) ? () => commands.spotlight(shown) : undefined
    },
    get remove() {
      return trials.remove(ids) ? () => commands.remove(ids) : undefined
    },
  }
}

/**
 * @param as the person this device acts for, when it is not its own member
 * @returns what can be done with cards; another function whenever the answer may be another
 */
export function useCardActions(as?: MemberId): (cards: readonly Card[]) => CardActions {
  const meeting = useMeeting()
  const activity = useActivity()
  const { id: me } = useMe()
  const commands = useCardCommands(as)
  const trials = useCardTrials(as)
  return useCallback(
    (cards) => cardActions({ meeting, activity, me, as, commands, trials }, cards),
    [meeting, activity, me, as, commands, trials],
  )
}
