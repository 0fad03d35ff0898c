import { fits, tidy } from '@kring/shared/basis/text'
import { nameOf, type Step, stepNamed } from '@kring/shared/capabilities/steps/sequence'
import { LIMITS } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { useActivity } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './SkipForm.module.css'

type Props = {
  /** The steps that would be skipped, or left unfinished. */
  past: readonly Step[]
  /** @returns whether the group went on */
  onSkip: (why: string) => boolean
  onStay: () => void
}

/** METHODS §14.17: why the group skips steps that are not skipped without a word. What is typed stays until it is said. */
export function SkipForm({ past, onSkip, onStay }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const draft = useDraft(`skip.${activity.id}`, { why: '' })
  const why = tidy(draft.fields.why)
  const isHere = (step: Step) => nameOf(step) === stepNamed(activity.phase)
  const ahead = past.filter((step) => !isHere(step))
  // What the step the group is at is for, and is not there yet.
  const lacks = past
    .filter(isHere)
    .flatMap(({ phase }) => phase.unfinished?.(activity) ?? [])
    .map(text)
  const skip = (event: FormEvent) => {
    event.preventDefault()
    if (why === '' || !fits(why, LIMITS.text)) return
    if (onSkip(why)) draft.forget()
  }
  return (
    <form className={styles.skip} onSubmit={skip}>
      {lacks.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {ahead.length > 0 && (
        <p>{t('steer.skipStep', { names: ahead.map(({ phase }) => text(phase.title)).join(', ') })}</p>
      )}
      <TextField
        label={t(ahead.length > 0 ? 'steer.skipStepWhy' : 'steer.goOnWhy')}
        help={t('steer.skipStepHelp')}
        value={draft.fields.why}
        onChange={(next) => draft.change({ why: next })}
        most={LIMITS.text}
        autoFocus
      />
      <div className={styles.ways}>
        <Button onPress={onStay}>{t('surfaces.common.cancel')}</Button>
        <Button type="submit" variant="primary" isDisabled={why === '' || !fits(why, LIMITS.text)}>
          {t(ahead.length > 0 ? 'steer.skipStepDo' : 'steer.goOnDo')}
        </Button>
      </div>
    </form>
  )
}
