import { phasesOf, stepStates } from '@kring/shared/affordances'
import { useActivity } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './StepList.module.css'
import { useGo } from './useGo.ts'
import { useStepName } from './useStepName.ts'

/** Every step; each takes the group there, back or ahead. */
export function StepList({ onGone }: { onGone: () => void }) {
  const t = useWords()
  const nameOf = useStepName()
  const activity = useActivity()
  const go = useGo()
  const states = stepStates(activity)
  return (
    <ol className={styles.steps}>
      {phasesOf(activity).map((step) => {
        const state = states[step.index] ?? 'later'
        return (
          <li key={step.index}>
            <PlainButton
              action={activity.phase.stamp}
              disabled={state === 'now'}
              onPress={() => {
                if (go(step)) onGone()
              }}
            >
              <span>{nameOf(step)}</span>
              <em>{t(`steer.at.${state}`)}</em>
            </PlainButton>
          </li>
        )
      })}
    </ol>
  )
}
