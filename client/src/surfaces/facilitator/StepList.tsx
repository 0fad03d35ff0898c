import { phasesOf, whereabouts } from '@kring/shared/affordances'
import { useActivity } from '../../meeting/session.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './StepList.module.css'
import { useGo } from './useGo.ts'

/** Every step of the course; each takes the group there, back or ahead. */
export function StepList({ onGone }: { onGone: () => void }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const go = useGo()
  const now = whereabouts(activity).step.index
  return (
    <ol className={styles.steps}>
      {phasesOf(activity).map((step) => {
        const state = step.index < now ? 'done' : step.index === now ? 'now' : 'later'
        return (
          <li key={step.index}>
            <button
              type="button"
              disabled={state === 'now'}
              onClick={() => {
                if (go(step)) onGone()
              }}
            >
              <span>
                {text(step.phase.title)}
                {step.round > 0 && ` ${step.round}`}
              </span>
              <em>{t(`surfaces.console.at.${state}`)}</em>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
