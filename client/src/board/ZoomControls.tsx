import { Maximize, Minus, Plus } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { useWords } from '../words/useWords.ts'
import css from './Board.module.css'

type ZoomControlsProps = {
  fitted: boolean
  /** 1 to come closer, -1 to step back. */
  onZoom: (direction: 1 | -1) => void
  onFit: () => void
}

/** Closer, further, all of it. */
export function ZoomControls({ fitted, onZoom, onFit }: ZoomControlsProps) {
  const t = useWords()
  return (
    <div className={css.zoom}>
      {!fitted && (
        <>
          <IconButton label={t('board.zoom.fit')} onPress={onFit}>
            <Maximize />
          </IconButton>
          <IconButton label={t('board.zoom.out')} onPress={() => onZoom(-1)}>
            <Minus />
          </IconButton>
        </>
      )}
      <IconButton label={t('board.zoom.in')} onPress={() => onZoom(1)}>
        <Plus />
      </IconButton>
    </div>
  )
}
