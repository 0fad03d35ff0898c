import { Lead } from '../parts/Lead.tsx'
import { PickList } from '../parts/PickList.tsx'
import type { FootProps, NowProps } from '../parts/surfaceParts.ts'
import { LateCards } from '../write/LateCards.tsx'
import { JustNamed } from './JustNamed.tsx'
import { PickBar } from './PickBar.tsx'
import { Proposals } from './Proposals.tsx'
import { ProposeCard } from './ProposeCard.tsx'

/** The cards lie open: which say the same. */
export function PileNow({ isLead }: NowProps) {
  if (!isLead) return <JustNamed />
  return (
    <>
      <Lead />
      <LateCards />
      <ProposeCard />
    </>
  )
}

/** What was proposed, and the cards one picks from. */
export function PileCards({ isLead, picked, withList }: NowProps) {
  if (!isLead) return null
  return (
    <>
      <Proposals />
      {withList && <PickList picked={picked} />}
    </>
  )
}

/** A name for the picked cards; beside a board also how one picks some. */
export function PileFoot({ isLead, picked, isBeside }: FootProps) {
  if (!isLead || (picked.cards.length === 0 && !isBeside)) return null
  return <PickBar cards={picked.cards} onDone={picked.clear} />
}
