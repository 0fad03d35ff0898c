import { broughtTo } from '@kring/shared/harvest/brought'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useLanguage } from '../../words/useWords.ts'
import styles from './Brought.module.css'

/** What came along from another activity, and from which. */
export function BroughtLines({ size }: { size: 'wall' | 'device' }) {
  const meeting = useMeeting()
  const activity = useActivity()
  const language = useLanguage()
  return broughtTo(meeting, activity, language).map((line) => (
    <p key={line} className={styles.line} data-size={size} dir="auto" translate="yes">
      <Breakable text={line} />
    </p>
  ))
}
