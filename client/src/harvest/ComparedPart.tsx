import { comparisonSaid } from '@kring/shared/harvest/compare'
import type { Harvest } from '@kring/shared/harvest/harvest'
import styles from './HarvestPage.module.css'

/** How it stands against the last time; nothing where the group began anew. */
export function ComparedPart({ harvest: { compared, question, language } }: { harvest: Harvest }) {
  if (!compared) return null
  const { title, before, counts, moved, lists } = comparisonSaid(compared, question, language)
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {before.map((line) => (
        <p key={line} className={styles.soft} dir="auto" translate="yes">
          {line}
        </p>
      ))}
      {counts.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {[{ title: '', items: moved }, ...lists].map(({ title: heading, items }) => (
        <div key={heading}>
          {heading && <h3>{heading}</h3>}
          <ul className={styles.sentences}>
            {items.map((item) => (
              <li key={item} dir="auto" translate="yes">
                {item}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
