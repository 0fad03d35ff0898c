import { wordsOf } from '@kring/shared/capabilities/wording/wording'
import { Breakable } from '../../words/Breakable.tsx'
import { ChecksNow } from '../checks/Now.tsx'
import { AgreedWording } from './AgreedWording.tsx'
import styles from './Desk.module.css'
import { Drafts } from './Drafts.tsx'
import { useWording } from './useWording.ts'

/** What the group looks at, on the desk of whoever leads: the questions with what they are held against, or the one agreed on. */
export function WordingDesk() {
  const wording = useWording()
  if (!wording) return null
  const { use, middle, agreedOn, isAsked } = wording
  if (!use.words) return <AgreedWording size="desk" />
  if (isAsked && middle)
    return (
      <p className={styles.asked} dir="auto" translate="yes">
        <Breakable text={wordsOf(middle)} />
      </p>
    )
  return (
    <div className={styles.desk}>
      <div className={styles.column}>
        {agreedOn && <AgreedWording />}
        <Drafts />
      </div>
      <ChecksNow />
    </div>
  )
}
