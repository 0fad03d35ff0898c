import { CardPanel } from '../card/CardPanel.tsx'
import type { ConsoleProps } from '../parts/surfaceParts.ts'
import { JustNamed } from './JustNamed.tsx'
import { PickBar } from './PickBar.tsx'
import { Proposals } from './Proposals.tsx'

/** What was proposed, and a name for what one picks oneself. Where all sort, that stands with the sorting. */
export function PileConsole({ isLead, picked }: ConsoleProps) {
  if (!isLead) return <JustNamed />
  const [only, second] = picked.cards
  return (
    <>
      <Proposals />
      {only && !second && <CardPanel card={only.id} onClose={picked.clear} />}
      <PickBar variant="soft" cards={picked.cards} onDone={picked.clear} />
    </>
  )
}
