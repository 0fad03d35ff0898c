import type { Preparation } from '@kring/shared/prepare/preparation'
import { ABOUT } from '@kring/shared/prepare/prepare'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import { FieldPart } from './FieldPart.tsx'
import css from './Prepare.module.css'
import type { Change } from './preparations.ts'

/** Which conversation it is: with whom, about what, and when. */
export function AboutFields({ preparation, change }: { preparation: Preparation; change: Change }) {
  const t = useWords()
  return (
    <div className={css.about}>
      <FieldPart field={ABOUT} lines={1} preparation={preparation} change={change} />
      <TextField
        label={t('prepare.when')}
        type="date"
        value={preparation.on}
        onChange={(on) => change((before) => ({ ...before, on }))}
      />
    </div>
  )
}
