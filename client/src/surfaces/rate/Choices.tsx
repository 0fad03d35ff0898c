import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './Answers.module.css'
import { LevelMark, levelsIn } from './levelMarks.tsx'
import type { DraftAnswers } from './useDraftAnswers.ts'
import type { RatedItem } from './useRatedItems.ts'

type Props = {
  item: RatedItem
  draft: DraftAnswers
  onAnswer?: ((level: string) => void) | undefined
  isLarge?: boolean
}

/** The answers of a scale about one item, to tap. */
export function Choices({ item, draft, onAnswer, isLarge = false }: Props) {
  const t = useWords()
  const text = useText()
  const { scale } = draft.rating
  const levels = levelsIn(scale)
  return (
    <fieldset
      className={styles.choices}
      aria-label={item.card ? t('sorting.answers.forCard', { card: item.title }) : item.title}
      data-large={isLarge}
      data-count={levels.length}
    >
      {levels.map(({ id, title, short }) => {
        const isGiven = draft.answers[item.id]?.level === id
        return (
          <PlainButton
            key={id}
            action={`${draft.rating.number} ${item.id} ${isGiven}`}
            aria-pressed={isGiven}
            onPress={() => {
              draft.answer(item.id, isGiven && !onAnswer ? undefined : id)
              onAnswer?.(id)
            }}
          >
            <LevelMark scale={scale} level={id} />
            <span>{isLarge ? text(title) : text(short ?? title)}</span>
          </PlainButton>
        )
      })}
    </fieldset>
  )
}
