import type { Card } from '@kring/shared/meeting'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DealtCard.module.css'
import { useDealt } from './useDealt.ts'

type Props = {
  /** Whether the person at this device reads it out. */
  isMine?: boolean
}

/** The card of this turn, large enough to be read out, and how many still wait. */
export function DealtCard({ isMine = false }: Props) {
  const dealt = useDealt()
  return dealt ? <Shown {...dealt} isMine={isMine} /> : null
}

function Shown({ card, left, isMine }: { card: Card; left: number } & Required<Props>) {
  const t = useWords()
  return (
    <section key={card.id} className={styles.dealt} aria-live="polite">
      <p className={styles.what}>{isMine ? t('sorting.dealt.read') : t('sorting.dealt.card')}</p>
      <strong dir="auto" translate="yes">
        <Breakable text={card.label} />
      </strong>
      {card.text && (
        <p dir="auto" translate="yes">
          {card.text}
        </p>
      )}
      <p className={styles.left}>{t('sorting.dealt.left', { count: left - 1 })}</p>
    </section>
  )
}
