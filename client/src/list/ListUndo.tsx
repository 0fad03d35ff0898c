import { memo, useEffect } from 'react'
import { UndoButtons } from '../cards/UndoButtons.tsx'
import { useUndoWords } from '../cards/useUndoWords.ts'
import { useUndo } from '../meeting/session.ts'
import { shortcutOf } from '../ui/shortcut.ts'

/** What one did can be taken back in the list as on the board: by its buttons, or by Control and Z. */
export const ListUndo = memo(function ListUndo() {
  const { canUndo, canRedo } = useUndo()
  const { undo, redo } = useUndoWords()
  const isThere = canUndo || canRedo
  useEffect(() => {
    if (!isThere) return
    const pressed = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey, target } = event
      if (!(ctrlKey || metaKey) || altKey || event.defaultPrevented) return
      // While one types, and while a dialog or menu has the keys, they mean something else.
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      if (target instanceof Element && target.closest('input, textarea, select')) return
      const letter = shortcutOf(event)
      if (letter !== 'z' && letter !== 'y') return
      event.preventDefault()
      if (letter === 'y' || shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [isThere, undo, redo])
  return isThere ? <UndoButtons size="normal" /> : null
})
