import { Sun } from 'lucide-react'
import { CardSaid } from '../../cards/CardSaid.tsx'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './SpotlightCard.module.css'

/** The card the group talks about now, with its full text and what was said of it, where everybody can read it. */
export function SpotlightCard() {
  const t = useWords()
  const activity = useActivity()
  const card = activity.spotlight === null ? undefined : activity.cards[activity.spotlight]
  if (!card) return null
  return (
    <section className={styles.card} aria-live="polite">
      <p className={styles.what}>
        <Sun aria-hidden size={18} />
        <span>{t('surfaces.spotlight.now')}</span>
      </p>
      <strong dir="auto" translate="yes">
        <Breakable text={card.label} />
      </strong>
      {card.text && (
        <p dir="auto" translate="yes">
          {card.text}
        </p>
      )}
      <CardSaid card={card} />
    </section>
  )
}
