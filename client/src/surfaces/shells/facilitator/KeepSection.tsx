import { useState } from 'react'
import { useClock, useMeeting, useSay } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { PrivacyLink } from '../../../ui/PrivacyLink.tsx'
import { readableDate } from '../../../words/readableDate.ts'
import { useLanguage, useWords } from '../../../words/useWords.ts'
import { DeleteDialog } from './DeleteDialog.tsx'
import styles from './MeetingDialog.module.css'

/** ms. Less than this is no longer. */
const DAY = 86_400_000

/** Days from today that one press keeps the meeting. */
const KEEP = [30, 90, 365] as const

/** How long everything is kept, and the way to erase it now. */
export function KeepSection() {
  const t = useWords()
  const language = useLanguage()
  const { expiresAt } = useMeeting()
  const say = useSay()
  const now = useClock()
  const [deleting, setDeleting] = useState(false)
  return (
    <section>
      <h3>{t('steer.expirySection')}</h3>
      <p>{t('steer.expires', { date: readableDate(expiresAt, language) })}</p>
      <p className={styles.soft}>{t('steer.extend')}</p>
      <div className={styles.row}>
        {KEEP.map((days) => (
          <Button
            key={days}
            isDisabled={now() + days * DAY < expiresAt + DAY}
            onPress={() => say('meeting.extend', { days })}
          >
            {t('steer.days', { count: days })}
          </Button>
        ))}
      </div>
      <Button variant="plain" onPress={() => setDeleting(true)}>
        {t('steer.delete')}
      </Button>
      <PrivacyLink />
      {deleting && <DeleteDialog onClose={() => setDeleting(false)} />}
    </section>
  )
}
