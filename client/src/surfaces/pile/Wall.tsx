import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { openProposals } from './openProposals.ts'

/** As many proposals as the panel can carry at reading size. */
const MOST = 2

/** The cards lie open: which say the same, and what would be a stronger name. */
export function PileWall({ panel, controls }: WallProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const proposals = openProposals(activity)
  const more = proposals.length - MOST
  return (
    <Wall
      isBoard
      panel={
        <>
          <WallTitle />
          <p className={styles.prompt}>{text(phase.words.participant)}</p>
          <ul className={styles.proposals} aria-live="polite">
            {proposals.slice(0, MOST).map((proposal) => (
              <li key={proposal.id} dir="auto" translate="yes">
                <strong>
                  <Breakable text={proposal.label} />
                </strong>
                <span>
                  {proposal.cards.length === 0
                    ? t('surfaces.shape.isNew')
                    : proposal.cards.map((id) => activity.cards[id]?.label).join(' + ')}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className={styles.soft}>{t('surfaces.screen.moreProposals', { count: more })}</p>}
          {panel}
        </>
      }
      controls={controls}
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}
