import { namesIn } from '@kring/shared/basis/names'
import { takesPart } from '@kring/shared/meeting'
import { useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Lead.module.css'

/** Says when a name of somebody here stands in what is typed: it is about all of us, and it can stay. */
export function NamesNoticed({ text }: { text: string }) {
  const t = useWords()
  const { members } = useMeeting()
  const people = Object.values(members).filter((one) => takesPart(one) || one.role === 'facilitator')
  const found = namesIn(
    text,
    people.map(({ name }) => name),
  )
  return (
    <p role="status" className={styles.soft} hidden={found.length === 0}>
      {found.length > 0 && t('together.names', { names: found.join(', ') })}
    </p>
  )
}
