import { Redo2, Undo2 } from 'lucide-react'
import { useUndo } from '../../meeting/session.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { useUndoWords } from './useUndoWords.ts'

/** Taking back what one did oneself, and doing it again. */
export function UndoButtons({ size }: { size: 'normal' | 'board' }) {
  const t = useWords()
  const { canUndo, canRedo } = useUndo()
  const { undo, redo } = useUndoWords()
  return (
    <>
      <IconButton size={size} label={t('feel.undo')} isDisabled={!canUndo} onPress={undo}>
        <Undo2 />
      </IconButton>
      <IconButton size={size} label={t('feel.redo')} isDisabled={!canRedo} onPress={redo}>
        <Redo2 />
      </IconButton>
    </>
  )
}
