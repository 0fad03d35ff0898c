import { coreOf, isUndecided } from '@kring/shared/harvest/harvest'
import { useActivity } from '../../meeting/session.ts'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { Decisions } from '../rate/Decisions.tsx'
import styles from './TheCore.module.css'

/** The core the group agreed on, to hold on to while deciding what comes next. */
export function TheCore() {
  const heading = useCoreHeading()
  const activity = useActivity()
  if (coreOf(activity).length === 0 && !isUndecided(activity)) return null
  return (
    <section className={styles.core}>
      <h2>{heading}</h2>
      <Decisions />
    </section>
  )
}
