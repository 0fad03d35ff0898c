import { leaderOf } from '@kring/shared/groups'
import { Flag, Hand } from 'lucide-react'
import type { ReactNode } from 'react'
import { useClock, useWhole } from '../../meeting/session.ts'
import { Timer } from '../../ui/Timer.tsx'
import { PersonName } from '../../words/PersonName.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'
import type { GroupNow } from './useGroups.ts'

type Props = { group: GroupNow; size: 'large' | 'wall'; children?: ReactNode }

/** One group at a glance: where it is, who is in it, how far it is, and who asks for the coach. */
export function GroupTile({ group, size, children }: Props) {
  const t = useWords()
  const { number, people, hands, step, ends, cards, writing } = group
  const now = useClock()
  const leader = leaderOf(useWhole(), number)
  const asking = new Set(hands.map(({ id }) => id))
  return (
    <li className={styles.tile} data-size={size} data-asks={hands.length > 0}>
      <h3>{t('groups.group', { number })}</h3>
      <p className={styles.step}>
        <span>{step}</span>
        {ends !== undefined && <Timer endsAt={ends} now={now} size={size === 'wall' ? 'large' : 'normal'} />}
      </p>
      <p className={styles.soft}>
        {[
          t('groups.overview.cards', { count: cards }),
          writing > 0 && t('groups.overview.writing', { count: writing }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {people.length === 0 ? (
        <p className={styles.soft}>{t('groups.overview.empty')}</p>
      ) : (
        <ul className={styles.names}>
          {people.map(({ id, name, away }) => (
            <li key={id} data-away={away}>
              {id === leader?.id && <Flag aria-label={t('groups.leader.is', { name })} />}
              {asking.has(id) && <Hand aria-label={t('groups.overview.asks', { name })} />}
              <PersonName name={name} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  )
}
