import type { Harvest } from '@kring/shared/harvest'
import { useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'

/** Everything on the table, from the centre outwards. */
export function RankingPart({ harvest }: { harvest: Harvest }) {
  const t = useWords()
  const last = Math.max(1, harvest.ranking.length - 1)
  return (
    <section className={styles.part}>
      <h2>{t('harvest.ranking')}</h2>
      <dl className={styles.ranking}>
        {harvest.ranking.map(({ zone, cards }, index) => (
          <div key={zone}>
            <dt>
              <span className={styles.mark} style={{ '--depth': 1 - index / last }} aria-hidden />
              {zone}
            </dt>
            <dd>
              {cards.length === 0 ? (
                <span className={styles.soft}>{t('harvest.none')}</span>
              ) : (
                <ul className={styles.chips}>
                  {cards.map((card) => (
                    <li key={card.label} dir="auto">
                      {card.label}
                      {card.parked && <span className={styles.soft}> ({t('harvest.parkedShort')})</span>}
                      {card.reasons.length > 0 && (
                        <span className={styles.soft}> {card.reasons.join(' · ')}</span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
