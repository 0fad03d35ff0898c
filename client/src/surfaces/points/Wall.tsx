import { POINT_KINDS, POINT_TITLES, pointsOf } from '@kring/shared/capabilities/points/points'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import { Said } from './Now.tsx'
import styles from './Points.module.css'

/** What whoever looked on gives back, on one screen: as many strengths as what could be stronger. */
export function PointsLarge() {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { ref, scale } = useFitting(JSON.stringify(activity.points), 0)
  if (Object.keys(activity.points).length === 0) return <p className={walls.ask}>{t('visit.waits')}</p>
  return (
    <section ref={ref} className={styles.wall} style={{ '--fit': scale }}>
      {POINT_KINDS.map((kind) => (
        <div key={kind} data-kind={kind}>
          <h2>{text(POINT_TITLES[kind])}</h2>
          <ul>
            {pointsOf(activity, kind).map(({ id, text: says, recognised, asked }) => (
              <li key={id}>
                <strong dir="auto" translate="yes">
                  <Breakable text={says} />
                </strong>
                <Said recognised={recognised === true} asked={asked === true} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** For all to read. */
export function PointsWall({ panel, controls }: WallProps) {
  return (
    <Wall
      panel={
        <>
          <WallTask />
          {panel}
        </>
      }
      controls={controls}
    >
      <PointsLarge />
    </Wall>
  )
}
