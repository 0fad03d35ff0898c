import { Lock } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Answers.module.css'
import type { DraftAnswers } from './useDraftAnswers.ts'

type Props = { draft: DraftAnswers; words: 'pick' | 'each' }

/** Gives the answers together, or says that one does not choose; until the outcome both can change. */
export function GiveAnswers({ draft, words }: Props) {
  const t = useWords()
  const { gave, isGiven, isShared, answers } = draft
  const none = Object.keys(answers).length === 0
  const isCards = draft.groups.some(({ items }) => items.some(({ card }) => card))
  const picks = words === 'pick'
  const first = picks
    ? t('sorting.answers.first')
    : t(isCards ? 'sorting.answers.answerFirst' : 'sorting.answers.answerFirstItem')
  const give = picks ? t('sorting.answers.give') : t('sorting.answers.answers')
  const again = picks ? t('sorting.answers.giveAgain') : t('sorting.answers.answersAgain')
  return (
    <div className={styles.give}>
      {isGiven ? (
        <p className={styles.given} aria-hidden>
          {t('sorting.answers.given')}
        </p>
      ) : (
        <Button
          variant="primary"
          size="large"
          wide
          action={draft.rating.number}
          isDisabled={none || draft.isTooLong}
          onPress={draft.give}
        >
          {none ? first : gave === 'answers' ? again : give}
        </Button>
      )}
      {/* There before it says anything, or it is not heard. */}
      <p className="sr-only" role="status">
        {isGiven ? t('sorting.answers.given') : ''}
      </p>
      <p className={styles.private}>
        <Lock aria-hidden size={18} />
        <span>{t(isShared ? 'sorting.answers.shared' : 'surfaces.rating.private')}</span>
      </p>
      <Button
        variant="plain"
        action={draft.rating.number}
        aria-pressed={gave === 'pass'}
        onPress={draft.pass}
      >
        {gave === 'pass' ? t('surfaces.rating.passed') : t('surfaces.rating.pass')}
      </Button>
    </div>
  )
}
