import { mayWrite } from '@kring/shared/affordances'
import { towards, zoneAt } from '@kring/shared/ground/ground'
import type { Point } from '@kring/shared/ground/world'
import type { CardId, MemberId, ZoneId } from '@kring/shared/meeting'
import { usedNow, zonesToWrite } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { useCardTrials } from '../../../meeting/commands.ts'
import { newId } from '../../../meeting/newId.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../../../meeting/session.ts'
import { useBoardKit } from '../../model/useBoard.ts'
import { freeSpot } from './freeSpot.ts'

/** A note somebody writes on, where it lies or will lie. */
export type Note = { card: CardId; isNew: boolean; zone: ZoneId; at: Point }

export type Notes = {
  /** The note that is open, or null. */
  note: Note | null
  /** Whether new notes may be written on this board now. */
  mayBegin: boolean
  /** The zone a new note at this place belongs to, or undefined where none may be written. */
  zoneFor: (at: Point) => ZoneId | undefined
  /** Opens a new note at a place, or in the middle of what is in sight. @returns whether that is possible there */
  begin: (at?: Point) => boolean
  /** Whether one may say a card otherwise. */
  mayEdit: (card: CardId) => boolean
  /** Opens a card to say it otherwise. @returns whether one may */
  edit: (card: CardId) => boolean
  close: () => void
}

/** Writing on the board itself, wherever the method lets people write openly. */
export function useNotes(as: MemberId | undefined): Notes {
  const kit = useBoardKit()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const trials = useCardTrials(as)
  const [note, setNote] = useState<Note | null>(null)
  const ground = tableOf(method).ground(activity.settings)
  const isOpen = !usedNow(activity, 'write')?.hidden
  const may = (zone: ZoneId) => isOpen && mayWrite(meeting, zone, me.id, as) === undefined
  const free = zonesToWrite(activity).filter(may)

  const zoneFor = (at: Point) => {
    const here = zoneAt(ground, at)
    return here !== undefined && free.includes(here) ? here : undefined
  }
  const begin = (wished?: Point): boolean => {
    const at = whole(wished ?? freeSpot(activity, kit.view.get().sight))
    const here = zoneFor(at)
    const zone = here ?? (wished ? undefined : free[0])
    if (zone === undefined) return false
    setNote({ card: newId(), isNew: true, zone, at: here ? at : whole(towards(ground, zone, at)) })
    return true
  }
  const mayEdit = (id: CardId): boolean => {
    const card = activity.cards[id]
    return card !== undefined && isOpen && trials.rewrite(card)
  }
  const edit = (id: CardId): boolean => {
    const card = activity.cards[id]
    if (!card || !mayEdit(id)) return false
    setNote({ card: id, isNew: false, zone: card.zone, at: { x: card.x, y: card.y } })
    return true
  }
  const isThere = note === null || note.isNew || activity.cards[note.card] !== undefined
  return {
    note: isThere ? note : null,
    mayBegin: free.length > 0,
    zoneFor,
    begin,
    mayEdit,
    edit,
    close: () => setNote(null),
  }
}

function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
