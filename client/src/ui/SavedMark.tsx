import { useWords } from '../words/useWords.ts'
import { classes } from './classes.ts'
import css from './SavedMark.module.css'

export type SavedMarkProps = {
  /** As useConnection() gives it. */
  state: 'connecting' | 'online' | 'offline' | 'blocked'
  unsaved: number
}

/**
 * Whether this device is connected, and whether something said on it did not arrive yet: a word with a mark, never
 * colour alone. That a card is kept stands under the card.
 */
export function SavedMark({ state, unsaved }: SavedMarkProps) {
  const t = useWords()
  const kind = state === 'offline' || state === 'blocked' ? 'away' : unsaved > 0 ? 'waiting' : 'here'
  if (kind === 'here' && state === 'connecting') return null
  return (
    <span className={classes(css.mark, css[kind])}>
      <span className={css.dot} aria-hidden="true" />
      <span>{t(`app.saved.${kind}`)}</span>
    </span>
  )
}
