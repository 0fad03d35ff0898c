import { wordsOf } from '@kring/shared/capabilities/wording/wording'
import { Breakable } from '../../words/Breakable.tsx'
import { ChecksNow } from '../checks/Now.tsx'
import { AgreedWording } from './AgreedWording.tsx'
import { Drafts } from './Drafts.tsx'
import { useWording } from './useWording.ts'
import styles from './WordingLarge.module.css'

/** What the group looks at, large on the device of whoever leads: the questions with what they are held against, or the one agreed on. */
export function WordingLarge() {
  const wording = useWording()
  if (!wording) return null
  const { use, middle, agreedOn, isAsked } = wording
  if (!use.words) return <AgreedWording size="large" />
  if (isAsked && middle)
    return (
      <p className={styles.asked} dir="auto" translate="yes">
        <Breakable text={wordsOf(middle)} />
      </p>
    )
  return (
    <div className={styles.large}>
      <div className={styles.column}>
        {agreedOn && <AgreedWording />}
        <Drafts />
      </div>
      <ChecksNow />
    </div>
  )
}
