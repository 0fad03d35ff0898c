import { usedIn } from '@kring/shared/methods/phases'
import { Compared } from '../compare/Compared.tsx'
import { Lead } from '../parts/Lead.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Actions } from './Actions.tsx'
import { Conclusions } from './Conclusions.tsx'
import { Crossings } from './Crossings.tsx'
import { TheCore } from './TheCore.tsx'

/** From cards to what follows: crossings, conclusions, actions, each where the phase takes it. */
export function FollowUpNow({ isLead }: NowProps) {
  const { phase } = usePhase()
  if (!isLead) return null
  return (
    <>
      <Lead />
      {/* Where people cross, the chosen cards lie ready in it; and what was crossed names them. */}
      {!usedIn(phase, 'followUp')?.takes?.some((what) => what !== 'conclusion' && what !== 'action') && (
        <TheCore />
      )}
      <Compared />
      <Crossings />
      <Conclusions />
      <Actions />
    </>
  )
}
