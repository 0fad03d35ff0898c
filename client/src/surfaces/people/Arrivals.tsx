import { activeMembers, type Member } from '@kring/shared/meeting'
import { UserRound } from 'lucide-react'
import { useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import styles from './Arrivals.module.css'

/** The people who are in, by name, in the order in which they came. */
export function Arrivals({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const people = activeMembers(useMeeting())
  return (
    <section className={styles.arrivals} data-size={size} data-many={people.length > 14}>
      <h2>
        {people.length === 0
          ? t('surfaces.join.nobodyYet')
          : t('surfaces.join.people', { count: people.length })}
      </h2>
      {people.length === 0 && <p className={styles.soft}>{t('surfaces.join.nobody')}</p>}
      <ul aria-live="polite" aria-relevant="additions">
        {people.map((member) => (
          <Arrival key={member.id} member={member} />
        ))}
      </ul>
    </section>
  )
}

function Arrival({ member }: { member: Member }) {
  const nameOf = useNameOf()
  return (
    <li dir="auto" translate="yes">
      <UserRound aria-hidden />
      <span>{nameOf(member)}</span>
    </li>
  )
}
