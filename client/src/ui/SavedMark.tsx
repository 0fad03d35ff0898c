import { useWords } from '../words/useWords.ts'
import { classes } from './classes.ts'
import css from './SavedMark.module.css'

export type SavedMarkProps = {
  /** As useConnection() gives it. */
  state: 'connecting' | 'online' | 'offline' | 'blocked'
  unsaved: number
  /** Where nothing of what people share is kept, the mark only says that this device is connected. */
  keepsNothing?: boolean
}

/** Whether what one said is kept by the meeting: a word with a mark, never colour alone. */
export function SavedMark({ state, unsaved, keepsNothing = false }: SavedMarkProps) {
  const t = useWords()
  const kind = state === 'offline' || state === 'blocked' ? 'away' : unsaved > 0 ? 'waiting' : 'yes'
  return (
    <span className={classes(css.mark, css[kind])}>
      <span className={css.dot} aria-hidden="true" />
      <span>{t(keepsNothing && kind === 'yes' ? 'app.saved.here' : `app.saved.${kind}`)}</span>
    </span>
  )
}
