import { Maximize, Minus, Plus } from 'lucide-react'
import { memo, useSyncExternalStore } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { useBoardKit, useFitted } from '../model/useBoard.ts'
import css from './ZoomControls.module.css'

type ZoomControlsProps = {
  /** A table without end: one may always go further away, and wants to know how far one is. */
  isOpen: boolean
  size: 'normal' | 'board'
  /** 1 to come closer, -1 to step back. */
  onZoom: (direction: 1 | -1) => void
}

/** Closer, further, all of it. */
export const ZoomControls = memo(function ZoomControls({ isOpen, size, onZoom }: ZoomControlsProps) {
  const t = useWords()
  const { view } = useBoardKit()
  const fitted = useFitted(view)
  // Draws again only when another number is to be read.
  const percent = useSyncExternalStore(view.subscribe, () => Math.round(view.get().view.scale * 100))
  return (
    <div className={css.zoom} data-size={size}>
      {!fitted && (
        <IconButton label={t('board.zoom.fit')} size={size} onPress={() => view.fit()}>
          <Maximize />
        </IconButton>
      )}
      {(!fitted || isOpen) && (
        <IconButton label={t('board.zoom.out')} size={size} onPress={() => onZoom(-1)}>
          <Minus />
        </IconButton>
      )}
      {isOpen && (
        <button
          type="button"
          className={css.percent}
          aria-label={t('board.zoom.actual', { percent })}
          onClick={() => view.centre(view.get().sight, 1)}
        >{`${percent} %`}</button>
      )}
      <IconButton label={t('board.zoom.in')} size={size} onPress={() => onZoom(1)}>
        <Plus />
      </IconButton>
    </div>
  )
})
