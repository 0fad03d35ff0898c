import { coreOf } from '@kring/shared/harvest/harvest'
import { useActivity } from '../../meeting/session.ts'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { CoreCards } from '../rate/CoreCards.tsx'
import styles from './TheCore.module.css'

/** The core the group agreed on, to hold on to while deciding what comes next. */
export function TheCore() {
  const heading = useCoreHeading()
  const cards = coreOf(useActivity())
  if (cards.length === 0) return null
  return (
    <section className={styles.core}>
      <h2>{heading}</h2>
      <CoreCards cards={cards} />
    </section>
  )
}
