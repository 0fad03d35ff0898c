import type { ReactNode } from 'react'
import { colourOf, type Sign } from '../look/palette.ts'
import styles from './ColourMark.module.css'

/** A colour of the palette as a patch with its sign, as the board paints it; its name stands beside it. */
export function ColourMark({ colour }: { colour: number }) {
  const { paper, ink, sign } = colourOf(colour)
  return (
    <span className={styles.patch} style={{ background: paper, color: ink }} aria-hidden>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the colour's name stands beside it */}
      <svg viewBox="-6 -6 12 12" fill="currentColor" stroke="currentColor" strokeWidth={0}>
        {SIGNS[sign]}
      </svg>
    </span>
  )
}

const SIGNS: Record<Sign, ReactNode> = {
  none: null,
  dot: <circle r={3.5} />,
  triangle: <path d="M0-3.5 3.5 2.8h-7z" />,
  diamond: <path d="M0-3.5 3.5 0 0 3.5-3.5 0z" />,
  square: <path d="M-3-3h6v6h-6z" />,
  bar: <path d="M-3.5-1.3h7v2.6h-7z" />,
  cross: <path d="M-3.5 0h7M0-3.5v7" strokeWidth={1.8} />,
  ring: <circle r={2.7} fill="none" strokeWidth={1.8} />,
}
