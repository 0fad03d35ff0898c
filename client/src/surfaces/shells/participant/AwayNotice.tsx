import { useMe, useSay } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useReturning } from '../../people/useReturning.ts'
import styles from './ParticipantSurface.module.css'

/** Shown to who stepped out: the group goes on, and one tap brings them back. */
export function AwayNotice() {
  const t = useWords()
  const me = useMe()
  const say = useSay()
  useReturning()
  if (!me.away) return null
  return (
    <section className={styles.away}>
      <p>{t('surfaces.participant.awayNow')}</p>
      <Button variant="primary" onPress={() => say('member.away', { member: me.id, away: false })}>
        {t('surfaces.participant.comeBack')}
      </Button>
    </section>
  )
}
