import { LIMITS } from '@kring/shared/meeting'
import type { ReactNode } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './CardEditor.module.css'
import type { Typed } from './typedCards.ts'

type Props = {
  value: Typed
  onType: (typed: Typed) => void
  /** Leaving a field is a good moment to say what stands there. */
  onLeave?: () => void
  title: string
  /** What stands under the fields: whether it is saved, and what else can be done. */
  foot?: ReactNode
  autoFocus?: boolean
  size?: 'large' | 'board'
}

/** One card to write on: a few words for the board, and if need be more for who reads it from nearby. */
export function CardEditor({
  value,
  onType,
  onLeave,
  title,
  foot,
  autoFocus = false,
  size = 'large',
}: Props) {
  const t = useWords()
  return (
    <fieldset className={styles.card}>
      <legend className={styles.legend}>{title}</legend>
      <TextField
        label={t('surfaces.write.label')}
        placeholder={t('surfaces.write.labelHint')}
        most={LIMITS.label}
        value={value.label}
        onChange={(label) => onType({ ...value, label })}
        size={size}
        autoFocus={autoFocus}
        autoCapitalize="sentences"
        enterKeyHint="next"
        {...(onLeave && { onBlur: onLeave })}
      />
      <TextField
        label={t('surfaces.write.text')}
        optional
        most={LIMITS.text}
        lines={2}
        value={value.text}
        onChange={(text) => onType({ ...value, text })}
        autoCapitalize="sentences"
        size={size === 'board' ? 'board' : 'normal'}
        {...(onLeave && { onBlur: onLeave })}
      />
      {foot && <div className={styles.foot}>{foot}</div>}
    </fieldset>
  )
}
