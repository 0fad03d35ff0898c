import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './People.module.css'
import { useVisitors } from './useSchoolLeaders.ts'

/** For whoever leads: who waits at the door, and what to do; nothing where nobody waits, or the group is asked already. */
export function AtTheDoor() {
  const t = useWords()
  const text = useText()
  const { phase } = usePhase()
  const { phases } = useMethod()
  const { onlooker } = useActivity()
  const { language } = useMeeting()
  const names = useVisitors().map(({ name }) => name)
  if (names.length === 0 || onlooker?.declined === false) return null
  const agreeing = phases.find((one) => usedIn(one, 'visit')?.agrees)
  const hint =
    agreeing === phase
      ? t('entry.door.now')
      : agreeing
        ? t('entry.door.step', { step: text(agreeing.title) })
        : t('entry.door.later')
  return (
    <section className={styles.door} role="status">
      <strong dir="auto" translate="yes">
        {t('entry.door.waits', { names: new Intl.ListFormat(language).format(names), count: names.length })}
      </strong>
      <p>{hint}</p>
    </section>
  )
}
