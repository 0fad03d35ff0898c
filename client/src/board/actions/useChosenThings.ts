import { markRefusal, mayDo } from '@kring/shared/affordances'
import type { Card, MemberId } from '@kring/shared/meeting'
import { roomLeft } from '@kring/shared/methods/table'
import { useState } from 'react'
import { useCardCommands } from '../../meeting/commands.ts'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMe, useMeeting, useMethod, usePresence, useSay } from '../../meeting/session.ts'
import { notify } from '../../ui/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { boxOfThing } from '../drawings/marksInOrder.ts'
import { takesImages } from '../input/pasteImages.ts'
import { useBoardKit, useSelection } from '../model/useBoard.ts'
import type { BoardActions } from '../tools/note/useBoardActions.ts'
import type { Notes } from '../tools/note/useNotes.ts'
import { boundsOf } from '../tools/select/aligned.ts'
import { type LaidCard, type LaidMark, laidDown } from '../tools/things/copied.ts'
import { isInside } from '../viewport/contentBox.ts'
import type { Chosen, OnBoard } from './action.ts'
import { keepCopy, keptCopy } from './keptCopy.ts'

/**
 * What is chosen now, with all that can be done with it.
 * @param chosen the cards that are chosen, as they lie there
 * @returns a reader of what is chosen as it is drawn
 */
export function useChosenThings(
  chosen: readonly Card[],
  onCards: BoardActions,
  notes: Notes,
  as: MemberId | undefined,
  board: OnBoard,
): () => Chosen {
  const kit = useBoardKit()
  const presence = usePresence()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const { id: me } = useMe()
  const say = useSay()
  const { place } = useCardCommands(as)
  const t = useWords()
  const { marks: chosenMarks } = useSelection()
  const [, again] = useState(0)
  const mayArrange = mayDo(meeting, 'things.order', me, as) === undefined

  return (): Chosen => {
    const drawn = kit.marks.get()?.lying() ?? []
    const marks = drawn.filter(({ id }) => chosenMarks.has(id) && !markRefusal(meeting, id, me))
    const { colour, remove } = onCards
    const isMixed = chosenMarks.size > 0
    return {
      ...board,
      activity,
      cards: chosen.filter(({ locked }) => !locked),
      marks: marks.filter(({ locked }) => !locked),
      locked: [...chosen, ...marks].filter(({ locked }) => locked).map(({ id }) => id),
      drawn,
      onCards: isMixed ? { ...(colour && { colour }), ...(remove && { remove }) } : onCards,
      mayArrange,
      at: kit.view.toWorld(kit.menu.get() ?? middleOf(kit.view.get().size)),
      boxOf: (thing) => kit.boxOf(thing) ?? boxOfThing(activity, thing),
      place,
      say,
      as,
      newId,
      editMark: (mark) => kit.marks.get()?.edit(mark),
      copied: keptCopy(presence),
      mayPaste: notes.mayBegin || takesImages(kit),
      keep: (now) => {
        keepCopy(presence, now)
        notify(t('feel.act.copied', { count: now.cards.length + now.marks.length }))
        again((count) => count + 1)
      },
      lay: (now, at, isBeside = false) => {
        const room = roomLeft(meeting, activity, method)
        if (now.cards.length > room) return notify(t('feel.note.full'))
        const zones = new Map(now.cards.map(({ id, zone }) => [id, zone]))
        const laid: LaidCard[] = []
        const traced: LaidMark[] = []
        for (const one of laidDown(now, at, newId)) {
          if ('mark' in one) {
            if (mayArrange && say('mark.draw', one, { as })) traced.push(one)
            continue
          }
          const { of, ...card } = one
          const zone = (isBeside && zones.get(of)) || notes.zoneFor(card)
          if (zone !== undefined && say('card.write', { ...card, zone }, { as })) laid.push(one)
        }
        kit.selection.chooseMade(
          laid.map(({ card }) => card),
          traced.map(({ mark }) => mark),
        )
        bringIntoSight(kit, [...laid, ...traced.map(({ drawing }) => drawing)])
      },
      t,
    }
  }
}

type Lying = { x: number; y: number } | { points: readonly number[] } | { from: { x: number; y: number } }

/** What was laid down beyond what is in sight comes into sight; a wall keeps its frame. */
function bringIntoSight({ view, mode }: Chosen['kit'], laid: readonly Lying[]): void {
  const points = laid.map((one) => {
    if ('from' in one) return one.from
    return 'points' in one ? { x: one.points[0] ?? 0, y: one.points[1] ?? 0 } : one
  })
  const all = boundsOf(points.map(({ x, y }) => ({ x, y, width: 200, height: 120 })))
  const { sight } = view.get()
  if (mode !== 'screen' && points.length > 0 && !isInside(all, sight)) view.showBox(boundsOf([all, sight]))
}

function middleOf({ width, height }: { width: number; height: number }) {
  return { left: width / 2, top: height / 2 }
}
