import { usedIn } from '@kring/shared/methods/phases'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { ItemOutcome } from '../rate/ItemOutcome.tsx'
import { OwnAnswers } from '../rate/OwnAnswers.tsx'
import { PracticeList } from './PracticeList.tsx'
import styles from './Practices.module.css'

/** So many of the widest differences stand there to tell of. */
const SHOWN = 3

/** On one's own device: where the group differs most, what people saw there, and what one answered oneself. */
export function PracticesNow() {
  const t = useWords()
  const { phase } = usePhase()
  const of = usedIn(phase, 'practices')?.of
  if (of === undefined) return null
  return (
    <section className={styles.practices}>
      <h2>{t('practice.practices')}</h2>
      <PracticeList />
      <ItemOutcome of={of} most={SHOWN} />
      <OwnAnswers of={of} />
    </section>
  )
}
