import { Projector } from 'lucide-react'
import { screenLink } from '../../../meeting/links.ts'
import { useAccess } from '../../../meeting/session.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './ScreenLink.module.css'

/** Opens the wall in a window of its own, to put on the projector. */
export function ScreenLink() {
  const t = useWords()
  const access = useAccess()
  // A wall is opened with the key, which somebody who was made a facilitator does not have.
  if (!access.facilitatorKey) return null
  return (
    <div className={styles.screen}>
      <a href={screenLink(access)} target="_blank" rel="noopener">
        <Projector aria-hidden size={22} />
        <span>{t('steer.openScreen')}</span>
      </a>
      <p>{t('steer.openScreenWhy')}</p>
    </div>
  )
}
