import { isolated } from '@kring/shared/basis/direction'
import type { Harvest, HarvestCard } from '@kring/shared/harvest/harvest'
import { decidedOf } from '@kring/shared/harvest/harvest-text'
import { Quote } from 'lucide-react'
import { Breakable } from '../words/Breakable.tsx'
import { useWords } from '../words/useWords.ts'
import { CardDetails } from './CardDetails.tsx'
import styles from './HarvestPage.module.css'

/** The core: what the group decided, in parts where not the same was decided about all, and why. */
export function CorePart({ harvest }: { harvest: Harvest }) {
  const t = useWords()
  return (
    <section className={styles.part}>
      <h2>
        {harvest.coreKind === 'proposed'
          ? `${t('harvest.core')}: ${harvest.coreTitle.toLowerCase()}`
          : harvest.coreTitle}
      </h2>
      {harvest.isUndecided && <p>{t('surfaces.harvest.undecided')}</p>}
      <div className={styles.decisions}>
        {decidedOf(harvest).map(({ title, cards }) => (
          <section key={title}>
            {title && <h3>{title}</h3>}
            <ul className={styles.core}>
              {cards.map((card) => (
                <CoreCard key={card.id} card={card} isPart={title !== ''} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {harvest.consent && <p className={styles.soft}>{t('harvest.consent', harvest.consent)}</p>}
    </section>
  )
}

function CoreCard({ card, isPart }: { card: HarvestCard; isPart: boolean }) {
  const t = useWords()
  const Heading = isPart ? 'h4' : 'h3'
  return (
    <li>
      <Heading dir="auto" translate="yes">
        <Breakable text={card.label} />
      </Heading>
      {card.text && (
        <p dir="auto" translate="yes">
          <Breakable text={card.text} />
        </p>
      )}
      <CardDetails details={card.details} />
      {card.reasons.length > 0 && (
        <ul className={styles.reasons} aria-label={t('harvest.reasons')}>
          {card.reasons.map((reason, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may give the same reason; the list only grows
            <li key={`${index} ${reason}`} dir="auto" translate="yes">
              <Quote aria-hidden size={16} />
              <Breakable text={reason} />
            </li>
          ))}
        </ul>
      )}
      {card.originals.length > 0 && (
        <p
          className={styles.soft}
        >{`${t('harvest.together')}: ${card.originals.map((one) => isolated(one.label)).join(', ')}`}</p>
      )}
    </li>
  )
}
