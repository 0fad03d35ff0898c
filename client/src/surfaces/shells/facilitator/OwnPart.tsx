import { usePhase } from '../../parts/usePhase.ts'
import { PARTS } from './parts.ts'

/** What a facilitator does who takes part, in the order in which things are done in this phase. */
export function OwnPart() {
  const parts = usePhase().phase.does.map(({ use }) => ({ use, ...PARTS[use] }))
  return (
    <>
      {parts.map(({ use, Own }) => Own && <Own key={use} />)}
      {parts.map(({ use, OwnFoot }) => OwnFoot && <OwnFoot key={use} />)}
    </>
  )
}
