import { activeMembers } from '@kring/shared/meeting'
import { usedIn, usedNow, zonesToWrite } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMeeting, useMethod } from '../../meeting/session.ts'
import { useWhenQuiet } from '../../ui/useWhenQuiet.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText } from '../../words/useWords.ts'
import { FitText } from '../parts/FitText.tsx'
import { fetchBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import styles from '../parts/walls.module.css'
import { BoardWall } from './BoardWall.tsx'
import { FaceDownRing, FaceDownRow } from './FaceDown.tsx'
import { SeatWriters } from './SeatWriters.tsx'

/** The wall while people write: in silence, or openly on the board itself. */
export function WriteWall(props: WallProps) {
  const { phase } = usePhase()
  return usedIn(phase, 'write')?.hidden ? <SilentWall {...props} /> : <BoardWall controls={props.controls} />
}

/**
 * Silence: the question, calm, what belongs where, and how many are ready, also as cards that lie face down. Who has no
 * device writes here.
 */
function SilentWall({ panel, controls }: WallProps) {
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const { question, settings } = activity
  const method = useMethod()
  const { phase } = usePhase()
  const zones = zonesToWrite(activity)
  const hint = usedNow(activity, 'write')?.hint
  const people = activeMembers(meeting).length
  const count = usedIn(phase, 'ready') ? Math.min(people, activity.readyCount) : 0
  const inRings = tableOf(method).ground(settings).kind === 'rings'
  useWhenQuiet(fetchBoard, true)
  return (
    <Wall
      isQuestionShown
      panel={
        <>
          <WallTask />
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
      {inRings ? (
        <FaceDownRing count={count} people={people}>
          <FitText as="h1" className={styles.asked} content={question} most={9} least={3.8}>
            <Breakable text={question} />
          </FitText>
        </FaceDownRing>
      ) : (
        <>
          <FitText
            as="h1"
            className={styles.calm}
            content={question}
            most={zones.length > 1 ? 7 : 10}
            least={3.8}
          >
            <Breakable text={question} />
          </FitText>
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
          <FaceDownRow count={count} />
        </>
      )}
    </Wall>
  )
}
