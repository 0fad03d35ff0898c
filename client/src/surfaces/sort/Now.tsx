import { Sheet } from '../../ui/Sheet.tsx'
import { Lead } from '../parts/Lead.tsx'
import { PickList } from '../parts/PickList.tsx'
import type { FootProps, NowProps } from '../parts/surfaceParts.ts'
import { LateCards } from '../write/LateCards.tsx'
import styles from './Foot.module.css'
import { SortPanel } from './SortPanel.tsx'

/** Everybody sorts: what is asked, and what can be done with the cards one picked. */
export function SortNow({ isLead, picked, withList }: NowProps) {
  if (!isLead) return null
  return (
    <>
      <Lead />
      <LateCards />
      <SortPanel cards={withList ? [] : picked.cards} onDone={picked.clear} isBrief={withList} />
    </>
  )
}

/** The cards one picks from. */
export function SortCards({ isLead, picked, withList }: NowProps) {
  return isLead && withList ? <PickList picked={picked} /> : null
}

/** What can be done with the picked cards, where the board does not lie beside. */
export function SortFoot({ isLead, picked, isBeside }: FootProps) {
  if (!isLead || isBeside || picked.cards.length === 0) return null
  return (
    <Sheet className={styles.picked}>
      <SortPanel cards={picked.cards} onDone={picked.clear} isBrief />
    </Sheet>
  )
}
