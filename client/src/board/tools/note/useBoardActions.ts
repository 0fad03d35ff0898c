import { mayDo } from '@kring/shared/affordances'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { isHeap } from '@kring/shared/ground/ground'
import type { Activity, Card, Meeting, MemberId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { tableOf } from '@kring/shared/methods/table'
import { type RefObject, useMemo } from 'react'
import { type CardActions, useCardActions } from '../../../cards/cardActions.ts'
import { type CardCommands, useCardCommands } from '../../../meeting/commands.ts'
import { newId } from '../../../meeting/newId.ts'
import type { DryRun } from '../../../meeting/say.ts'
import { useActivity, useDryRun, useMe, useMeeting, useMethod } from '../../../meeting/session.ts'
import { useNewest } from '../../../state/useNewest.ts'
import type { BoardKit } from '../../model/kit.ts'
import { useBoardKit } from '../../model/useBoard.ts'
import { type Alignment, aligned } from '../select/aligned.ts'

/** What the board's buttons and keys do with the chosen cards now; what the referee would refuse is absent. */
export type BoardActions = {
  edit?: () => void
  rename?: () => void
  colour?: (colour: number) => void
  join?: () => void
  unjoin?: () => void
  align?: (how: Alignment) => void
  duplicate?: () => void
  spotlight?: () => void
  remove?: () => void
}

/** What needs more words than a button: the editor on the board, and a name for a pile. */
export type Asking = { edit: (card: string) => boolean; name: (cards: Card[]) => void }

/**
 * What can be done with cards anywhere ({@link useCardActions}), and what only a board can do: align, and whether a
 * double may be laid down.
 * @param cards the chosen ones, as they lie there
 */
export function useBoardActions(
  cards: readonly Card[],
  as: MemberId | undefined,
  asking: Asking,
): BoardActions {
  const kit = useBoardKit()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const { id: me } = useMe()
  const dryRun = useDryRun(as)
  const commands = useCardCommands(as)
  const actionsOf = useCardActions(as)
  const newest = useNewest(asking)
  // Asked once for each state of the table: every one of these is a question to the referee.
  return useMemo(() => {
    const table = { kit, meeting, activity, method, me, as, dryRun, commands, newest }
    return { ...anywhere(table, cards, actionsOf(cards)), ...onBoard(table, cards) }
  }, [kit, meeting, activity, method, me, as, dryRun, commands, actionsOf, newest, cards])
}

type Table = {
  kit: BoardKit
  meeting: Meeting
  activity: Activity
  method: Method
  me: MemberId
  as: MemberId | undefined
  dryRun: DryRun
  commands: CardCommands
  newest: RefObject<Asking>
}

function anywhere({ kit, newest }: Table, cards: readonly Card[], can: CardActions): BoardActions {
  const [only, second] = cards
  if (!only) return {}
  const isOne = second === undefined
  const { colour, takeApart, spotlight, remove } = can
  return {
    ...(can.mayRewrite && { edit: () => void newest.current.edit(only.id) }),
    ...(can.mayName && !isOne && { join: () => newest.current.name([...cards]) }),
    // Who may simply write something else there needs no new name beside the old one.
    ...(can.mayName && isOne && !can.mayRewrite && { rename: () => newest.current.name([only]) }),
    ...(takeApart &&
      only.pile.length > 0 && { unjoin: () => takeApart() && kit.selection.chooseMade(only.pile) }),
    ...(colour && { colour }),
    ...(spotlight && { spotlight }),
    ...(remove && { remove }),
  }
}

function onBoard(
  { kit, meeting, activity, method, me, as, dryRun, commands }: Table,
  cards: readonly Card[],
): BoardActions {
  const [first, second] = cards
  if (!first) return {}
  const actions: BoardActions = {}
  const ground = tableOf(method).ground(activity.settings)
  const isOneZone = cards.every((card) => card.zone === first.zone) && !isHeap(ground, first.zone)
  const { boxOf, stored } = arrangementOf(activity)
  const boxes = () => cards.map((card) => boxOf(card))
  if (second && isOneZone && mayDo(meeting, 'cards.place', me, as) === undefined)
    // A row may reach beyond a zone; the card stays in its own.
    actions.align = (how) =>
      commands.place(
        aligned(boxes(), how).map((point, index) => ({
          card: (cards[index] as Card).id,
          zone: first.zone,
          ...stored(point),
        })),
      )
  const copyOf = ({ label, text, zone, colour }: Card) => ({ label, text, zone, colour })
  const oneOfEachZone = [...new Map(cards.map((card) => [card.zone, card])).values()]
  if (oneOfEachZone.every((card) => !dryRun('card.write', { card: newId(), ...copyOf(card) })))
    actions.duplicate = () => kit.act('duplicate')
  return actions
}
