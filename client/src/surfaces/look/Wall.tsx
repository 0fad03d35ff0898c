import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { levelsOf, scaleOf } from '@kring/shared/capabilities/rate/scales'
import { widestFirst } from '@kring/shared/capabilities/rate/spread'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { isGathering } from '../parts/isGathering.ts'
import { JoinSheet } from '../parts/JoinSheet.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import { GroupPicture } from '../rate/GroupPicture.tsx'
import { useTitle } from '../rate/useTitle.ts'
import styles from './Look.module.css'

/** What is rated, large. While people come in the way in stands beside it; later that about which they differ most. */
export function LookWall({ panel, controls }: WallProps) {
  const t = useWords()
  const meeting = useMeeting()
  const { phase } = usePhase()
  const { ratings } = useActivity()
  const look = usedIn(phase, 'look')
  if (!look) return null
  const isSpread = look.at === 'spread'
  const isArriving = !isSpread && isGathering(meeting)
  return (
    <Wall
      isWayInShown={isArriving}
      panel={
        <>
          <WallTask />
          {isSpread &&
            (ratings[look.of]?.outcome ? (
              <Widest of={look.of} />
            ) : (
              <p className={walls.soft}>{t('practice.tooFew')}</p>
            ))}
          {panel}
        </>
      }
      controls={isArriving ? <JoinSheet size="panel" /> : controls}
    >
      <GroupPicture of={look.of} size="wall" />
    </Wall>
  )
}

/** Fewer examples stand there when they find no room. */
const EXAMPLES = 4

/** That about which people differ most: how often each answer, and by what they see it. */
function Widest({ of }: { of: string }) {
  const title = useTitle()
  const activity = useActivity()
  const rating = activity.ratings[of]
  const items = (rateUseOf(activity, of)?.items?.(activity) ?? []).flatMap((group) => group.items)
  const [widest] = rating ? widestFirst(rating, items) : []
  const { counts = {}, examples = [] } = (widest && rating?.outcome?.[widest.id]) || {}
  const told = [...new Set(examples)].slice(0, EXAMPLES)
  const { ref, away, scale } = useFitting(`${widest?.id} ${told.join()}`, told.length)
  if (!widest || !rating || Object.keys(counts).length === 0) return null
  return (
    <section ref={ref} className={styles.widest} style={{ '--fit': scale }}>
      <strong dir="auto" translate="yes">
        <Breakable text={title(widest.title)} />
      </strong>
      <dl>
        {levelsOf(scaleOf(rating.scale)).flatMap((level) =>
          counts[level.id]
            ? [
                <div key={level.id}>
                  <dt>{title(level.title)}</dt>
                  <dd>{counts[level.id]}</dd>
                </div>,
              ]
            : [],
        )}
      </dl>
      <ul>
        {told.slice(0, told.length - away).map((example) => (
          <li key={example} dir="auto" translate="yes">
            <Breakable text={example} />
          </li>
        ))}
      </ul>
    </section>
  )
}
