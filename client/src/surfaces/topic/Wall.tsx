import { useText } from '../../words/useWords.ts'
import { leadOf } from '../parts/lead.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import { SeatAnswers } from '../rate/SeatAnswers.tsx'
import { Tally } from '../rate/Tally.tsx'
import { useRating } from '../rate/useRating.ts'
import { TopicList } from './TopicList.tsx'
import { useTopic } from './useTopic.ts'

/** What the group can choose, and how far it is with choosing; then which it works on. */
export function TopicWall({ panel, controls }: WallProps) {
  const topic = useTopic()
  const rating = useRating()
  return (
    <Wall
      panel={
        <>
          <WallTask />
          {!topic?.chosen && <Tally size="wall" />}
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          {topic?.isOpen && rating && <SeatAnswers key={rating.number} size="board" />}
        </>
      }
    >
      <TopicList />
    </Wall>
  )
}

/** On another wall: what the group works on. */
export function TopicPanel() {
  const text = useText()
  const topic = useTopic()
  const { phase } = usePhase()
  if (!topic) return null
  const { chosen, use } = topic
  // The card that is read says so itself.
  if (chosen && leadOf(phase) === 'read') return null
  return <p className={walls.soft}>{chosen ? `${text(use.title)}: ${chosen.title}` : text(use.none)}</p>
}
