import { Button } from 'react-aria-components/Button'
import { colourName } from '../../cards/colourName.ts'
import { colourOf, type Sign } from '../../look/palette.ts'
import { Hinted } from '../../ui/Hinted.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './Feel.module.css'

type Props = {
  number: number
  size: 'normal' | 'board'
  onPress: () => void
}

/** One of the eight colours, with the sign that tells it without colour. */
export function ColourSwatch({ number, size, onPress }: Props) {
  const t = useWords()
  const { paper, ink, sign } = colourOf(number)
  return (
    <Button
      className={css.swatch ?? ''}
      data-size={size}
      aria-label={colourName(number, t)}
      onPress={onPress}
    >
      <Hinted hint={colourName(number, t)}>
        <svg viewBox="-12 -12 24 24" aria-hidden="true">
          <rect x="-10" y="-10" width="20" height="20" rx="5" fill={paper} stroke={ink} strokeWidth="1.2" />
          <path d={SIGNS[sign]} fill={sign === 'ring' ? 'none' : ink} stroke={ink} strokeWidth="1.6" />
        </svg>
      </Hinted>
    </Button>
  )
}

const SIGNS: Record<Sign, string> = {
  none: '',
  dot: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  triangle: 'M0-4.6L4.6 3.4H-4.6Z',
  diamond: 'M0-5L5 0L0 5L-5 0Z',
  square: 'M-3.8-3.8H3.8V3.8H-3.8Z',
  bar: 'M-5-1.6H5V1.6H-5Z',
  cross: 'M-4.4 0H4.4M0-4.4V4.4',
  ring: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
}
