import { X } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { accessTo, type Recent, recentMeetings } from '../../meeting/access.ts'
import { forgetMeeting } from '../../meeting/forgetting.ts'
import { ownTrajectories } from '../../meeting/trajectories.ts'
import { Button } from '../../ui/Button.tsx'
import { spaced } from '../../ui/codeText.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './HomePage.module.css'

const stillIn = (recent: Recent) => accessTo(recent.meeting, [recent.role]) !== undefined

/** The meetings this device can go on with. */
export function RecentMeetings() {
  const t = useWords()
  const [, go] = useLocation()
  const [visits, setVisits] = useState(() => recentMeetings().filter(stillIn))
  const trajectories = ownTrajectories()
  if (visits.length + trajectories.length === 0) return null
  const forget = (meeting: string) => {
    void forgetMeeting(meeting)
    setVisits(recentMeetings().filter(stillIn))
  }
  return (
    <section className={css.recent}>
      <h2>{t('app.home.recent')}</h2>
      <ul className={css.list}>
        {visits.map((visit) => (
          <li key={`${visit.meeting}.${visit.role}`} className={css.visit}>
            <div className={css.visitWords}>
              <p className={css.visitTitle}>
                {visit.title || t('app.join.code', { code: spaced(visit.code) })}
              </p>
              <p className={css.visitRole}>{t(`app.home.roles.${visit.role}`)}</p>
            </div>
            <div className={css.visitActions}>
              <Button onPress={() => go(`/m/${visit.meeting}`)}>{t('app.home.resume')}</Button>
              <IconButton label={t('app.home.forget')} onPress={() => forget(visit.meeting)}>
                <X />
              </IconButton>
            </div>
          </li>
        ))}
        {trajectories.map(({ id, name }) => (
          <li key={id} className={css.visit}>
            <div className={css.visitWords}>
              <p className={css.visitTitle} dir="auto" translate="yes">
                {name}
              </p>
              <p className={css.visitRole}>{t('trajectory.title')}</p>
            </div>
            <div className={css.visitActions}>
              <Button aria-label={t('trajectory.open', { name })} onPress={() => go(`/trajectory/${id}`)}>
                {t('app.home.resume')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
