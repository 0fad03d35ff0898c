import { ToggleButton } from 'react-aria-components/ToggleButton'
import { colour as nameOf } from '../../cards/colourName.ts'
import { PALETTE, type Sign } from '../../look/palette.ts'
import { Hinted } from '../../ui/Hinted.tsx'
import { useWords } from '../../words/useWords.ts'
import type { BoardMode } from '../model/boardMode.ts'
import { MARKER } from '../render/boardLook.ts'
import css from './Marks.module.css'

type Props = {
  mode: BoardMode
  chosen: number
  /** Whether they are colours of the marker, which are brighter. */
  isMarker?: boolean
  onChoose: (colour: number) => void
}

/** The eight colours of ink, each with its name and its sign; the chosen one has a frame around it. */
export function ColourRow({ mode, chosen, isMarker = false, onChoose }: Props) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div role="group" className={css.colours} aria-label={t('marks.style.colours')}>
      {PALETTE.map(({ ink, sign }, number) => (
        <ToggleButton
          key={ink}
          className={css.colour ?? ''}
          data-mode={mode}
          aria-label={nameOf(number, t)}
          isSelected={number === chosen}
          onChange={() => onChoose(number)}
        >
          <Hinted hint={nameOf(number, t)}>
            <svg className={css.swatch} viewBox="-12 -12 24 24" aria-hidden="true">
              <circle r="11" fill={isMarker ? MARKER[number] : ink} />
              <path
                d={SIGNS[sign]}
                fill={isMarker ? 'var(--ink)' : 'var(--paper-raised)'}
                stroke={isMarker ? 'var(--ink)' : 'var(--paper-raised)'}
                fillOpacity={sign === 'ring' ? 0 : 1}
              />
            </svg>
          </Hinted>
        </ToggleButton>
      ))}
    </div>
  )
}

/** The signs of the palette, as large as they are read in a swatch. */
const SIGNS: Record<Sign, string> = {
  none: '',
  dot: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  triangle: 'M0-4L4 3H-4Z',
  diamond: 'M0-4.4L4.4 0L0 4.4L-4.4 0Z',
  square: 'M-3.2-3.2H3.2V3.2H-3.2Z',
  bar: 'M-4.4-1.2H4.4V1.2H-4.4Z',
  cross: 'M-4 0H4M0-4V4',
  ring: 'M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0',
}
