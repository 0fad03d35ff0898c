import { activeMembers, type Member } from '@kring/shared/meeting'
import { UserRound } from 'lucide-react'
import { useMeeting } from '../../meeting/session.ts'
import { PersonName } from '../../words/PersonName.tsx'
import { useWords } from '../../words/useWords.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import styles from './Arrivals.module.css'

type Props = {
  size?: 'normal' | 'wall'
  /** How many find no room. */
  away?: number
  /** Whether names stand in columns, without marks. */
  isCrowded?: boolean
}

/** The people who are in, by name, in the order in which they came. */
export function Arrivals({ size = 'normal', away = 0, isCrowded = false }: Props) {
  const t = useWords()
  const people = activeMembers(useMeeting())
  // The newest are looked for: who just came in.
  const shown = people.slice(Math.min(away, people.length))
  return (
    <section className={styles.arrivals} data-size={size} data-crowded={isCrowded}>
      <h2>
        {people.length === 0
          ? t('surfaces.join.nobodyYet')
          : t('surfaces.join.people', { count: people.length })}
      </h2>
      {people.length === 0 && <p className={styles.soft}>{t('surfaces.join.nobody')}</p>}
      <ul aria-live="polite" aria-relevant="additions">
        {shown.map((member) => (
          <Arrival key={member.id} member={member} isTight={isCrowded} />
        ))}
      </ul>
      {away > 0 && (
        <p className={styles.soft}>{t('steer.moreHere', { count: people.length - shown.length })}</p>
      )}
    </section>
  )
}

function Arrival({ member, isTight }: { member: Member; isTight: boolean }) {
  const nameOf = useNameOf()
  return (
    <li>
      <UserRound aria-hidden />
      <PersonName name={nameOf(member)} isTight={isTight} />
    </li>
  )
}
