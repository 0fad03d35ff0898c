import { type Answers, type Rating, type RatingId, WHOLE } from '@kring/shared/capabilities/rate/rating'
import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import { useActivity, useTyped } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './Answers.module.css'
import { CoreCards } from './CoreCards.tsx'
import { readDraft } from './draftText.ts'
import { LevelMark, levelsIn } from './levelMarks.tsx'
import { draftField } from './useDraftAnswers.ts'
import { useOwnAnswers } from './useOwnAnswers.ts'
import { useRatedItems } from './useRatedItems.ts'
import { useRating } from './useRating.ts'

/**
 * What one answered oneself, on one's own device only, once it is closed: what to talk from. What was filled in and
 * not given in time stands there as well.
 */
export function OwnAnswers({ of }: { of?: RatingId }) {
  const t = useWords()
  const { id, cards, ratings } = useActivity()
  const now = useRating()
  const rating = of === undefined ? now : ratings[of]
  const own = useOwnAnswers(rating)
  const [draft] = useTyped(draftField(id, rating))
  const unsent = own ? undefined : readDraft(draft)
  const answers = own ?? unsent
  if (!rating || rating.open || !answers || Object.keys(answers).length === 0) return null
  const heading = t(unsent ? 'sorting.answers.unsent' : 'sorting.answers.yours')
  if (rating.isWhole || !isOfCards(rating.scale))
    return <Listed title={heading} answers={answers} rating={rating} />
  const picked = rating.items.flatMap((item) => {
    const card = cards[item]
    return card && ['pick', 'yes'].includes(answers[item]?.level ?? '') ? [card] : []
  })
  if (rating.outcome || picked.length === 0) return null
  return (
    <section>
      <h3>{heading}</h3>
      <CoreCards cards={picked} />
    </section>
  )
}

const isOfCards = (scale: string) => scale === 'pick' || scale === 'consent'

function Listed({ title, answers, rating }: { title: string; answers: Answers; rating: Rating }) {
  const text = useText()
  const items = useRatedItems(rating).flatMap((group) => group.items)
  const all = rating.isWhole ? [{ id: WHOLE, title: '' }] : items
  const levels = levelsIn(rating.scale)
  return (
    <section className={styles.own}>
      <h3>{title}</h3>
      <ul>
        {all.flatMap((item) => {
          const said = answers[item.id]
          const level = levels.find(({ id }) => id === said?.level)
          if (!said || !level) return []
          const isRated = level.id !== scaleOf(rating.scale).unseen?.id
          return (
            <li key={item.id}>
              {item.title && (
                <span dir="auto" translate="yes">
                  {item.title}
                </span>
              )}
              <strong>
                <LevelMark scale={rating.scale} level={level.id} /> <span>{text(level.title)}</span>
              </strong>
              {isRated && said.example && (
                <em dir="auto" translate="yes">
                  {said.example}
                </em>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
