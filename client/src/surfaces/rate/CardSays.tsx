import { detailsOf } from '@kring/shared/harvest/harvest'
import type { Card } from '@kring/shared/meeting'
import { detailsIn } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useLanguage } from '../../words/useWords.ts'
import styles from './Answers.module.css'

/** A card with all that was said of it, to answer about. */
export function CardSays({ card }: { card: Card }) {
  const language = useLanguage()
  const activity = useActivity()
  const method = useMethod()
  return (
    <span className={styles.says}>
      <strong dir="auto" translate="yes">
        <Breakable text={card.label} />
      </strong>
      {card.text && (
        <span dir="auto" translate="yes">
          {card.text}
        </span>
      )}
      {detailsOf(detailsIn(method, activity.settings), activity, card, language).map(({ title, value }) => (
        <span key={title} dir="auto" translate="yes">{`${title}: ${value}`}</span>
      ))}
    </span>
  )
}
