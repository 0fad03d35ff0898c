import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'
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
  const text = useText()
  const { phase, title } = usePhase()
  const rating = useRating()
  const activity = useActivity()
  const isWide = useWide()
  if (!rating) return null
  // Beside it the group reads how it answered, unless that is a picture without examples, or what it makes of it.
  const isBeside =
    usedIn(phase, 'look') !== undefined ||
    (isWide && !rateUseOf(activity, rating.id)?.examples && !usedIn(phase, 'phrase'))
  const lacks = usedIn(phase, 'rate')?.lacks?.(activity)
  if (lacks) return <p>{text(lacks)}</p>
  return (
    <section className={styles.chooser} aria-label={title}>
      <Tally />
      {rating.open && <SeatAnswers key={rating.number} />}
      {!isBeside && <ItemOutcome />}
      {!rating.open && <AskAgain />}
    </section>
  )
}
