import { pairsOf } from '@kring/shared/capabilities/pairs/pairs'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import styles from './Pairs.module.css'
import { SeatPairs } from './SeatPairs.tsx'
import { usePairNames } from './usePairNames.ts'

/** Who sits with whom, and how many of the sentences each pair has; not what they say. */
export function PairsWall({ panel, controls }: WallProps) {
  const t = useWords()
  const { phase } = usePhase()
  const asks = usedIn(phase, 'pairs')?.asks ?? []
  return (
    <Wall
      panel={
        <>
          <WallTask />
          <p className={walls.soft}>{t('sorting.pairs.hidden')}</p>
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          <SeatPairs size="board" />
        </>
      }
    >
      <PairsOnWall asked={asks.length} />
    </Wall>
  )
}

function PairsOnWall({ asked }: { asked: number }) {
  const t = useWords()
  const activity = useActivity()
  const namesOf = usePairNames()
  const pairs = pairsOf(activity)
  const content = pairs.map((pair) => namesOf(pair)).join('\n')
  const { ref, scale, away, words } = useFitting(content, Math.max(0, pairs.length - 1), true)
  return (
    <section ref={ref} style={{ '--fit': scale }} data-words={words}>
      <ul className={styles.wall}>
        {pairs.slice(0, pairs.length - away).map((pair) => (
          <li key={pair.id}>
            <strong dir="auto" translate="yes">
              <Breakable text={namesOf(pair)} />
            </strong>
            <span
              className={styles.dots}
              role="img"
              aria-label={t('sorting.pairs.count', { count: pair.count })}
            >
              {Array.from({ length: Math.max(asked, pair.count) }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the dots stand for a count
                <i key={index} data-done={index < pair.count} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {away > 0 && <p className={walls.soft}>{t('sorting.wall.more', { count: away })}</p>}
    </section>
  )
}
