import { Actions } from '../following/Actions.tsx'
import { Conclusions } from '../following/Conclusions.tsx'
import { Crossings } from '../following/Crossings.tsx'
import { HarvestBrief } from '../HarvestBrief.tsx'
import { Proposals } from '../shaping/Proposals.tsx'
import { useStage } from '../useStage.ts'
import { Weighing } from '../weighing/Weighing.tsx'
import { TheCore } from './TheCore.tsx'

/** What one does once the cards lie open, apart from the cards themselves: proposing, weighing, linking, taking along. */
export function LaterNow() {
  const { phase, stage } = useStage()
  switch (stage) {
    case 'shape':
      return <Proposals />
    case 'weigh':
      return <Weighing />
    case 'link':
      return (
        <>
          {/* Where people cross, the chosen cards lie ready in it. */}
          {!phase.takes?.includes('crossing') && <TheCore />}
          <Crossings />
          <Conclusions />
          <Actions />
        </>
      )
    case 'harvest':
      return <HarvestBrief />
    default:
      return null
  }
}
