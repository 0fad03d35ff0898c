import { arrangementOf } from '@kring/shared/ground/arrangement'
import type { Box, Point } from '@kring/shared/ground/world'
import type { Card, MemberId } from '@kring/shared/meeting'
import { roomLeft } from '@kring/shared/methods/table'
import { useEffect, useState } from 'react'
import { newId } from '../../../meeting/newId.ts'
import { useActivity, useMeeting, useMethod, useSay } from '../../../meeting/session.ts'
import { useNewest } from '../../../state/useNewest.ts'
import { notify } from '../../../ui/Notice.tsx'
import { useWords } from '../../../words/useWords.ts'
import { meansText, pasteImages } from '../../input/pasteImages.ts'
import { useBoardKit } from '../../model/useBoard.ts'
import { isInside } from '../../viewport/contentBox.ts'
import { boundsOf } from '../select/aligned.ts'
import { copiedFrom, KRING, type PastedCard, pastedFrom } from './clipboardNotes.ts'
import { freeSpot } from './freeSpot.ts'
import type { BoardActions } from './useBoardActions.ts'
import type { Notes } from './useNotes.ts'

/** What a note takes at most, and air, world units. */
const ROOM = { width: 360, height: 130 }

/** More notes than this are laid down only after a question. */
const MANY = 30

export type Pasting = {
  /** Notes that wait for a yes. */
  asked: readonly PastedCard[] | null
  yes: () => void
  no: () => void
}

/**
 * Copying, cutting and pasting of notes, on one board and between boards.
 * @param cursor where the pointer is, world units, or null
 */
export function useClipboard(
  chosen: readonly Card[],
  actions: BoardActions,
  notes: Notes,
  as: MemberId | undefined,
  colour: number,
  cursor: () => Point | null,
): Pasting {
  const kit = useBoardKit()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const say = useSay()
  const t = useWords()
  const [asked, setAsked] = useState<readonly PastedCard[] | null>(null)

  const lay = (pasted: readonly PastedCard[]) => {
    const room = roomLeft(meeting, activity, method)
    if (room <= 0) return notify(t('feel.note.full'))
    const notesIn = pasted.slice(0, room)
    const middle = placeFor(notesIn, cursor() ?? kit.view.get().sight)
    const laid = notesIn.flatMap((note) => {
      const at = { x: Math.round(middle.x + note.right), y: Math.round(middle.y + note.down) }
      const zone = notes.zoneFor(at)
      const card = newId()
      const { label, text } = note
      const args = { card, label, text, colour: note.colour ?? colour, ...at }
      return zone !== undefined && say('card.write', { ...args, zone }, { as }) ? [card] : []
    })
    kit.selection.choose(laid)
    showAll(boxAround(notesIn, middle))
    if (pasted.length > room) notify(t('feel.paste.room', { count: room }))
  }
  /** A list from elsewhere is laid beside what lies there; what was copied from a board, where one points. */
  const placeFor = (laid: readonly PastedCard[], wish: Point): Point => {
    const isCopy = laid.every((note) => note.colour !== undefined)
    return isCopy ? wish : freeSpot(activity, wish, boxAround(laid, wish))
  }
  /** What was laid down beyond what is in sight comes into sight; a wall keeps its frame. */
  const showAll = (all: Box) => {
    const { sight } = kit.view.get()
    // Clear of the bars along the edges.
    const airy = { ...all, width: all.width * 1.15, height: all.height + 220 }
    if (kit.mode !== 'screen' && !isInside(airy, sight)) kit.view.showBox(boundsOf([airy, sight]))
  }
  const paste = (pasted: readonly PastedCard[]) => {
    if (pasted.length > MANY) setAsked(pasted)
    else lay(pasted)
  }

  const newest = useNewest({ chosen, actions, notes, paste, activity })
  useEffect(() => {
    const copy = (event: ClipboardEvent): boolean => {
      const { chosen: cards, activity: table } = newest.current
      if (cards.length === 0 || !event.clipboardData) return false
      const { plain, kring } = copiedFrom(cards, arrangementOf(table).scaleIn)
      event.preventDefault()
      event.clipboardData.setData('text/plain', plain)
      event.clipboardData.setData(KRING, kring)
      return true
    }
    const paste = (event: ClipboardEvent): void => {
      if (!event.clipboardData) return
      const at = cursor() ?? kit.view.get().sight
      const { mayBegin } = newest.current.notes
      const isText = mayBegin && meansText(event.clipboardData)
      const isImages = !isText && pasteImages(kit, event.clipboardData, at)
      const pasted = mayBegin && !isImages ? pastedFrom(event.clipboardData) : []
      if (isImages || pasted.length > 0) event.preventDefault()
      if (pasted.length > 0) newest.current.paste(pasted)
    }
    return kit.keys.add({
      clipboard: (event, { isOn }) => {
        // A text somebody marked, such as a question beside the board, is what they mean.
        const isMarked = event.type !== 'paste' && (document.getSelection()?.toString() ?? '') !== ''
        if (!isOn || isMarked) return
        const { chosen: cards, actions: can } = newest.current
        if (event.type === 'paste') paste(event)
        else if (event.type === 'copy') copy(event) && notify(t('feel.paste.copied', { count: cards.length }))
        else if (can.remove && copy(event)) can.remove()
      },
    })
  }, [kit, t, cursor, newest])

  return {
    asked,
    yes: () => {
      if (asked) lay(asked)
      setAsked(null)
    },
    no: () => setAsked(null),
  }
}

function boxAround(laid: readonly PastedCard[], { x, y }: Point): Box {
  return boundsOf(laid.map(({ right, down }) => ({ x: x + right, y: y + down, ...ROOM })))
}
