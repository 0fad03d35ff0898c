import { MonitorSmartphone, Projector } from 'lucide-react'
import { Link } from 'wouter'
import { useWords } from '../words/useWords.ts'
import styles from './PairWays.module.css'

const WAYS = [
  { role: 'screen', Picture: Projector },
  { role: 'facilitator', Picture: MonitorSmartphone },
] as const

/**
 * On the first page, in passing: this computer is the wall, or a second console. In the bar where that is wide, so that it
 * is in sight; else below the rest.
 */
export function PairWays({ place }: { place: 'bar' | 'page' }) {
  const t = useWords()
  return (
    <ul className={styles[place]}>
      {WAYS.map(({ role, Picture }) => (
        <li key={role}>
          <Picture aria-hidden />
          <Link href={`/pair/${role}`}>{t(`pair.home.${role}`)}</Link>
          {place === 'page' && <p>{t(`pair.home.${role}Why`)}</p>}
        </li>
      ))}
    </ul>
  )
}
