import { Keyboard, Megaphone, Pointer, Search, Share, StickyNote } from 'lucide-react'
import { memo, type ReactNode, useCallback } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import { UndoButtons } from '../../cards/UndoButtons.tsx'
import { Hinted } from '../../ui/Hinted.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { useBoardKit, useTool } from '../model/useBoard.ts'
import css from './Feel.module.css'

type Props = {
  /** Opens a new note; absent where none may be written. */
  onNote: (() => void) | undefined
  /** Whether things on this board can be changed now, and so be taken back. */
  isWorked: boolean
  /** Whether others would see this device point. */
  mayPoint: boolean
  /** Calls everybody here; absent where there is nothing to call to. */
  onGather: (() => void) | undefined
  /** Opens what finds words; absent where nobody types. */
  onFind: (() => void) | undefined
  /** Opens what takes the board along; absent where nobody keeps files. */
  onExport: (() => void) | undefined
  /** Shows the keys; absent where there is no keyboard. */
  onKeys: (() => void) | undefined
  /** What else stands in the row. */
  children?: ReactNode
}

/** What one does on the board besides touching it: low and at the left, within everybody's reach on a wall. */
export const FeelBar = memo(function FeelBar({
  onNote,
  isWorked,
  mayPoint,
  onGather,
  onFind,
  onExport,
  onKeys,
  children,
}: Props) {
  const t = useWords()
  const { mode, row } = useBoardKit()
  const hold = useCallback((element: HTMLElement | null) => row.set(element), [row])
  const [tool, setTool] = useTool()
  const size = mode === 'screen' ? 'board' : 'normal'
  return (
    <div ref={hold} className={css.corner} data-mode={mode}>
      <Toolbar className={css.bar ?? ''} aria-label={t('feel.bar')}>
        {onNote && (
          <IconButton size={size} label={t('feel.note.new')} onPress={onNote}>
            <StickyNote />
          </IconButton>
        )}
        {isWorked && <UndoButtons size={size} />}
        {mayPoint && (
          <ToggleButton
            className={css.toggle ?? ''}
            data-size={size}
            aria-label={t('feel.point.tool')}
            isSelected={tool === 'pointer'}
            onChange={(isOn) => setTool(isOn ? 'pointer' : 'select')}
          >
            <Hinted hint={t('feel.point.tool')}>
              <Pointer aria-hidden="true" />
            </Hinted>
          </ToggleButton>
        )}
        {onGather && (
          <IconButton size={size} label={t('feel.gather')} onPress={onGather}>
            <Megaphone />
          </IconButton>
        )}
        {onFind && (
          <IconButton size={size} label={t('feel.find.open')} onPress={onFind}>
            <Search />
          </IconButton>
        )}
        {onExport && (
          <IconButton size={size} label={t('feel.export.open')} onPress={onExport}>
            <Share />
          </IconButton>
        )}
        {onKeys && (
          <IconButton size={size} label={t('feel.keys.open')} onPress={onKeys}>
            <Keyboard />
          </IconButton>
        )}
      </Toolbar>
      {children}
    </div>
  )
})
