import { Projector } from 'lucide-react'
import { Link } from 'wouter'
import { useWords } from '../words/useWords.ts'
import styles from './PairWays.module.css'

/** On the first page, in passing: this computer is the wall, or a second console. */
export function PairWays() {
  const t = useWords()
  return (
    <div className={styles.ways}>
      <Projector aria-hidden />
      <p>{t('pair.home')}</p>
      <Link href="/pair/screen">{t('pair.homeScreen')}</Link>
      <Link href="/pair/facilitator">{t('pair.homeFacilitator')}</Link>
    </div>
  )
}
