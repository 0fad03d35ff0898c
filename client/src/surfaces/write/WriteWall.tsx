import { usedNow, zonesToWrite } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText } from '../../words/useWords.ts'
import { useStage } from '../parts/useStage.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { SeatWriters } from './SeatWriters.tsx'
import { WriteProgress } from './WriteProgress.tsx'

/** Silence: the question, calm, what belongs where, and how many are ready. Who has no device writes here. */
export function WriteWall() {
  const text = useText()
  const activity = useActivity()
  const { question, settings } = activity
  const method = useMethod()
  const { phase } = useStage()
  const zones = zonesToWrite(activity)
  const hint = usedNow(activity, 'write')?.hint
  return (
    <Wall
      isQuestionShown
      panel={
        <>
          <WallTitle />
          <p className={styles.prompt}>{text(phase.words.participant)}</p>
          <WriteProgress size="wall" />
        </>
      }
      controls={<SeatWriters size="board" />}
    >
      <h1 className={styles.calm} data-long={question.length > 90 || zones.length > 1} dir="auto">
        <Breakable text={question} />
      </h1>
      {zones.length > 1 && (
        <ul className={styles.zones}>
          {zones.map((zone) => (
            <li key={zone}>
              <strong>{text(tableOf(method).zoneTitle(settings, zone))}</strong>
              {hint && <span>{text(hint(settings, zone))}</span>}
            </li>
          ))}
        </ul>
      )}
    </Wall>
  )
}
