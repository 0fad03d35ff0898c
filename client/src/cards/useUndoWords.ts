import { useMemo } from 'react'
import { useUndo } from '../meeting/session.ts'
import type { Undone } from '../meeting/undo.ts'
import { notify } from '../ui/Notice.tsx'
import { notifyRefused } from '../ui/Refused.tsx'
import { useWords } from '../words/useWords.ts'

/** @returns undo and redo that say so when something stayed as others made it. */
export function useUndoWords(): { undo: () => void; redo: () => void } {
  const t = useWords()
  const { undo, redo } = useUndo()
  return useMemo(() => {
    const tell = (undone: Undone) => {
      if (undone === 'partly') notify(t('app.removed.partly'))
      else if (undone !== 'done' && undone !== 'none') notifyRefused(undone)
    }
    return { undo: () => tell(undo()), redo: () => tell(redo()) }
  }, [undo, redo, t])
}
