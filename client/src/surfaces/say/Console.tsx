import { useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { Soft } from '../parts/Lead.tsx'
import styles from './Console.module.css'
import { useToldMe } from './useSaidWords.ts'

/** Who asked whoever leads, and nobody else, to come back to it: above all else, because it is gone with this step. */
export function AskedConsole() {
  const t = useWords()
  const { members } = useMeeting()
  const names = [...useToldMe().keys()].flatMap((member) => members[member]?.name ?? [])
  if (names.length === 0) return null
  return (
    <section className={styles.asked} role="status">
      <h3>{t('circle.askedYou')}</h3>
      <p dir="auto" translate="yes">
        {names.join(', ')}
      </p>
      <Soft>{t('circle.askedHelp')}</Soft>
    </section>
  )
}
