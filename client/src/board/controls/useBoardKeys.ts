import { useEffect } from 'react'
import { useUndoWords } from '../../cards/useUndoWords.ts'
import { useNewest } from '../../state/useNewest.ts'
import { shortcutOf } from '../../ui/shortcut.ts'
import { keyAct } from '../input/keys.ts'
import { useBoardKit } from '../model/useBoard.ts'
import type { Pointing } from '../presence/usePointing.ts'
import type { Notes } from '../tools/note/useNotes.ts'

type Board = {
  notes: Notes
  pointing: Pointing
  mayPoint: boolean
  showKeys: () => void
}

/** The keys of the board; buttons do the same. */
export function useBoardKeys(board: Board): void {
  const undoing = useUndoWords()
  const newest = useNewest({ ...board, undoing })
  const { keys } = useBoardKit()
  useEffect(
    () =>
      keys.add({
        down: (event, { isOn, isNear }) => {
          const act = keyAct(event)
          if (!act || !(act === 'undo' || act === 'redo' ? isNear : isOn)) return
          const { notes, pointing, mayPoint, showKeys, undoing: back } = newest.current
          const does: (() => void) | undefined = {
            undo: back.undo,
            redo: back.redo,
            note: notes.mayBegin ? () => void notes.begin(pointing.cursor() ?? undefined) : undefined,
            point: mayPoint ? pointing.hold : undefined,
            keys: showKeys,
          }[act]
          if (!does) return
          event.preventDefault()
          if (!event.repeat || act === 'undo' || act === 'redo') does()
        },
        up: (event) => {
          if (shortcutOf(event) === 'w') newest.current.pointing.letGo()
        },
      }),
    [keys, newest],
  )
}
