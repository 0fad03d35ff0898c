import { askedNow } from '@kring/shared/capabilities/steps/asked'
import { isForEach, usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { JoinSheet } from '../parts/JoinSheet.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import { Why } from '../parts/Why.tsx'
import walls from '../parts/walls.module.css'
import { SeatsAsk } from '../turns/AskButton.tsx'
import { LaterButton } from '../turns/LaterButton.tsx'
import { PassButton } from '../turns/PassButton.tsx'
import { TurnPanel } from '../turns/TurnPanel.tsx'
import { CircleOfPeople } from './CircleOfPeople.tsx'
import { Scenes } from './Scenes.tsx'
import { useCircle, useIsArriving } from './useCircle.ts'
import styles from './Wall.module.css'

/** The circle on the wall: the question in its middle, everybody around it, and beside it whose turn it is. */
export function CircleWall({ panel, controls }: WallProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { question, turn, settings } = activity
  const picture = useMethod().picture?.(settings) ?? []
  const { phase } = usePhase()
  const people = useCircle()
  const speaker = people.find(({ state }) => state === 'holder')
  const isOpening = usedIn(phase, 'question') !== undefined || usedIn(phase, 'turns') !== undefined
  const isFirst = useIsArriving()
  // Once it is known who brings a case, the way in stands small in its corner.
  const isArriving = isFirst && people.every(({ part }) => part === '')
  // People come in with the question, and each answers it in turn; every other phase asks something of its own.
  const isAboutQuestion = isFirst || isForEach(phase)
  const put = askedNow(activity)?.text
  const asked = put ?? (isAboutQuestion ? question : text(phase.words.participant))
  return (
    <Wall
      isQuestionShown
      keepsRows={speaker !== undefined}
      isWayInShown={isArriving}
      panel={
        turn && usedIn(phase, 'turns') ? (
          <>
            <TurnPanel turn={turn} />
            {speaker?.word && <p className={styles.word} dir="auto" translate="yes">{`“${speaker.word}”`}</p>}
            {panel}
          </>
        ) : (
          <>
            <WallTitle />
            {isAboutQuestion && <p className={walls.prompt}>{text(phase.words.participant)}</p>}
            <Why className={walls.prompt} />
            {usedIn(phase, 'say') && usedIn(phase, 'say')?.to !== 'one' && (
              <p className={walls.soft}>{t('circle.may')}</p>
            )}
            {(phase.does.length === 0 || usedIn(phase, 'say')?.to === 'one') && (
              <p className={walls.soft}>{t('circle.gone')}</p>
            )}
            {panel}
          </>
        )
      }
      controls={
        isArriving ? (
          <JoinSheet size="panel" />
        ) : (
          <>
            {controls}
            {speaker && <PassButton as={speaker.member.id} size="board" />}
            {speaker && <LaterButton as={speaker.member.id} size="board" />}
            <SeatsAsk size="board" />
          </>
        )
      }
    >
      <div className={styles.circle}>
        <CircleOfPeople size="wall">
          <h1
            className={styles.question}
            data-asked={put !== undefined}
            data-length={lengthOf(asked, isOpening && put === undefined && picture.length > 0)}
            dir="auto"
            translate="yes"
          >
            <Breakable text={asked} />
          </h1>
          {isOpening && put === undefined && <Scenes size="wall" />}
          {people.length === 0 && <p className={walls.soft}>{t('circle.nobody')}</p>}
        </CircleOfPeople>
      </div>
    </Wall>
  )
}

/** As much room as there is in the middle, which a picture shares. */
function lengthOf(question: string, hasPicture: boolean): 'short' | 'medium' | 'long' {
  return question.length <= 48 && !hasPicture ? 'short' : question.length <= 96 ? 'medium' : 'long'
}
