import { markRefusal, mayDo } from '@kring/shared/affordances'
import { aboveAll } from '@kring/shared/capabilities/arrange/order'
import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { type Activity, looseCards } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useMemo } from 'react'
import { useActivity, useMe, useMeeting, useMethod } from '../../../meeting/session.ts'
import { cardsInOrder } from '../../cards/boardFaces.ts'
import { isMixed } from '../../drawings/amongCards.ts'
import { marksInOrder } from '../../drawings/marksInOrder.ts'
import type { MarkPicture } from './markWork.ts'

function isBound({ drawing }: Mark): boolean {
  return drawing.shape === 'line' && (drawing.start !== undefined || drawing.end !== undefined)
}

/** How the cards lie among the drawings. */
function lyingCards(
  activity: Activity,
  marks: readonly Mark[],
): Pick<MarkPicture, 'cards' | 'mixed' | 'top'> {
  const cards = looseCards(activity)
  const mixed = isMixed(cards, marks) ? cardsInOrder(activity) : []
  return { cards: cards.map(({ id }) => id), mixed, top: aboveAll(activity) - 1 }
}

/** @returns what is drawn on the current board, and what this device may do with it; nothing while people write in silence */
export function useMarkPicture(): MarkPicture {
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const { marks: drawn, cards } = activity
  const isSilent = usedNow(activity, 'write')?.hidden === true
  // Where cards lie counts only for lines that are bound to them.
  const places = Object.values(drawn).some(isBound) ? cards : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of an activity is drawn from
  const marks = useMemo(() => (isSilent ? [] : marksInOrder(activity)), [drawn, places, isSilent])
  return useMemo(
    () => ({
      marks,
      ...lyingCards(activity, marks),
      mayDraw: mayDo(meeting, 'mark.draw', me.id) === undefined,
      everything: tableOf(method).drawing === 'everything',
      mayChange: (mark) => markRefusal(meeting, mark, me.id) === undefined,
    }),
    [marks, activity, meeting, method, me.id],
  )
}
