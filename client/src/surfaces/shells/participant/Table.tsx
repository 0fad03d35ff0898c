import { looksOn } from '@kring/shared/meeting'
import { useMe } from '../../../meeting/session.ts'
import { useWords } from '../../../words/useWords.ts'
import { LazyBoard } from '../../parts/LazyBoard.tsx'
import { LazyCards } from '../../parts/LazyCards.tsx'
import { usePhase } from '../../parts/usePhase.ts'
import type { Picked } from '../../parts/usePicked.ts'
import { ViewSwitch } from '../../parts/ViewSwitch.tsx'
import styles from './ParticipantSurface.module.css'

/** Where the cards lie on the page. */
export const TABLE = 'table'

type Props = { picked: Picked; asList: boolean; onAsList: (asList: boolean) => void }

/** The cards beside the notebook: drawn as a board, or as a list, as one likes. */
export function Table({ picked, asList, onAsList }: Props) {
  const t = useWords()
  const me = useMe()
  const { picks: mayPick, selects } = usePhase()
  const picks = mayPick && !looksOn(me)
  return (
    <section id={TABLE} tabIndex={-1} className={styles.table} aria-label={t('surfaces.common.board')}>
      <div className={styles.switch}>
        <ViewSwitch asList={asList} onChange={onAsList} />
      </div>
      {asList ? (
        <div className={styles.list}>
          <LazyCards {...(picks && { picked: picked.ids, onPick: picked.toggle })} />
        </div>
      ) : (
        <LazyBoard
          mode="laptop"
          actAs={undefined}
          {...(picks && { onCardTap: picked.toggle, onClear: picked.clear, selected: picked.ids })}
          {...(picks && selects && { onSelection: picked.choose })}
        />
      )}
    </section>
  )
}
