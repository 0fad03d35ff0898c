import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { JoinSheet } from '../parts/JoinSheet.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import { PassButton } from '../turns/PassButton.tsx'
import { TurnPanel } from '../turns/TurnPanel.tsx'
import { CircleOfPeople } from './CircleOfPeople.tsx'
import { useCircle } from './useCircle.ts'
import styles from './Wall.module.css'

/** The circle on the wall: the question in its middle, everybody around it, and beside it whose turn it is. */
export function CircleWall() {
  const t = useWords()
  const text = useText()
  const { question, turn } = useActivity()
  const { phase } = usePhase()
  const people = useCircle()
  const speaker = people.find(({ state }) => state === 'holder')
  const isArriving = usedIn(phase, 'say') !== undefined && usedIn(phase, 'turns') === undefined
  return (
    <Wall
      isQuestionShown
      isWayInShown={isArriving}
      panel={
        turn && usedIn(phase, 'turns') ? (
          <>
            <TurnPanel turn={turn} />
            {speaker?.word && <p className={styles.word} dir="auto" translate="yes">{`“${speaker.word}”`}</p>}
          </>
        ) : (
          <>
            <WallTitle />
            <p className={walls.prompt}>{text(phase.words.participant)}</p>
            <p className={walls.soft}>{t(usedIn(phase, 'say') ? 'circle.may' : 'circle.gone')}</p>
          </>
        )
      }
      controls={
        isArriving ? (
          <JoinSheet size="panel" />
        ) : (
          speaker && <PassButton as={speaker.member.id} size="board" />
        )
      }
    >
      <div className={styles.circle}>
        <CircleOfPeople size="wall">
          <h1 className={styles.question} data-length={lengthOf(question)} dir="auto" translate="yes">
            <Breakable text={question} />
          </h1>
          {people.length === 0 && <p className={walls.soft}>{t('circle.nobody')}</p>}
        </CircleOfPeople>
      </div>
    </Wall>
  )
}

/** As much room as there is in the middle. */
function lengthOf(question: string): 'short' | 'medium' | 'long' {
  return question.length <= 48 ? 'short' : question.length <= 96 ? 'medium' : 'long'
}
