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
  mayRewrite: boolean
  /** To give one card another name, or several one name as a pile. */
  mayName: boolean
  /** To answer what the method asks of cards. */
  mayTell: boolean
  colour?: (colour: number) => boolean
  takeApart?: () => boolean
  park?: () => boolean
  spotlight?: () => boolean
  remove?: () => boolean
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
  const park = cards.some((card) => !card.parked)
  const spotlight = activity.spotlight === first.id ? null : first.id
  const isAnotherColour = first.colour === 0 ? 1 : 0
  return {
    mayRewrite: only !== undefined && trials.rewrite(only),
    mayName: trials.name(ids, first.label, first.text),
    mayTell: mayDo(meeting, 'cards.detail', me, as) === undefined,
    ...(trials.colour(ids, isAnotherColour) && { colour: (colour) => commands.colour(ids, colour) }),
    ...(only && trials.takeApart(only.id) && { takeApart: () => commands.takeApart(only.id) }),
    ...(trials.park(ids, park) && { park: () => commands.park(ids, park) }),
    ...(only && trials.spotlight(spotlight) && { spotlight: () => commands.spotlight(spotlight) }),
    ...(trials.remove(ids) && { remove: () => commands.remove(ids) }),
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
