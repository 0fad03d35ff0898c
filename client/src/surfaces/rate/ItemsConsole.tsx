import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useWide } from '../parts/useWide.ts'
import { AskAgain } from './AskAgain.tsx'
import styles from './CoreChooser.module.css'
import { ItemOutcome } from './ItemOutcome.tsx'
import { SeatAnswers } from './SeatAnswers.tsx'
import { Tally } from './Tally.tsx'
import { useRating } from './useRating.ts'

/** While people rate items: how far they are. Then where they differ, and whether it is asked again. */
export function ItemsConsole() {
  const { title } = usePhase()
  const rating = useRating()
  const activity = useActivity()
  const isWide = useWide()
  if (!rating) return null
  const asksExamples = rateUseOf(activity, rating.id)?.examples === true
  return (
    <section className={styles.chooser} aria-label={title}>
      <Tally />
      {rating.open && <SeatAnswers key={rating.number} />}
      {/* Beside it the group reads that already, yet not by what people see it. */}
      {(!isWide || asksExamples) && <ItemOutcome />}
      {!rating.open && <AskAgain />}
    </section>
  )
}
