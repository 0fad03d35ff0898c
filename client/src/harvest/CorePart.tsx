import { isolated } from '@kring/shared/basis/direction'
import type { Harvest, HarvestCard } from '@kring/shared/harvest/harvest'
import { Quote } from 'lucide-react'
import { Breakable } from '../words/Breakable.tsx'
import { useWords } from '../words/useWords.ts'
import { CardDetails } from './CardDetails.tsx'
import styles from './HarvestPage.module.css'

/** The core: what the group put in the middle, and why people moved it there. */
export function CorePart({ harvest }: { harvest: Harvest }) {
  const t = useWords()
  return (
    <section className={styles.part}>
      <h2>
        {harvest.coreKind === 'proposed'
          ? `${t('harvest.core')}: ${harvest.coreTitle.toLowerCase()}`
          : harvest.coreTitle}
      </h2>
      {harvest.core.length === 0 && (
        <p className={styles.soft}>
          {harvest.coreKind === 'proposed' ? t('harvest.coreNone') : t('harvest.chosenNone')}
        </p>
      )}
      <ul className={styles.core}>
        {harvest.core.map((card) => (
          <CoreCard key={card.id} card={card} withZone={harvest.coreKind === 'chosen'} />
        ))}
      </ul>
      {harvest.consent && <p className={styles.soft}>{t('harvest.consent', harvest.consent)}</p>}
    </section>
  )
}

function CoreCard({ card, withZone }: { card: HarvestCard; withZone: boolean }) {
  const t = useWords()
  return (
    <li>
      {withZone && <p className={styles.soft}>{card.zone}</p>}
      <h3 dir="auto">
        <Breakable text={card.label} />
      </h3>
      {card.text && (
        <p dir="auto">
          <Breakable text={card.text} />
        </p>
      )}
      <CardDetails details={card.details} />
      {card.reasons.length > 0 && (
        <ul className={styles.reasons} aria-label={t('harvest.reasons')}>
          {card.reasons.map((reason, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may give the same reason; the list only grows
            <li key={`${index} ${reason}`} dir="auto">
              <Quote aria-hidden size={16} />
              <Breakable text={reason} />
            </li>
          ))}
        </ul>
      )}
      {card.originals.length > 0 && (
        <p className={styles.soft}>
          {t('harvest.together')}: {card.originals.map((one) => isolated(one.label)).join(', ')}
        </p>
      )}
    </li>
  )
}
