import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import { SeatNote, useSeatMove } from './MoveNote.tsx'

/** At the wall: the reason for a move that somebody without a device just made there. */
export function SeatNoteButton() {
  const t = useWords()
  const moved = useSeatMove()
  const [open, setOpen] = useState<string | null>(null)
  useOutdated(open !== null && open !== moved?.move.id, () => setOpen(null))
  if (!moved) return null
  return (
    <>
      <Button size="board" onPress={() => setOpen(moved.move.id)}>
        {t('surfaces.turn.note')}
      </Button>
      {open === moved.move.id && (
        <Dialog title={t('surfaces.turn.note')} size="wide" isOpen onClose={() => setOpen(null)}>
          <SeatNote size="board" />
        </Dialog>
      )}
    </>
  )
}
