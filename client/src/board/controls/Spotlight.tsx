import { reasonsOf } from '@kring/shared/harvest/harvest'
import type { Activity, Card } from '@kring/shared/meeting'
import { X } from 'lucide-react'
import { CardSaid } from '../../cards/CardSaid.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './Spotlight.module.css'

type SpotlightProps = {
  activity: Activity
  /** Absent where it stays for all to see. */
  onClose: (() => void) | undefined
}

/** The card the group talks about, large, with all it says. It lies over the board of screen and laptop. */
export function Spotlight({ activity, onClose }: SpotlightProps) {
  const t = useWords()
  const card = activity.spotlight === null ? undefined : activity.cards[activity.spotlight]
  if (!card) return null
  const reasons = reasonsOf(activity, new Set([card.id]))
  return (
    <section className={css.dimmed} aria-label={t('board.spotlight.label')}>
      {onClose && (
        <button type="button" className={css.veil} aria-hidden="true" tabIndex={-1} onClick={onClose} />
      )}
      <article className={css.card} aria-live="polite">
        <h2 className={css.label} dir="auto" translate="yes">
          <Breakable text={card.label} />
        </h2>
        {card.text && (
          <p className={css.text} dir="auto" translate="yes">
            {card.text}
          </p>
        )}
        <div className={css.said}>
          <CardSaid card={card} />
        </div>
        <Sources activity={activity} card={card} />
        {reasons.length > 0 && (
          <ul className={css.notes} aria-label={t('board.spotlight.notes')}>
            {reasons.map((reason) => (
              <li key={reason} dir="auto" translate="yes">
                {reason}
              </li>
            ))}
          </ul>
        )}
        {onClose && (
          <div className={css.close}>
            <IconButton label={t('board.spotlight.close')} size="board" onPress={onClose}>
              <X />
            </IconButton>
          </div>
        )}
      </article>
    </section>
  )
}

/** What lies in a pile, or what a card said before it was renamed. */
function Sources({ activity, card }: { activity: Activity; card: Card }) {
  const t = useWords()
  const labels = card.pile.flatMap((id) => activity.cards[id]?.label ?? [])
  if (labels.length > 0) {
    return (
      <p className={css.sources}>
        <span>{t('board.spotlight.pile')}</span>{' '}
        <span dir="auto" translate="yes">
          {labels.join(' · ')}
        </span>
      </p>
    )
  }
  if (!card.original) return null
  return (
    <p className={css.sources}>
      <span>{t('board.spotlight.was')}</span>{' '}
      <span dir="auto" translate="yes">
        <Breakable text={card.original.label} />
      </span>
    </p>
  )
}
