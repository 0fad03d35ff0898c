import { useText } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { AskAgain } from './AskAgain.tsx'
import styles from './CoreChooser.module.css'
import { ItemOutcome } from './ItemOutcome.tsx'
import { SeatAnswers } from './SeatAnswers.tsx'
import { Tally } from './Tally.tsx'
import { useRating } from './useRating.ts'

/** While people rate items: how far they are. Then where they differ, and whether it is asked again. */
export function ItemsConsole() {
  const text = useText()
  const rating = useRating()
  const { phase } = usePhase()
  if (!rating) return null
  return (
    <section className={styles.chooser}>
      <h3>{text(phase.title)}</h3>
      <Tally />
      {rating.open && <SeatAnswers key={rating.number} />}
      <ItemOutcome />
      {!rating.open && <AskAgain />}
    </section>
  )
}
