import { markRefusal, mayDo } from '@kring/shared/affordances'
import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { looseCards, type Meeting } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useMemo } from 'react'
import { useActivityWith, useMe, useMethod, useOfActivity, useOfMeeting } from '../../../meeting/session.ts'
import { marksInOrder } from '../../drawings/marksInOrder.ts'
import type { MarkPicture } from './markWork.ts'

function isBound({ drawing }: Mark): boolean {
  return drawing.shape === 'line' && (drawing.start !== undefined || drawing.end !== undefined)
}

/** @returns what is drawn on the current board, and what this device may do with it; nothing while people write in silence */
export function useMarkPicture(): MarkPicture {
  // Where cards lie counts only for lines that are bound to them.
  const meeting = useOfMeeting((now) => now, isDrawnSame)
  const method = useMethod()
  const me = useMe()
  const { marks: drawn } = useActivityWith('marks')
  const cards = useOfActivity(
    (activity) => looseCards(activity).map(({ id }) => id),
    (before, now) => before.length === now.length && before.every((id, index) => id === now[index]),
  )
  const isSilent = useOfActivity((activity) => usedNow(activity, 'write')?.hidden === true)
  const places = Object.values(drawn).some(isBound) ? meeting : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of an activity is drawn from
  const marks = useMemo(() => {
    const activity = meeting.activities[meeting.current]
    return isSilent || !activity ? [] : marksInOrder(activity)
  }, [drawn, places, isSilent])
  return useMemo(
    () => ({
      marks,
      cards,
      mayDraw: mayDo(meeting, 'mark.draw', me.id) === undefined,
      everything: tableOf(method).drawing === 'everything',
      mayChange: (mark) => markRefusal(meeting, mark, me.id) === undefined,
    }),
    [marks, cards, meeting, method, me.id],
  )
}

/** Whether nothing changed but cards to which no line is bound: who may draw what does not hang on them. */
function isDrawnSame(before: Meeting, now: Meeting): boolean {
  const [was, is] = [before.activities[before.current], now.activities[now.current]]
  if (!was || !is) return before === now
  const isBoundAnywhere = Object.values(is.marks).some(isBound)
  return (
    (Object.keys(now) as (keyof Meeting)[]).every(
      (name) => name === 'activities' || before[name] === now[name],
    ) &&
    (Object.keys(is) as (keyof typeof is)[]).every(
      (name) => was[name] === is[name] || (name === 'cards' && !isBoundAnywhere),
    )
  )
}
