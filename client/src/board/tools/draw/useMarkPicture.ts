import { markRefusal, mayDo } from '@kring/shared/affordances'
import { looseCards } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useMemo } from 'react'
import { useActivity, useMe, useMeeting, useMethod } from '../../../meeting/session.ts'
import type { MarkPicture } from './markWork.ts'

/** @returns what is drawn on the current board, and what this device may do with it; nothing while people write in silence */
export function useMarkPicture(): MarkPicture {
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const { marks: drawn } = activity
  const isSilent = usedNow(activity, 'write')?.hidden === true
  const marks = useMemo(
    () =>
      isSilent
        ? []
        : Object.values(drawn).sort(
            (one, other) =>
              Number(one.drawing.shape !== 'frame') - Number(other.drawing.shape !== 'frame') ||
              one.order - other.order ||
              (one.id < other.id ? -1 : 1),
          ),
    [drawn, isSilent],
  )
  return useMemo(
    () => ({
      marks,
      cards: looseCards(activity).map(({ id }) => id),
      mayDraw: mayDo(meeting, 'mark.draw', me.id) === undefined,
      everything: tableOf(method).drawing === 'everything',
      mayChange: (mark) => markRefusal(meeting, mark, me.id) === undefined,
    }),
    [marks, activity, meeting, method, me.id],
  )
}
