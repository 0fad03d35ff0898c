import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './People.module.css'
import { useVisitors } from './useSchoolLeaders.ts'

/** What whoever leads can do for those who wait at the door; nothing where nobody waits, or the group is asked already. */
export function DoorHint() {
  const t = useWords()
  const text = useText()
  const { phase } = usePhase()
  const { phases } = useMethod()
  const { onlooker } = useActivity()
  if (useVisitors().length === 0 || onlooker?.declined === false) return null
  const agreeing = phases.find((one) => usedIn(one, 'visit')?.agrees)
  const hint =
    agreeing === phase
      ? t('entry.door.now')
      : agreeing
        ? t('entry.door.step', { step: text(agreeing.title) })
        : t('entry.door.later')
  return <p className={styles.nobody}>{hint}</p>
}
