import { mayDo } from '@kring/shared/affordances'
import type { Ballot, MemberId } from '@kring/shared/meeting'
import { Check, CircleDot, Lock, Minus, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Ballots.module.css'

const CHOICES = ['yes', 'concern', 'notYet'] as const

/** A mark that goes with each answer, so that it never rests on colour. */
export const MARKS: Record<(typeof CHOICES)[number], ReactNode> = {
  yes: <Check aria-hidden />,
  concern: <TriangleAlert aria-hidden />,
  notYet: <Minus aria-hidden />,
}

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after an answer, where the answer should not stay in view. */
  onCast?: () => void
}

/** One's private answer to the proposal that lies on the table. */
export function CoreBallot({ as, onCast }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const { poll } = activity
  if (!poll?.open || mayDo(meeting, 'ballot.cast', me.id, as) !== undefined) return null
  const answer = activity.ballots[as ?? me.id]
  const cast = (ballot: Ballot) => {
    if (say('ballot.cast', { ballot, poll: poll.number }, { as })) onCast?.()
  }
  return (
    <section className={styles.ballots} aria-label={t('surfaces.weigh.question')}>
      {CHOICES.map((choice) => (
        <PlainButton
          key={choice}
          deed={poll.number}
          className={styles.choice}
          aria-pressed={answer === choice}
          onPress={() => cast(choice)}
        >
          <span className={styles.mark}>{MARKS[choice]}</span>
          <span className={styles.words}>
            <strong>{t(`surfaces.weigh.${choice}`)}</strong>
            <span>{t(`surfaces.weigh.${choice}Why`)}</span>
          </span>
          {answer === choice && (
            <span className={styles.yours}>
              <CircleDot aria-hidden size={18} />
              <span>{t('surfaces.weigh.yours')}</span>
            </span>
          )}
        </PlainButton>
      ))}
      <p className={styles.private}>
        <Lock aria-hidden size={18} />
        <span>{`${t(as === undefined ? 'surfaces.weigh.private' : 'sorting.ballot.shared')} ${answer !== undefined ? t('surfaces.weigh.changeable') : ''}`}</span>
      </p>
      <Button
        variant="plain"
        deed={poll.number}
        aria-pressed={answer === 'pass'}
        onPress={() => cast('pass')}
      >
        {answer === 'pass' ? t('surfaces.weigh.passed') : t('surfaces.weigh.pass')}
      </Button>
    </section>
  )
}
