import { mayDo } from '@kring/shared/affordances'
import { answersOf, askedIn } from '@kring/shared/capabilities/rate/rating'
import { CONSENT, type Consent } from '@kring/shared/capabilities/rate/scales'
import type { MemberId } from '@kring/shared/meeting'
import { CircleDot, Lock } from 'lucide-react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { LevelMark, levelsIn } from './levelMarks.tsx'
import { useProposalWords } from './useProposalWords.ts'
import { useRating } from './useRating.ts'
import styles from './WholeAnswer.module.css'

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after an answer, where the answer should not stay in view. */
  onCast?: () => void
}

/** One's private answer to the proposal that lies on the table. */
export function WholeAnswer({ as, onCast }: Props) {
  const t = useWords()
  const words = useProposalWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const rating = useRating()
  const { phase } = usePhase()
  if (!rating?.open || mayDo(meeting, 'rating.answer', me.id, as) !== undefined) return null
  const given = answersOf(activity, rating, as ?? me.id)
  const [item = ''] = askedIn(rating)
  const answer = given?.[item]?.level
  const isPass = given !== undefined && answer === undefined
  const cast = (level?: string) => {
    const answers = level === undefined ? {} : { [item]: { level } }
    if (say('rating.answer', { answers, rating: rating.number }, { as })) onCast?.()
  }
  return (
    <section
      className={styles.answer}
      aria-label={rating.isWhole ? words.question : text(phase.words.participant)}
    >
      {levelsIn(rating.scale).map(({ id, title }) => (
        <PlainButton
          key={id}
          action={rating.number}
          className={styles.choice}
          aria-pressed={answer === id}
          onPress={() => cast(id)}
        >
          <span className={styles.mark}>
            <LevelMark scale={rating.scale} level={id} />
          </span>
          <span className={styles.words}>
            <strong>{text(title)}</strong>
            {isConsent(id) && <span>{t(`surfaces.rating.${id}Why`)}</span>}
          </span>
          {answer === id && (
            <span className={styles.yours}>
              <CircleDot aria-hidden size={18} />
              <span>{t('surfaces.rating.yours')}</span>
            </span>
          )}
        </PlainButton>
      ))}
      <p className={styles.private}>
        <Lock aria-hidden size={18} />
        <span>{`${t(as === undefined ? 'surfaces.rating.private' : 'sorting.answers.shared')} ${given !== undefined ? t('surfaces.rating.changeable') : ''}`}</span>
      </p>
      <Button variant="plain" action={rating.number} aria-pressed={isPass} onPress={() => cast()}>
        {isPass ? t('surfaces.rating.passed') : t('surfaces.rating.pass')}
      </Button>
    </section>
  )
}

function isConsent(level: string): level is Consent {
  return (CONSENT as readonly string[]).includes(level)
}
