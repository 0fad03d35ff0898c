import { colourOf, type Sign } from '../board/palette.ts'
import styles from './CardList.module.css'

/** A colour of the palette as a patch with its sign; its name stands beside it. */
export function ColourMark({ colour }: { colour: number }) {
  const { paper, ink, sign } = colourOf(colour)
  return (
    <span className={styles.patch} style={{ background: paper, color: ink }} aria-hidden>
      {SIGNS[sign]}
    </span>
  )
}

const SIGNS: Record<Sign, string> = {
  none: '',
  dot: '●',
  triangle: '▲',
  diamond: '◆',
  square: '■',
  bar: '▬',
  cross: '✚',
  ring: '○',
}
