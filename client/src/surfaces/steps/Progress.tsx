import { phasesOf, stepStates } from '@kring/shared/affordances'
import { useState } from 'react'
import { useActivity } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Progress.module.css'
import { StepsDialog } from './StepsDialog.tsx'
import { useStepName } from './useStepName.ts'

/** All steps in small: where the group has been, is, and will be. Any part of it leads to the steps. */
export function Progress() {
  const t = useWords()
  const nameOf = useStepName()
  const activity = useActivity()
  const [open, setOpen] = useState(false)
  const steps = phasesOf(activity)
  const states = stepStates(activity)
  return (
    <nav aria-label={t('steer.progress')}>
      <ol className={styles.progress}>
        {steps.map((step) => {
          const { index } = step
          const state = states[index] ?? 'later'
          const name = nameOf(step)
          const label = t('steer.step', { index: index + 1, all: steps.length, phase: name })
          return (
            <li key={index} data-state={state}>
              <button
                type="button"
                title={name}
                aria-label={`${label}, ${t(`steer.at.${state}`)}`}
                aria-current={state === 'now' ? 'step' : undefined}
                onClick={() => setOpen(true)}
              >
                <span className={styles.name} aria-hidden>
                  {name}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {open && <StepsDialog onClose={() => setOpen(false)} />}
    </nav>
  )
}
