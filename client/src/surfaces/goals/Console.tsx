import { fits, tidy } from '@kring/shared/basis/text'
import { goalsOf } from '@kring/shared/capabilities/goals/goals'
import { LIMITS } from '@kring/shared/meeting'
import { X } from 'lucide-react'
import type { FormEvent } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useDryRun, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Goals.module.css'

/** Whoever leads puts the goals there, where they were not planned. */
export function GoalsConsole() {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const [typed, setTyped] = useTyped(`goal.${activity.id}`)
  const goals = goalsOf(activity)
  const refused = useDryRun()('goal.set', { goal: newId(), text: '.' })
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (say('goal.set', { goal: newId(), text: tidy(typed) })) setTyped('')
  }
  return (
    <section className={styles.edit}>
      <h3>{t('together.goals')}</h3>
      <ul>
        {goals.map(({ id, text }) => (
          <li key={id}>
            <span dir="auto" translate="yes">
              {text}
            </span>
            <IconButton
              label={t('together.goalRemove', { goal: text })}
              onPress={() => say('goal.remove', { goal: id })}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {refused === undefined && (
        <form className={styles.line} onSubmit={add}>
          <TextField
            label={t('together.goal')}
            value={typed}
            onChange={setTyped}
            most={LIMITS.goal}
            enterKeyHint="done"
          />
          <Button type="submit" variant="soft" isDisabled={tidy(typed) === '' || !fits(typed, LIMITS.goal)}>
            {t('together.goalAdd')}
          </Button>
        </form>
      )}
    </section>
  )
}
