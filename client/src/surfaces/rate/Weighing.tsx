import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Ballots } from './Ballots.tsx'
import { CoreCards } from './CoreCards.tsx'
import { Decisions } from './Decisions.tsx'
import { OwnAnswers } from './OwnAnswers.tsx'
import { Tally } from './Tally.tsx'
import { useCoreTitle } from './useCoreTitle.ts'
import styles from './Weighing.module.css'

/** The proposal that lies on the table, one's own answer to it, and how it stands. */
export function Weighing() {
  const t = useWords()
  const activity = useActivity()
  const coreTitle = useCoreTitle()
  const { poll } = activity
  if (!poll) {
    return (
      <div className={styles.weighing}>
        <h2>{t('surfaces.weigh.noneScreen')}</h2>
        <p>{t('surfaces.weigh.none')}</p>
      </div>
    )
  }
  if (poll.kind !== 'core') return <AboutCards />
  return (
    <div className={styles.weighing}>
      <h2>{`${t('surfaces.weigh.title')}: ${coreTitle}`}</h2>
      <CoreCards cards={poll.cards.flatMap((id) => activity.cards[id] ?? [])} />
      {poll.open && <h2>{t('surfaces.weigh.question')}</h2>}
      <Ballots />
      {(poll.cast > 0 || !poll.open) && <Tally />}
    </div>
  )
}

/** Answers about single cards: one's own while it is asked, later how all answered, and what the group chose. */
function AboutCards() {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const { poll, chosen } = activity
  return (
    <div className={styles.weighing}>
      <h2>{chosen && !poll?.open ? t('sorting.choose.fixed') : text(phase.words.participant)}</h2>
      {chosen && !poll?.open && <Decisions />}
      <Ballots />
      {((poll?.cast ?? 0) > 0 || !poll?.open) && <Tally />}
      {!chosen && <OwnAnswers />}
    </div>
  )
}
