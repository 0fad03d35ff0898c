import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Answering } from './Answering.tsx'
import { CoreCards } from './CoreCards.tsx'
import { Decisions } from './Decisions.tsx'
import { ItemOutcome } from './ItemOutcome.tsx'
import { OwnAnswers } from './OwnAnswers.tsx'
import styles from './Rating.module.css'
import { Tally } from './Tally.tsx'
import { useProposalWords } from './useProposalWords.ts'
import { useRating } from './useRating.ts'

/** The proposal that lies on the table, one's own answer to it, and how it stands. */
export function Rating() {
  const t = useWords()
  const activity = useActivity()
  const words = useProposalWords()
  const { phase } = usePhase()
  const rating = useRating()
  if (!rating) {
    return (
      <div className={styles.rating}>
        <h2>{words.which}</h2>
        {!usedIn(phase, 'rate')?.called && <p>{t('surfaces.rating.none')}</p>}
      </div>
    )
  }
  if (!rating.isWhole) return <AboutCards />
  return (
    <div className={styles.rating}>
      <h2>{words.heading}</h2>
      <CoreCards cards={rating.items.flatMap((id) => activity.cards[id] ?? [])} />
      {rating.open && <h2>{words.question}</h2>}
      <Answering />
      {(rating.cast > 0 || !rating.open) && <Tally />}
      <OwnAnswers />
    </div>
  )
}

/** Answers about single cards: one's own while it is asked, later how all answered, and what the group chose. */
function AboutCards() {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const { chosen } = activity
  const rating = useRating()
  const lacks = usedIn(phase, 'rate')?.lacks?.(activity)
  if (lacks) return <p>{text(lacks)}</p>
  return (
    <div className={styles.rating}>
      <h2>{chosen && !rating?.open ? t('sorting.choose.fixed') : text(phase.words.participant)}</h2>
      {chosen && !rating?.open && <Decisions />}
      <Answering />
      {((rating?.cast ?? 0) > 0 || !rating?.open) && <Tally />}
      {usedIn(phase, 'rate')?.items && !usedIn(phase, 'look') && <ItemOutcome />}
      {!chosen && !usedIn(phase, 'look') && <OwnAnswers />}
    </div>
  )
}
