import type { Proposal } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { openProposals } from './openProposals.ts'

/**
 * The cards lie open: which say the same, and what would be a stronger name. Where proposals want more room than there
 * is, first the names they are for make room, then what was asked, and then the ones that were made last.
 */
export function PileWall({ panel, controls }: WallProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const proposals = openProposals(activity)
  const content = proposals.map(({ label, cards }) => `${label} ${cards.join(' ')}`).join('\n')
  const { ref, scale, away } = useFitting(content, 2 + Math.max(0, proposals.length - 1))
  const shown = proposals.slice(0, proposals.length - Math.max(0, away - 2))
  const more = proposals.length - shown.length
  const about = ({ cards }: Proposal) =>
    cards.length === 0
      ? t('surfaces.shape.isNew')
      : away === 0
        ? cards.map((id) => activity.cards[id]?.label).join(' + ')
        : t('sorting.chosen.cards', { count: cards.length })
  return (
    <Wall
      isBoard
      panel={
        <>
          <WallTitle />
          {away < 2 && <p className={styles.prompt}>{text(phase.words.participant)}</p>}
          <section ref={ref} className={styles.proposals} style={{ '--fit': scale }} aria-live="polite">
            <ul>
              {shown.map((proposal) => (
                <li key={proposal.id} dir="auto" translate="yes">
                  <strong>
                    <Breakable text={proposal.label} />
                  </strong>
                  <span>{about(proposal)}</span>
                </li>
              ))}
            </ul>
            {more > 0 && <p className={styles.soft}>{t('surfaces.screen.moreProposals', { count: more })}</p>}
          </section>
          {panel}
        </>
      }
      controls={controls}
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}
