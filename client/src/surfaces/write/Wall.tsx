import { usedIn, usedNow, zonesToWrite } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { BoardWall } from './BoardWall.tsx'
import { SeatWriters } from './SeatWriters.tsx'

/** The wall while people write: in silence, or openly on the board itself. */
export function WriteWall(props: WallProps) {
  const { phase } = usePhase()
  return usedIn(phase, 'write')?.hidden ? <SilentWall {...props} /> : <BoardWall />
}

/** Silence: the question, calm, what belongs where, and how many are ready. Who has no device writes here. */
function SilentWall({ panel, controls }: WallProps) {
  const text = useText()
  const activity = useActivity()
  const { question, settings } = activity
  const method = useMethod()
  const { phase } = usePhase()
  const zones = zonesToWrite(activity)
  const hint = usedNow(activity, 'write')?.hint
  return (
    <Wall
      isQuestionShown
      panel={
        <>
          <WallTitle />
          <p className={styles.prompt}>{text(phase.words.participant)}</p>
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          <SeatWriters size="board" />
        </>
      }
    >
      <h1
        className={styles.calm}
        data-long={question.length > 90 || zones.length > 1}
        dir="auto"
        translate="yes"
      >
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
