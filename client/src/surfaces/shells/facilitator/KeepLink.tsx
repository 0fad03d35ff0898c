import { KeyRound, Mail } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { isLinkAsked, setLinkAsked } from '../../../meeting/access.ts'
import { facilitatorLink } from '../../../meeting/links.ts'
import { useAccess, useActivity, useAddress, useMeeting } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { LinkCard } from '../../parts/LinkCard.tsx'
import styles from './KeepLink.module.css'

/**
 * Asks whoever began a meeting, once and early, to keep the way back in: without it another browser knows nothing. What else
 * there is to tell waits for that: one thing at a time.
 */
export function KeepLink({ children }: { children: ReactNode }) {
  const t = useWords()
  const access = useAccess()
  const meeting = useMeeting()
  const { question } = useActivity()
  const { origin } = useAddress()
  const [asked, setAsked] = useState(() => isLinkAsked(access.meeting))
  const [open, setOpen] = useState(false)
  const link = facilitatorLink(access, origin)
  if (asked || !link) return children
  const close = () => {
    setLinkAsked(access.meeting)
    setAsked(true)
  }
  const title = meeting.title || question || 'Kring'
  const subject = t('entry.keep.mailSubject', { title })
  const body = `${t('entry.keep.mailBody', { title })}\n\n${link}\n`
  return (
    <section className={styles.keep} aria-label={t('entry.keep.title')}>
      <KeyRound aria-hidden />
      <h3>{t('entry.keep.title')}</h3>
      <p>{t('entry.keep.why')}</p>
      <div className={styles.buttons}>
        <Button variant="soft" onPress={() => setOpen(true)}>
          {t('entry.keep.open')}
        </Button>
        <Button variant="plain" onPress={close}>
          {t('entry.keep.later')}
        </Button>
      </div>
      {open && (
        <Dialog
          title={t('entry.keep.title')}
          isOpen
          onClose={() => setOpen(false)}
          actions={
            <Button variant="primary" onPress={close}>
              {t('entry.keep.done')}
            </Button>
          }
        >
          <LinkCard link={link} why={t('entry.keep.private')} />
          <a
            className={styles.mail}
            href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
          >
            <Mail aria-hidden size={20} />
            <span>{t('entry.keep.mail')}</span>
          </a>
        </Dialog>
      )}
    </section>
  )
}
