import styles from '../../cards/Cards.module.css'
import { useMayDo } from '../../meeting/asking.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useDealt } from '../turns/useDealt.ts'
import { ZoneChips } from './ZoneChips.tsx'

/** A card that was not read when the round was broken off: it is read here, and given a place; then the next one. */
export function Unread() {
  const t = useWords()
  const { card, left } = useDealt() ?? {}
  const mayPlace = useMayDo('cards.place')
  if (!card || !mayPlace) return null
  return (
    <section className={styles.queue}>
      <header>
        <h2>{t('sorting.unread.title')}</h2>
        <span role="status">{t('sorting.queue.left', { count: left ?? 0 })}</span>
      </header>
      <div className={styles.card} aria-live="polite">
        <strong dir="auto" translate="yes">
          <Breakable text={card.label} />
        </strong>
        {card.text && (
          <span dir="auto" translate="yes">
            {card.text}
          </span>
        )}
      </div>
      <ZoneChips label={t('sorting.unread.place')} cards={[card]} />
    </section>
  )
}
