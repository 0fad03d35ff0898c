import { type Activity, type Answer, type Card, CONSENT } from '@kring/shared/meeting'
import { useActivity, useMethod } from '../../meeting/session.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { byZone } from './byZone.ts'
import styles from './CardOutcome.module.css'
import { MARKS } from './CoreBallot.tsx'

/** On a wall each zone shows so many cards at reading size. */
const ON_WALL = 3

type Counts = Partial<Record<Answer, number>>

/** How people answered about single cards, zone by zone: counts with bars, never names. Nothing where none are shown. */
export function CardOutcome({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const { poll } = activity
  if (!poll?.perCard) return null
  const { perCard } = poll
  const zones = byZone(
    method,
    activity,
    poll.cards.flatMap((id) => standingLoose(activity, id)),
  )
  const most = Math.max(1, ...Object.values(perCard).map(total))
  return (
    <div
      className={styles.outcome}
      data-size={size}
      data-columns={Math.min(zones.length, zones.length === 4 ? 2 : 3)}
    >
      {zones.map(({ zone, cards }) => {
        const ranked = [...cards].sort((one, other) => weight(perCard[other.id]) - weight(perCard[one.id]))
        const answered = ranked.filter((card) => total(perCard[card.id] ?? {}) > 0)
        const shown = size === 'wall' ? answered.slice(0, ON_WALL) : ranked
        const more = ranked.length - shown.length
        return (
          <section key={zone}>
            <h3>{text(method.zoneTitle(activity.settings, zone))}</h3>
            <ul>
              {shown.map((card) => (
                <li key={card.id}>
                  <strong dir="auto">{card.label}</strong>
                  <Bars counts={perCard[card.id] ?? {}} most={most} isPick={poll.kind === 'pick'} />
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

function Bars({ counts, most, isPick }: { counts: Counts; most: number; isPick: boolean }) {
  const t = useWords()
  const picks = counts.pick ?? 0
  const answers = CONSENT.filter((choice) => counts[choice])
  const width = (count: number) => ({ inlineSize: `${(count / most) * 100}%` })
  // METHODS §14.5: where too few answered about a card nothing is shown of it.
  if (answers.length === 0 && !isPick) return <span className={styles.soft}>{t('sorting.outcome.talk')}</span>
  if (isPick) {
    return (
      <span className={styles.bars}>
        <span className="sr-only">
          {picks === 0 ? t('sorting.outcome.none') : t('sorting.outcome.picks', { count: picks })}
        </span>
        <span className={styles.bar} aria-hidden>
          <i style={width(picks)} />
        </span>
        <b aria-hidden>{picks}</b>
      </span>
    )
  }
  const { yes = 0, concern = 0, notYet = 0 } = counts
  return (
    <span className={styles.bars}>
      <span className="sr-only">{t('sorting.outcome.each', { yes, concern, notYet })}</span>
      <span className={styles.bar} aria-hidden>
        {answers.map((choice) => (
          <i key={choice} style={width(counts[choice] ?? 0)} data-choice={choice} />
        ))}
      </span>
      {answers.map((choice) => (
        <b key={choice} aria-hidden>
          {MARKS[choice]}
          {counts[choice]}
        </b>
      ))}
    </span>
  )
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** What most stand behind comes first; a "not yet" weighs against it. */
function weight(counts: Counts = {}): number {
  const { pick = 0, yes = 0, notYet = 0 } = counts
  return pick + yes - notYet
}

function standingLoose(activity: Activity, id: string): Card[] {
  const card = activity.cards[id]
  return card && card.within === null ? [card] : []
}
