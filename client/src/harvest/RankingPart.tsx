import { isolated } from '@kring/shared/basis/direction'
import type { Ground } from '@kring/shared/ground/ground'
import type { Harvest } from '@kring/shared/harvest/harvest'
import { Breakable } from '../words/Breakable.tsx'
import { useWords } from '../words/useWords.ts'
import { CardDetails } from './CardDetails.tsx'
import styles from './HarvestPage.module.css'

/** Everything on the table: from the centre outwards, or zone by zone. */
export function RankingPart({ harvest, ground }: { harvest: Harvest; ground: Ground['kind'] }) {
  const t = useWords()
  const last = Math.max(1, harvest.ranking.length - 1)
  if (ground === 'open' && harvest.ranking.every(({ cards }) => cards.length === 0)) return null
  return (
    <section className={styles.part}>
      <h2>{ground === 'rings' ? t('harvest.ranking') : t('harvest.byZone')}</h2>
      <dl className={styles.ranking} data-ground={ground}>
        {harvest.ranking.map(({ zone, cards }, index) => (
          <div key={zone}>
            <dt>
              {ground === 'rings' && (
                <span className={styles.mark} style={{ '--depth': 1 - index / last }} aria-hidden />
              )}
              {ground !== 'open' && <span>{zone}</span>}
            </dt>
            <dd>
              {cards.length === 0 ? (
                <span className={styles.soft}>{t('harvest.none')}</span>
              ) : (
                <ul className={styles.chips}>
                  {cards.map((card) => (
                    <li key={card.id}>
                      <bdi>
                        <Breakable text={card.label} />
                      </bdi>
                      {card.originals.length > 0 && (
                        <span className={styles.soft}>
                          {` ${t('harvest.together')}: ${card.originals
                            .map(({ label, text }) => [label, text].filter(Boolean).map(isolated).join(': '))
                            .join(' · ')}`}
                        </span>
                      )}
                      {card.parked && <span className={styles.soft}>{` (${t('harvest.parkedShort')})`}</span>}
                      {ground !== 'rings' && (
                        <>
                          {card.text && <span className={styles.soft}> {isolated(card.text)}</span>}
                          <CardDetails details={card.details} />
                        </>
                      )}
                      {card.reasons.length > 0 && (
                        <span className={styles.soft}> {card.reasons.map(isolated).join(' · ')}</span>
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
