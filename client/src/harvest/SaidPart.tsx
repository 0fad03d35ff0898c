import type { Harvest } from '@kring/shared/harvest/harvest'
import styles from './HarvestPage.module.css'

/** A part of the harvest that stands apart from the cards: what was said, and what the group said of it. */
export function SaidPart({ title, lines }: Harvest['parts'][number]) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.sentences}>
        {lines.map(({ text, said }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a harvest names no ids, and its order stands
          <li key={`${index} ${text}`}>
            <p dir="auto" translate="yes">
              {text}
            </p>
            {said && <p className={styles.soft}>{said}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
