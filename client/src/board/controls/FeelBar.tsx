import { memo, type ReactNode, useCallback } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import { UndoButtons } from '../../cards/UndoButtons.tsx'
import { Hinted } from '../../ui/Hinted.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import type { OnBoard, PlainAction } from '../actions/action.ts'
import { LOW_BAR } from '../actions/onBoard.ts'
import { point } from '../actions/point.ts'
import { nameOfAction } from '../actions/shortcuts.ts'
import { useBoardKit, useTool } from '../model/useBoard.ts'
import css from './Feel.module.css'

type Props = {
  board: OnBoard
  /** Whether things on this board can be changed now, and so be taken back. */
  isWorked: boolean
  /** Whether the row holds what is done with what is chosen as well. */
  isCrowded: boolean
  /** What else stands in the row. */
  children?: ReactNode
}

/** What one does on the board besides touching it: low and at the left, within everybody's reach on a wall. */
export const FeelBar = memo(function FeelBar({ board, isWorked, isCrowded, children }: Props) {
  const t = useWords()
  const { mode, row } = useBoardKit()
  const hold = useCallback((element: HTMLElement | null) => row.set(element), [row])
  const [tool, setTool] = useTool()
  const size = mode === 'screen' ? 'board' : 'normal'
  const pointing = nameOfAction(point, t)
  const Pointing = point.icon
  const isShown = ({ bar, alone, when }: PlainAction<OnBoard>) =>
    bar?.includes(mode) && !(alone && isCrowded) && when(board)
  const button = ({ name, icon: Icon, do: act, ...action }: PlainAction<OnBoard>) => (
    <IconButton
      key={name}
      size={size}
      label={nameOfAction({ name, ...action }, t)}
      onPress={() => act(board)}
    >
      <Icon />
    </IconButton>
  )
  return (
    <div ref={hold} className={css.corner} data-mode={mode}>
      <Toolbar className={css.bar ?? ''} aria-label={t('feel.bar')}>
        {LOW_BAR.first.filter(isShown).map(button)}
        {isWorked && <UndoButtons size={size} />}
        {point.when(board) && !isCrowded && (
          <ToggleButton
            className={css.toggle ?? ''}
            data-size={size}
            aria-label={pointing}
            isSelected={tool === 'pointer'}
            onChange={(isOn) => setTool(isOn ? 'pointer' : 'select')}
          >
            <Hinted hint={pointing}>
              <Pointing aria-hidden="true" />
            </Hinted>
          </ToggleButton>
        )}
        {LOW_BAR.last.filter(isShown).map(button)}
      </Toolbar>
      {children}
    </div>
  )
})
