import { mayDo } from '@kring/shared/affordances'
import { unreadCards } from '@kring/shared/meeting'
import styles from '../../cards/Cards.module.css'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useDealt } from '../turns/useDealt.ts'
import { ZoneChips } from './ZoneChips.tsx'

/** A card that was not read when the round was broken off: it is read here, and given a place; then the next one. */
export function Unread() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const card = useDealt()?.card
  if (!card || mayDo(meeting, 'cards.place', me.id) !== undefined) return null
  return (
    <section className={styles.queue}>
      <header>
        <h2>{t('sorting.unread.title')}</h2>
        <span role="status">{t('sorting.queue.left', { count: unreadCards(activity).length })}</span>
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
