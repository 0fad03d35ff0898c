import { useActivity } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { CoreCards } from './CoreCards.tsx'
import { useOwnBallot } from './useOwnBallot.ts'

/** What one picked oneself, on one's own device only: what to talk from where the group is too small for counts. */
export function OwnAnswers() {
  const t = useWords()
  const { poll, cards } = useActivity()
  const own = useOwnBallot()
  if (!poll || poll.open || poll.perCard || typeof own !== 'object') return null
  const picked = poll.cards.flatMap((id) => {
    const card = cards[id]
    return card && (own[id] === 'pick' || own[id] === 'yes') ? [card] : []
  })
  if (picked.length === 0) return null
  return (
    <section>
      <h3>{t('sorting.ballot.yours')}</h3>
      <CoreCards cards={picked} />
    </section>
  )
}
