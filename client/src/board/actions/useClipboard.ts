import type { Box, Point } from '@kring/shared/ground/world'
import type { MemberId } from '@kring/shared/meeting'
import { roomLeft } from '@kring/shared/methods/table'
import { type RefObject, useEffect, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMeeting, useMethod, usePresence, useSay } from '../../meeting/session.ts'
import { useNewest } from '../../state/useNewest.ts'
import { notify } from '../../ui/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { middleButton } from '../input/middleButton.ts'
import { pasteImages, takesImages } from '../input/pasteImages.ts'
import { useBoardKit } from '../model/useBoard.ts'
import type { PastedCard } from '../tools/note/clipboardNotes.ts'
import { freeSpot } from '../tools/note/freeSpot.ts'
import type { Notes } from '../tools/note/useNotes.ts'
import { boundsOf } from '../tools/select/aligned.ts'
import { copyOf, KRING, plainOf } from '../tools/things/copied.ts'
import { pastedOf } from '../tools/things/pasted.ts'
import { isInside } from '../viewport/contentBox.ts'
import type { Chosen } from './action.ts'
import { copy } from './copy.ts'
import { cut } from './cut.ts'
import { keptCopyOf } from './keptCopy.ts'
import { remove } from './remove.ts'

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
 * Copying, cutting and pasting of notes and drawings, on one board and between boards.
 * @param chosen reads what is chosen
 * @param cursor where the pointer is, world units, or null
 */
export function useClipboard(
  chosen: RefObject<() => Chosen>,
  notes: Notes,
  as: MemberId | undefined,
  colour: number,
  cursor: () => Point | null,
): Pasting {
  const kit = useBoardKit()
  const presence = usePresence()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const say = useSay()
  const t = useWords()
  const [asked, setAsked] = useState<{ cards: readonly PastedCard[]; wish: Point } | null>(null)

  const lay = (pasted: readonly PastedCard[], wish: Point) => {
    const room = roomLeft(meeting, activity, method)
    if (room <= 0) return notify(t('feel.note.full'))
    const notesIn = pasted.slice(0, room)
    // A list from elsewhere is laid beside what lies there.
    const middle = freeSpot(activity, wish, boxAround(notesIn, wish))
    const laid = notesIn.flatMap((note) => {
      const at = { x: Math.round(middle.x + note.right), y: Math.round(middle.y + note.down) }
      const zone = notes.zoneFor(at)
      const card = newId()
      const { label, text } = note
      const args = { card, label, text, colour, ...at }
      return zone !== undefined && say('card.write', { ...args, zone }, { as }) ? [card] : []
    })
    kit.selection.chooseMade(laid)
    showAll(boxAround(notesIn, middle))
    if (pasted.length > room) notify(t('feel.paste.room', { count: room }))
  }
  /** What was laid down beyond what is in sight comes into sight; a wall keeps its frame. */
  const showAll = (all: Box) => {
    const { sight } = kit.view.get()
    // Clear of the bars along the edges.
    const airy = { ...all, width: all.width * 1.15, height: all.height + 220 }
    if (kit.mode !== 'screen' && !isInside(airy, sight)) kit.view.showBox(boundsOf([airy, sight]))
  }
  const paste = (cards: readonly PastedCard[], wish: Point) => {
    if (cards.length > MANY) setAsked({ cards, wish })
    else lay(cards, wish)
  }

  const newest = useNewest({ notes, paste })
  useEffect(() => {
    const copyTo = (clipboard: DataTransfer) => {
      const { cards, marks, boxOf, keep } = chosen.current()
      const { copied } = copyOf(cards, marks, boxOf)
      keep(copied)
      clipboard.setData('text/plain', plainOf(copied))
      clipboard.setData(KRING, JSON.stringify(copied))
    }
    kit.paste = (clipboard, at) => {
      const may = { notes: newest.current.notes.mayBegin, pictures: takesImages(kit) }
      const pasted = pastedOf(clipboard, may, (plain) => keptCopyOf(presence, plain))
      if (pasted?.kind === 'things') chosen.current().lay(pasted.things, at)
      if (pasted?.kind === 'pictures') pasteImages(kit, clipboard, at)
      if (pasted?.kind === 'notes') newest.current.paste(pasted.notes, at)
      return pasted !== null
    }
    const middle = middleButton(window)
    const forget = kit.keys.add({
      clipboard: (event, { isOn }) => {
        // A text somebody marked, such as a question beside the board, is what they mean.
        const isMarked = event.type !== 'paste' && (document.getSelection()?.toString() ?? '') !== ''
        const { clipboardData } = event
        if (!isOn || isMarked || !clipboardData) return
        if (event.type === 'paste') {
          const at = cursor() ?? kit.view.get().sight
          if (middle.pastes(event) || kit.paste(clipboardData, at)) event.preventDefault()
          return
        }
        const now = chosen.current()
        if (event.type === 'cut' ? !cut.when(now) : !copy.when(now)) return
        event.preventDefault()
        copyTo(clipboardData)
        if (event.type === 'cut') remove.do(now)
      },
    })
    return () => {
      middle.stop()
      forget()
      kit.paste = () => false
    }
  }, [kit, presence, chosen, cursor, newest])

  return {
    asked: asked?.cards ?? null,
    yes: () => {
      if (asked) lay(asked.cards, asked.wish)
      setAsked(null)
    },
    no: () => setAsked(null),
  }
}

function boxAround(laid: readonly PastedCard[], { x, y }: Point): Box {
  return boundsOf(laid.map(({ right, down }) => ({ x: x + right, y: y + down, ...ROOM })))
}
