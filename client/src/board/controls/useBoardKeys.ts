import { useEffect } from 'react'
import { useUndoWords } from '../../cards/useUndoWords.ts'
import { useNewest } from '../../state/useNewest.ts'
import { shortcutOf } from '../../ui/shortcut.ts'
import { type KeyAct, keyAct } from '../input/keys.ts'
import { useBoardKit } from '../model/useBoard.ts'
import type { Pointing } from '../presence/usePointing.ts'
import type { Notes } from '../tools/note/useNotes.ts'

type Board = {
  notes: Notes
  pointing: Pointing
  mayPoint: boolean
  showKeys: () => void
  find: () => void
}

/** What is meant for the board wherever the focus is, but while somebody types. */
const ANYWHERE: ReadonlySet<KeyAct> = new Set(['undo', 'redo', 'find'])

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
          if (!act || !(ANYWHERE.has(act) ? isNear : isOn)) return
          const { notes, pointing, mayPoint, showKeys, find, undoing: back } = newest.current
          const does: (() => void) | undefined = {
            undo: back.undo,
            redo: back.redo,
            note: notes.mayBegin ? () => void notes.begin(pointing.cursor() ?? undefined) : undefined,
            point: mayPoint ? pointing.hold : undefined,
            keys: showKeys,
            find,
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
