import { CODES } from '@kring/shared/protocol/codes'
import { useMemo } from 'react'
import { useUndo } from '../../meeting/session.ts'
import type { Undone } from '../../meeting/undo.ts'
import { notify } from '../../ui/Notice.tsx'
import { useText, useWords } from '../../words/useWords.ts'

/** @returns undo and redo that say so when something stayed as others made it. */
export function useUndoWords(): { undo: () => void; redo: () => void } {
  const t = useWords()
  const text = useText()
  const { undo, redo } = useUndo()
  return useMemo(() => {
    const tell = (undone: Undone) => {
      if (undone === 'partly') notify(t('feel.partly'))
      else if (undone !== 'done' && undone !== 'none') notify(text(CODES[undone]))
    }
    return { undo: () => tell(undo()), redo: () => tell(redo()) }
  }, [undo, redo, t, text])
}
