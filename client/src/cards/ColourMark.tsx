import { colourOf } from '../look/palette.ts'
import { SIGN_PATHS } from '../look/signPaths.ts'
import styles from './ColourMark.module.css'

const NO_SIGN = { path: '', line: 0 }

/** A colour of the palette as a patch with its sign, as the board paints it; its name stands beside it. */
export function ColourMark({ colour }: { colour: number }) {
  const { paper, ink, sign } = colourOf(colour)
  const { path, line = 0 } = sign === 'none' ? NO_SIGN : SIGN_PATHS[sign]
  return (
    <span className={styles.patch} style={{ background: paper, color: ink }} aria-hidden>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the colour's name stands beside it */}
      <svg
        viewBox="-6 -6 12 12"
        fill={line ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={line}
      >
        <path d={path} />
      </svg>
    </span>
  )
}
