import { usedIn } from '@kring/shared/methods/phases'
import { workedOn } from '../../cards/asked.ts'
import styles from '../../cards/Cards.module.css'
import { useMethod, useOfActivity } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'

/** How many cards and piles there are, where the method says how many a group can oversee. */
export function ClusterCount({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const method = useMethod()
  const { phase } = usePhase()
  const most = usedIn(phase, 'sort')?.clusters
  const count = useOfActivity((activity) => (most === undefined ? 0 : workedOn(method, activity).length))
  if (most === undefined) return null
  const words = { count, most }
  return (
    <p className={styles.clusters} data-size={size} role="status">
      {size === 'wall'
        ? t('sorting.clusters.short', words)
        : count > most
          ? t('sorting.clusters.many', words)
          : t('sorting.clusters.fine', words)}
    </p>
  )
}
