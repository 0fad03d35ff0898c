import { coreOf, decisionsOf } from '@kring/shared/harvest/harvest'
import type { ZoneId } from '@kring/shared/meeting'
import { type ReactNode, useState } from 'react'
import { useSaid } from '../../cards/CardSaid.tsx'
import { useActivity } from '../../meeting/session.ts'
import styles from '../parts/walls.module.css'
import { CoreWall } from '../rate/CoreWall.tsx'
import { ActionWall } from './ActionWall.tsx'
import { OneDecision } from './OneDecision.tsx'

/**
 * What the group decided, with what was said of it, and what follows from it.
 * @param withActions whether there is something of what follows to be shown
 * @returns what stands on the wall, what is pressed beside it, and whether something else was decided about each zone
 */
export function useDecided(withActions: boolean): {
  isApart: boolean
  wall: ReactNode
  controls: ReactNode
} {
  const activity = useActivity()
  const said = useSaid()
  // Where what was said of all decisions finds no room, those about one zone are shown alone.
  const [isShort, setShort] = useState(false)
  const [only, setOnly] = useState<ZoneId>()
  const core = coreOf(activity)
  const isApart = decisionsOf(activity).some(({ title }) => title !== null)
  const areActionsShown = withActions && only === undefined
  const isStacked = isApart && areActionsShown
  // Decisions of which nothing else is told leave their room to what follows from them.
  const isLabels = isShort || core.every((card) => said(card).length === 0)
  return {
    isApart,
    wall: (
      <div className={isStacked ? styles.stacked : styles.follow} data-labels={isLabels}>
        {core.length > 0 && (
          <div className={isStacked ? '' : styles.column} data-fits>
            <CoreWall only={only} isCalm={isStacked} onShort={setShort} />
          </div>
        )}
        {areActionsShown && (
          // Measured anew where it has other room.
          <div key={String(isLabels)} className={isApart ? '' : styles.column} data-fits>
            <ActionWall isLarge={!isApart} />
          </div>
        )}
      </div>
    ),
    controls: isApart && (isShort || only !== undefined) && <OneDecision only={only} onChoose={setOnly} />,
  }
}
