import type { Activity, Card } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { byZone } from '../../cards/byZone.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { bySupport, CardCounts, total } from './CardCounts.tsx'
import styles from './CardOutcome.module.css'
import { useRating } from './useRating.ts'

/** On a wall each zone shows so many cards at reading size. */
const ON_WALL = 3

/** How people answered about single cards, zone by zone: counts with bars, never names. Nothing where none are shown. */
export function CardOutcome({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const rating = useRating()
  if (!rating?.outcome) return null
  const { outcome } = rating
  const zones = byZone(
    method,
    activity,
    rating.items.flatMap((id) => standingLoose(activity, id)),
  )
  return (
    <div
      className={styles.outcome}
      data-size={size}
      data-columns={Math.min(zones.length, zones.length === 4 ? 2 : 3)}
    >
      {zones.map(({ zone, cards }) => {
        const ranked = bySupport(rating, cards)
        const answered = ranked.filter((card) => total(outcome[card.id]?.counts ?? {}) > 0)
        const shown = size === 'wall' ? answered.slice(0, ON_WALL) : ranked
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
            {shown.length === 0 && <p className={styles.soft}>{t('sorting.outcome.noneHere')}</p>}
            {shown.length > 0 && more > 0 && (
              <p className={styles.soft}>{t('sorting.outcome.more', { count: more })}</p>
            )}
          </section>
        )
      })}
    </div>
  )
}

function standingLoose(activity: Activity, id: string): Card[] {
  const card = activity.cards[id]
  return card && card.within === null ? [card] : []
}
