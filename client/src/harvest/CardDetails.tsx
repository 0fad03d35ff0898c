import type { HarvestCard } from '@kring/shared/harvest/harvest'
import styles from './HarvestPage.module.css'

/** What was said of a card in the words of the method, such as why, and how much the group can do about it. */
export function CardDetails({ details }: Pick<HarvestCard, 'details'>) {
  if (details.length === 0) return null
  return (
    <dl className={styles.details}>
      {details.map(({ title, value }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd dir="auto" translate="yes">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
