import { Lock } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './CardBallot.module.css'
import type { DraftBallot } from './useDraftBallot.ts'

type Props = { ballot: DraftBallot; words: 'pick' | 'each' }

/** Gives the answers together, or says that one does not choose; until the outcome both can change. */
export function GiveBallot({ ballot, words }: Props) {
  const t = useWords()
  const { gave, isGiven, isShared, answers } = ballot
  const none = Object.keys(answers).length === 0
  const picks = words === 'pick'
  const first = picks ? t('sorting.ballot.first') : t('sorting.ballot.answerFirst')
  const give = picks ? t('sorting.ballot.give') : t('sorting.ballot.answers')
  const again = picks ? t('sorting.ballot.giveAgain') : t('sorting.ballot.answersAgain')
  return (
    <div className={styles.give}>
      {isGiven ? (
        <p className={styles.given} role="status">
          {t('sorting.ballot.given')}
        </p>
      ) : (
        <Button
          variant="primary"
          size="large"
          wide
          deed={ballot.poll.number}
          isDisabled={none}
          onPress={ballot.give}
        >
          {none ? first : gave === 'answers' ? again : give}
        </Button>
      )}
      <p className={styles.private}>
        <Lock aria-hidden size={18} />
        <span>{t(isShared ? 'sorting.ballot.shared' : 'surfaces.weigh.private')}</span>
      </p>
      <Button variant="plain" deed={ballot.poll.number} aria-pressed={gave === 'pass'} onPress={ballot.pass}>
        {gave === 'pass' ? t('surfaces.weigh.passed') : t('surfaces.weigh.pass')}
      </Button>
    </div>
  )
}
