import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../../meeting/session.ts'
import { useWallScale } from '../../../ui/useWallScale.ts'
import { CircleWall } from '../../circle/LazyCircle.tsx'
import { LazyGroupSign, LazyGroupsWall } from '../../groups/LazyGroups.tsx'
import { Announcer } from '../../parts/Announcer.tsx'
import { usePhase } from '../../parts/usePhase.ts'
import { Why } from '../../parts/Why.tsx'
import walls from '../../parts/walls.module.css'
import { SchoolLeaderPresence } from '../../people/LazySchoolLeader.tsx'
import { Asked } from '../../steps/Asked.tsx'
import { VoiceHands, VoiceWall } from '../../voice/LazyVoiceForAll.tsx'
import { BoardWall } from '../../write/BoardWall.tsx'
import { PARTS } from './parts.tsx'
import styles from './ScreenSurface.module.css'
import { SightAsk } from './SightAsk.tsx'
import { useWallType } from './useWallType.ts'

/** The projected board: read from the last row, touched at the wall. */
export function ScreenSurface() {
  useWallScale('1.852vh')
  const { middle } = usePhase()
  const { id, phase, groups, part } = useActivity()
  useWallType(`${id} ${phase.stamp}`)
  if (groups?.state === 'apart' || groups?.state === 'choosing')
    return (
      <>
        <Announcer />
        <LazyGroupsWall />
      </>
    )
  return (
    <>
      <Announcer />
      {part && <LazyGroupSign />}
      <SightAsk />
      <div className={styles.strip}>
        <SchoolLeaderPresence size="wall" />
        <VoiceWall />
      </div>
      {/* In the circle it takes the place in the middle. */}
      {middle !== 'people' && <Asked size="wall" />}
      {middle === 'people' ? <CircleOfPhase key={id} /> : <WallOfPhase key={id} />}
    </>
  )
}

/** The circle, and what is done in it besides speaking in turn. */
function CircleOfPhase() {
  const { phase } = usePhase()
  const parts = phase.does.map(({ use }) => ({ use, ...PARTS[use] }))
  return (
    <CircleWall
      panel={parts.map(({ use, Panel }) => Panel && <Panel key={use} />)}
      controls={
        <>
          {parts.map(({ use, Controls }) => Controls && <Controls key={use} />)}
          <VoiceHands />
        </>
      }
    />
  )
}

/** The wall of what the phase is about first of all, and on it what else is done, in the order of the phase. */
function WallOfPhase() {
  const { phase, lead, isWhiteboard } = usePhase()
  const Wall = lead && PARTS[lead].Wall
  if (!Wall) return <BoardWall controls={<VoiceHands />} />
  const others = phase.does.flatMap(({ use }) => (use === lead ? [] : [{ use, ...PARTS[use] }]))
  return (
    <Wall
      panel={
        <>
          {others.map(({ use, Panel }) => Panel && <Panel key={use} />)}
          {/* The question brings it along. */}
          {usedIn(phase, 'question') === undefined && <Why className={walls.prompt} />}
        </>
      }
      controls={
        <>
          {/* A whiteboard has its tools on it. */}
          {!isWhiteboard &&
            others.toReversed().map(({ use, Controls }) => Controls && <Controls key={use} />)}
          <VoiceHands />
        </>
      }
    />
  )
}
