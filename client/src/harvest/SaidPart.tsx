import type { Harvest } from '@kring/shared/harvest/harvest'
import styles from './HarvestPage.module.css'

/** A part of the harvest that stands apart from the cards: what was said, what the group said of it, and by what people see it. */
export function SaidPart({ title, lines }: Harvest['parts'][number]) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.sentences}>
        {lines.map(({ text, said, examples }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a harvest names no ids, and its order stands
          <li key={`${index} ${text}`}>
            <p dir="auto" translate="yes">
              {text}
            </p>
            {said && <p className={styles.soft}>{said}</p>}
            {examples.length > 0 && (
              <ul>
                {[...new Set(examples)].map((example) => (
                  <li key={example} dir="auto" translate="yes">
                    {example}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
