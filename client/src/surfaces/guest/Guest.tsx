import { Eye } from 'lucide-react'
import { useState } from 'react'
import { CallFailed } from '../../meeting/api.ts'
import { guestToken } from '../../meeting/calls.ts'
import { guestLink } from '../../meeting/links.ts'
import { useAccess, useAddress, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { notifyRefused } from '../../ui/Refused.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { LinkCard } from '../parts/LinkCard.tsx'
import type { ConsoleProps, NowProps, WallProps } from '../parts/surfaceParts.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import styles from './Guest.module.css'
import { useGuest } from './useGuest.ts'

/** That a guest looks on, and at what: for everybody, before anything is sent. */
export function GuestNow({ isLead }: NowProps) {
  const { shows } = useGuest()
  return (
    <section className={styles.guest}>
      <GuestSign />
      {isLead && <Questions shows={shows} />}
    </section>
  )
}

/** A facilitator opens a link for a guest and withdraws it; below it stands what it shows. */
export function GuestConsole(_props: ConsoleProps) {
  const t = useWords()
  const say = useSay()
  const access = useAccess()
  const { origin } = useAddress()
  const { link, shows } = useGuest()
  // A link shows as long as it is the one that is open.
  const [made, setMade] = useState<{ number: number; address: string }>()
  const isOpen = link?.open === true
  const show = () =>
    guestToken(access).then(
      ({ token }) => setMade({ number: link?.number ?? 0, address: guestLink(access, origin, token) }),
      (failure) =>
        notifyRefused(
          failure instanceof CallFailed && failure.reason !== 'offline' ? failure.reason : 'server.failed',
        ),
    )
  return (
    <section className={styles.guest} aria-label={t('outside.guest')}>
      <h3>{t('outside.guest')}</h3>
      {isOpen ? <GuestSign /> : <p className={styles.soft}>{t('outside.guestWhy')}</p>}
      {isOpen && made?.number === link.number && <LinkCard link={made.address} why={t('outside.linkWhy')} />}
      <div className={styles.buttons}>
        {isOpen ? (
          <>
            {made?.number !== link.number && (
              <Button variant="soft" onPress={show}>
                {t('outside.link')}
              </Button>
            )}
            <Button variant="plain" onPress={() => say('guest.close', {})}>
              {t('outside.close')}
            </Button>
          </>
        ) : (
          <Button variant="soft" isDisabled={shows.length === 0} onPress={() => say('guest.open', {})}>
            {t('outside.open')}
          </Button>
        )}
      </div>
      <Questions shows={shows} />
    </section>
  )
}

/** On the wall: the questions, large enough to talk from. */
export function GuestWall({ panel, controls }: WallProps) {
  return (
    <Wall
      panel={
        <>
          <WallTask />
          <GuestPanel />
          {panel}
        </>
      }
      controls={controls}
    >
      <QuestionsLarge />
    </Wall>
  )
}

/** In the panel of another wall. */
export function GuestPanel() {
  const t = useWords()
  return useGuest().link?.open ? <p className={walls.soft}>{t('outside.opened')}</p> : null
}

/** The questions in the middle of a surface. */
export function QuestionsLarge() {
  const { shows } = useGuest()
  return <Questions shows={shows} isLarge />
}

function GuestSign() {
  const t = useWords()
  const { link } = useGuest()
  return (
    <p className={styles.sign} role="status">
      {link?.open && (
        <>
          <Eye aria-hidden size={20} />
          <span>{t('outside.opened')}</span>
        </>
      )}
    </p>
  )
}

function Questions({ shows, isLarge = false }: { shows: readonly string[]; isLarge?: boolean }) {
  const t = useWords()
  if (shows.length === 0) return <p className={styles.soft}>{t('outside.none')}</p>
  return (
    <ul
      className={styles.questions}
      data-large={isLarge}
      data-many={shows.length > 6}
      aria-label={t('outside.questions')}
    >
      {shows.map((question) => (
        <li key={question} dir="auto" translate="yes">
          <Breakable text={question} />
        </li>
      ))}
    </ul>
  )
}
