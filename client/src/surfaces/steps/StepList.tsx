import { asksWhySkipped, phasesOf, stepStates, whySkipped } from '@kring/shared/affordances'
import type { Step } from '@kring/shared/capabilities/steps/sequence'
import { useState } from 'react'
import { useActivity } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { SkipForm } from '../parts/SkipForm.tsx'
import styles from './StepList.module.css'
import { useGo } from './useGo.ts'
import { useStepName } from './useStepName.ts'

/** Every step; each takes the group there, back or ahead. Where a step is not skipped without a word, it is asked why. */
export function StepList({ onGone }: { onGone: () => void }) {
  const t = useWords()
  const nameOf = useStepName()
  const activity = useActivity()
  const go = useGo()
  const states = stepStates(activity)
  const [to, setTo] = useState<Step>()
  const skipTo = (step: Step, why: string) => {
    const isGone = go(step, why)
    if (isGone) onGone()
    return isGone
  }
  const past = to ? asksWhySkipped(activity, to) : []
  if (to && past.length > 0)
    return <SkipForm past={past} onSkip={(why) => skipTo(to, why)} onStay={() => setTo(undefined)} />
  const press = (step: Step) => {
    if (asksWhySkipped(activity, step).length > 0) setTo(step)
    else if (go(step)) onGone()
  }
  return (
    <ol className={styles.steps}>
      {phasesOf(activity).map((step) => {
        const state = states[step.index] ?? 'later'
        const why = whySkipped(activity, step)
        return (
          <li key={step.index}>
            <PlainButton action={activity.phase.stamp} disabled={state === 'now'} onPress={() => press(step)}>
              <span>{nameOf(step)}</span>
              <em>{t(`steer.at.${state}`)}</em>
            </PlainButton>
            {why !== undefined && (
              <p className={styles.why} dir="auto" translate="yes">
                {why}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
