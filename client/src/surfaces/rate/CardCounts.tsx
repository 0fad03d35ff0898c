import type { Counts, Rating } from '@kring/shared/capabilities/rate/rating'
import { CONSENT } from '@kring/shared/capabilities/rate/scales'
import type { Card, CardId } from '@kring/shared/meeting'
import { useWords } from '../../words/useWords.ts'
import styles from './CardOutcome.module.css'
import { LevelMark } from './levelMarks.tsx'

/** How people answered about one card: a bar and numbers, each with its mark. */
export function CardCounts({ rating, card }: { rating: Rating; card: CardId }) {
  const t = useWords()
  const counts = rating.outcome?.[card]?.counts ?? {}
  const most = Math.max(1, ...Object.values(rating.outcome ?? {}).map((one) => total(one.counts)))
  const picks = counts.pick ?? 0
  const answers = CONSENT.filter((choice) => counts[choice])
  const width = (count: number) => ({ inlineSize: `${(count / most) * 100}%` })
  // METHODS §14.5: where too few answered about a card nothing is shown of it.
  if (answers.length === 0 && rating.scale !== 'pick')
    return <span className={styles.soft}>{t('sorting.outcome.talk')}</span>
  if (rating.scale === 'pick') {
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
          <LevelMark scale={rating.scale} level={choice} />
          <span>{counts[choice]}</span>
        </b>
      ))}
    </span>
  )
}

/** @returns the cards most stand behind first; a "not yet" counts against it. As they come where nothing is counted. */
export function bySupport(rating: Rating | undefined, cards: readonly Card[]): Card[] {
  const support = ({ id }: Card) => weight(rating?.outcome?.[id]?.counts)
  return [...cards].sort((one, other) => support(other) - support(one))
}

function weight({ pick = 0, yes = 0, notYet = 0 }: Counts = {}): number {
  return pick + yes - notYet
}

/** @returns how many answered about a card. */
function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
