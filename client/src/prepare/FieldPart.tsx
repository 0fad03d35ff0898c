import { likelyNamesIn } from '@kring/shared/basis/likely-names'
import { isTooLongToTell } from '@kring/shared/prepare/buddy'
import { PREPARE_LIMITS } from '@kring/shared/prepare/fields'
import type { Hint } from '@kring/shared/prepare/hints'
import { type Preparation, withText } from '@kring/shared/prepare/preparation'
import type { PrepareField } from '@kring/shared/prepare/prepare'
import { useState } from 'react'
import { TextField } from '../ui/TextField.tsx'
import { useText, useWords } from '../words/useWords.ts'
import css from './Prepare.module.css'
import type { Change } from './preparations.ts'

type Props = {
  field: PrepareField
  preparation: Preparation
  change: Change
  hint?: Hint | undefined
  lines?: number
}

/** Something to write, with what may be looked at again. What is asked there stops nobody. */
export function FieldPart({ field, preparation, change, hint, lines = field.isList ? 4 : 3 }: Props) {
  const t = useWords()
  const text = useText()
  const [isWriting, setWriting] = useState(false)
  const value = preparation.texts[field.id] ?? ''
  const names = likelyNamesIn(value)
  const isKeptBack = preparation.shared.includes(field.id) && isTooLongToTell(value)
  // A sentence that has only begun is short: whoever writes is not asked to make it sharper.
  const shown = hint?.id === 'vague' && isWriting ? undefined : hint
  return (
    <div className={css.field}>
      <TextField
        label={text(field.label)}
        value={value}
        onChange={(written) => {
          setWriting(true)
          change((before) => withText(before, field.id, written))
        }}
        onBlur={() => setWriting(false)}
        lines={lines}
        most={PREPARE_LIMITS.text}
        {...(field.help && { help: text(field.help) })}
      />
      <div role="status" className={css.hints}>
        {isKeptBack && <p className={css.hint}>{t('prepare.tooLongToTell')}</p>}
        {names.length > 0 && <p className={css.hint}>{t('prepare.nameSeen', { names: names.join(', ') })}</p>}
        {shown && <p className={css.hint}>{text(shown.says)}</p>}
      </div>
    </div>
  )
}
