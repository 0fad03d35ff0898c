import { activeMembers, type Member } from '@kring/shared/meeting'
import { useEffect } from 'react'
import { useActivity, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { isChoosing, isWaitedFor } from './isWaitedFor.ts'
import styles from './People.module.css'
import { useLongMissing } from './useLongMissing.ts'

/** ms without a connection after which a choice goes on without somebody by itself; whoever comes back takes part again. */
const CHOOSING = 30_000

/** The group waits for somebody who is not connected: the facilitator is offered to go on without them. */
export function Absent() {
  const t = useWords()
  const say = useSay()
  const waitedFor = useWaitedFor()
  const activity = useActivity()
  // A choice closes once all have answered, and nobody is to know who has: it does not stay open for who is not there.
  const overdue = useWaitedFor(CHOOSING)
  const leaving = isChoosing(activity) ? overdue.map(({ id }) => id).join(' ') : ''
  useEffect(() => {
    for (const member of leaving === '' ? [] : leaving.split(' ')) say('member.away', { member, away: true })
  }, [leaving, say])
  if (waitedFor.length === 0) return null
  const names = waitedFor.map(({ name }) => name)
  const [name = ''] = names
  const isOne = names.length === 1
  const goOn = () => {
    for (const { id } of waitedFor) say('member.away', { member: id, away: true })
  }
  return (
    <section className={styles.absent} role="status">
      <p>{isOne ? t('entry.absent.one', { name }) : t('entry.absent.more', { names: names.join(', ') })}</p>
      <Button onPress={goOn}>{isOne ? t('entry.absent.wait', { name }) : t('entry.absent.waitMore')}</Button>
    </section>
  )
}

/** Those without a connection for a while whom a turn, a step or a rating waits for. */
function useWaitedFor(patience?: number): Member[] {
  const activity = useActivity()
  const active = activeMembers(useMeeting())
  const gone = useLongMissing(active, patience)
  return active.filter(({ id }) => gone.has(id) && isWaitedFor(activity, id))
}
