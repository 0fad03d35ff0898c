import { type CardId, LIMITS } from '@kring/shared/meeting'
import { fits, tidy } from '@kring/shared/text'
import type { ReactNode } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './CardEditor.module.css'
import type { Typed } from './typedCards.ts'

type Props = {
  card: CardId
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
  card,
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
        name={fieldName(card, 'label')}
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
        name={fieldName(card, 'text')}
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

/** Puts the cursor in the field of a card that needs other words before it can lie on the board. */
export function focusCard(card: CardId, { label }: Typed): void {
  const field = tidy(label) !== '' && fits(label, LIMITS.label) ? 'text' : 'label'
  document.getElementsByName(fieldName(card, field))[0]?.focus()
}

function fieldName(card: CardId, field: keyof Typed): string {
  return `${field}-${card}`
}
