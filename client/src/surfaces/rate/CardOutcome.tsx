import type { Activity, Card } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { byZone } from '../../cards/byZone.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useFitting } from '../parts/useFitting.ts'
import { bySupport, CardCounts } from './CardCounts.tsx'
import styles from './CardOutcome.module.css'
import { roomFor } from './roomFor.ts'
import { useRating } from './useRating.ts'

/**
 * How people answered about single cards, zone by zone: counts with bars, never names. Nothing where none are shown. On
 * a wall as many as find room; what does not stands on everybody's own device.
 */
export function CardOutcome({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const rating = useRating()
  const zones = byZone(
    method,
    activity,
    rating?.outcome ? rating.items.flatMap((id) => standingLoose(activity, id)) : [],
  )
  const content = zones.flatMap(({ cards }) => cards.map(({ label }) => label)).join('\n')
  const longest = Math.max(0, ...zones.map(({ cards }) => cards.length))
  const { ref, scale, away } = useFitting(content, Math.max(0, longest - 1))
  if (!rating?.outcome) return null
  return (
    <section
      ref={ref}
      className={styles.outcome}
      style={{ '--fit': scale }}
      data-size={size}
      data-columns={Math.min(zones.length, zones.length === 4 ? 2 : 3)}
    >
      {zones.map(({ zone, cards }) => {
        const ranked = bySupport(rating, cards)
        const shown = size === 'wall' ? roomFor(rating, ranked, longest - away) : ranked
        const more = ranked.length - shown.length
        return (
          <section key={zone}>
            <h3>{text(tableOf(method).zoneTitle(activity.settings, zone))}</h3>
            <ul>
              {shown.map((card) => (
                <li key={card.id}>
                  <strong dir="auto" translate="yes">
                    <Breakable text={card.label} />
                  </strong>
                  <CardCounts rating={rating} card={card.id} />
                </li>
              ))}
            </ul>
            {more > 0 && <p className={styles.soft}>{t('sorting.outcome.more', { count: more })}</p>}
          </section>
        )
      })}
    </section>
  )
}

function standingLoose(activity: Activity, id: string): Card[] {
  const card = activity.cards[id]
  return card && card.within === null ? [card] : []
}
