import { memo, useSyncExternalStore } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import type { PlainAction } from '../actions/action.ts'
import { actualSize } from '../actions/actualSize.ts'
import { fit } from '../actions/fit.ts'
import { nameOfAction } from '../actions/shortcuts.ts'
import { zoomIn } from '../actions/zoomIn.ts'
import type { Looking } from '../actions/zooming.ts'
import { zoomOut } from '../actions/zoomOut.ts'
import { useBoardKit, useFitted } from '../model/useBoard.ts'
import css from './ZoomControls.module.css'

type ZoomControlsProps = {
  /** A table without end: one may always go further away, and wants to know how far one is. */
  isOpen: boolean
}

/** Closer, further, all of it. */
export const ZoomControls = memo(function ZoomControls({ isOpen }: ZoomControlsProps) {
  const t = useWords()
  const kit = useBoardKit()
  const { view, mode } = kit
  const size = mode === 'screen' ? 'board' : 'normal'
  const fitted = useFitted(view)
  // Draws again only when another number is to be read.
  const percent = useSyncExternalStore(view.subscribe, () => Math.round(view.get().view.scale * 100))
  const button = (action: PlainAction<Looking>) => {
    const Icon = action.icon
    return (
      <IconButton label={nameOfAction(action, t)} size={size} onPress={() => action.do({ kit, isOpen })}>
        <Icon />
      </IconButton>
    )
  }
  return (
    <div className={css.zoom} data-size={size}>
      {!fitted && button(fit)}
      {(!fitted || isOpen) && button(zoomOut)}
      {isOpen && (
        <button
          type="button"
          className={css.percent}
          aria-label={t('board.zoom', { percent })}
          onClick={() => actualSize.do({ kit, isOpen })}
        >{`${percent} %`}</button>
      )}
      {button(zoomIn)}
    </div>
  )
})
