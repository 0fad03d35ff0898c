import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { JoinSheet } from '../parts/JoinSheet.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { useAsking } from '../turns/useAsking.ts'
import { CircleOfPeople } from './CircleOfPeople.tsx'
import styles from './CircleOnBoard.module.css'
import { useCircle, useIsArriving } from './useCircle.ts'

/** The same circle on the facilitator's table; in its middle the way in, and then what happens now. */
export function CircleOnBoard() {
  const t = useWords()
  const text = useText()
  const { turn } = useActivity()
  const { phase } = usePhase()
  const isArriving = useIsArriving()
  const isAsking = useAsking()
  const speaker = useCircle().find(({ state }) => state === 'holder')
  return (
    <div className={styles.board}>
      <CircleOfPeople size="large">
        {usedIn(phase, 'turns') ? (
          <>
            <p className={styles.now} dir="auto" translate="yes">
              {speaker
                ? `${speaker.member.name} ${t('surfaces.turn.speaks')}`
                : t(
                    isAsking
                      ? 'surfaces.turn.whoAsks'
                      : turn?.waiting.length
                        ? 'surfaces.turn.whoNext'
                        : 'surfaces.turn.everyone',
                  )}
            </p>
            {speaker?.word && <p dir="auto" translate="yes">{`“${speaker.word}”`}</p>}
          </>
        ) : isArriving ? (
          <JoinSheet />
        ) : (
          <>
            <p className={styles.now}>{text(phase.words.participant)}</p>
            {phase.does.length === 0 && <p className={styles.soft}>{t('circle.gone')}</p>}
          </>
        )}
      </CircleOfPeople>
    </div>
  )
}
