import { fits, tidy } from '@kring/shared/basis/text'
import type { CardId } from '@kring/shared/meeting'
import type { CardLengths } from '@kring/shared/methods/table'
import { MessageSquareText } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useCardLengths } from '../../cards/useCardLengths.ts'
import { Button } from '../../ui/Button.tsx'
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
  /** Enter in the few words: done with this card. @returns whether the cursor goes somewhere else by it */
  onDone?: () => boolean
  title: string
  /** What stands under the fields: whether it is saved, and what else can be done. */
  foot?: ReactNode
  autoFocus?: boolean
  size?: 'large' | 'board'
  /** One line, with more only for who asks: where several cards stand side by side. */
  brief?: boolean
}

/** One card to write on: a few words for the board, and if need be more for who reads it from nearby. */
export function CardEditor(props: Props) {
  const {
    card,
    value,
    onType,
    onLeave,
    onDone,
    title,
    foot,
    autoFocus = false,
    size = 'large',
    brief = false,
  } = props
  const t = useWords()
  const [explains, setExplains] = useState(false)
  const below = useRef<HTMLDivElement>(null)
  const lengths = useCardLengths()
  // What stands there is never out of sight, also where the method has no room for it any more.
  const isOpen = value.text !== '' || (lengths.text > 0 && (!brief || explains))
  const mayExplain = !isOpen && lengths.text > 0 && value.label !== ''
  const leaves = onLeave && { onBlur: onLeave }
  return (
    <fieldset className={styles.card} data-brief={brief}>
      <legend className="sr-only">{title}</legend>
      {!brief && (
        <p className={styles.title} aria-hidden>
          {title}
        </p>
      )}
      <TextField
        label={t('surfaces.write.label')}
        labelHidden={brief}
        name={fieldName(card, 'label')}
        placeholder={t('surfaces.write.labelHint')}
        most={lengths.label}
        value={value.label}
        onChange={(label) => onType({ ...value, label })}
        size={size}
        autoFocus={autoFocus}
        autoCapitalize="sentences"
        enterKeyHint="next"
        onKeyDown={({ key }) => {
          // Nothing more to write: the keyboard of a phone makes room, and Tab goes on from here.
          if (key === 'Enter' && onDone && !onDone()) below.current?.focus()
        }}
        {...leaves}
      />
      {isOpen && (
        <TextField
          label={t('surfaces.write.text')}
          name={fieldName(card, 'text')}
          optional
          most={lengths.text}
          lines={2}
          value={value.text}
          onChange={(text) => onType({ ...value, text })}
          autoCapitalize="sentences"
          size={size === 'board' ? 'board' : 'normal'}
          autoFocus={explains && value.text === ''}
          {...leaves}
        />
      )}
      {(foot || mayExplain) && (
        <div className={styles.foot} ref={below} tabIndex={-1}>
          {mayExplain && (
            <Button
              variant="plain"
              size={size === 'board' ? 'board' : 'normal'}
              icon={<MessageSquareText />}
              onPress={() => setExplains(true)}
            >
              {t('surfaces.write.addText')}
            </Button>
          )}
          {foot}
        </div>
      )}
    </fieldset>
  )
}

/** Puts the cursor in the field of a card that needs other words before it can lie on the board. */
export function focusCard(card: CardId, { label }: Typed, lengths: CardLengths): void {
  const field = tidy(label) !== '' && fits(label, lengths.label) ? 'text' : 'label'
  document.getElementsByName(fieldName(card, field))[0]?.focus()
}

function fieldName(card: CardId, field: keyof Typed): string {
  return `${field}-${card}`
}
