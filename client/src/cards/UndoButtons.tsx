import { Redo2, Undo2 } from 'lucide-react'
import { useId } from 'react'
import { useUndo } from '../meeting/session.ts'
import type { UndoLabel } from '../meeting/undoLabel.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useWords } from '../words/useWords.ts'
import { useUndoWords } from './useUndoWords.ts'

/** Taking back what one did oneself, and doing it again; who rests on one of them, or hears it, is told what that is. */
export function UndoButtons({ size }: { size: 'normal' | 'board' }) {
  const t = useWords()
  const { canUndo, canRedo, undoes, redoes } = useUndo()
  const { undo, redo } = useUndoWords()
  const id = useId()
  const told = (label: UndoLabel | undefined) => {
    if (!label) return ''
    const what = label.name
      ? t('feel.did.named', { name: label.name })
      : t('feel.did.things', { count: label.count })
    return t(`feel.did.${label.does}`, { what })
  }
  const [before, after] = [told(undoes), told(redoes)]
  return (
    <>
      <IconButton
        size={size}
        label={t('feel.act.undo')}
        hint={before && `${t('feel.act.undo')}: ${before}`}
        aria-describedby={`${id}-undo`}
        isDisabled={!canUndo}
        onPress={undo}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        size={size}
        label={t('feel.act.redo')}
        hint={after && `${t('feel.act.redo')}: ${after}`}
        aria-describedby={`${id}-redo`}
        isDisabled={!canRedo}
        onPress={redo}
      >
        <Redo2 />
      </IconButton>
      <span id={`${id}-undo`} hidden>
        {before}
      </span>
      <span id={`${id}-redo`} hidden>
        {after}
      </span>
    </>
  )
}
