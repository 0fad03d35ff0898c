import { usedIn } from '@kring/shared/methods/phases'
import { Actions } from '../../followUp/Actions.tsx'
import { Conclusions } from '../../followUp/Conclusions.tsx'
import { Crossings } from '../../followUp/Crossings.tsx'
import { HarvestBrief } from '../../harvest/HarvestBrief.tsx'
import { useStage } from '../../parts/useStage.ts'
import { Proposals } from '../../pile/Proposals.tsx'
import { Weighing } from '../../rate/Weighing.tsx'
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
          {!usedIn(phase, 'followUp')?.takes?.includes('crossing') && <TheCore />}
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
