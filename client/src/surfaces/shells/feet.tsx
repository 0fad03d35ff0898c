import type { UseId } from '@kring/shared/methods/method'
import type { ComponentType } from 'react'
import type { FootProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { later } from './later.tsx'
import { ReadyFoot } from './ready.tsx'

/** What ends one's part of a step, for each thing a group can do; most end by themselves. */
const FEET: { readonly [U in UseId]?: ComponentType<FootProps> } = {
  ready: ReadyFoot,
  turns: later((parts) => parts.TurnsFoot),
  pile: later((parts) => parts.PileFoot),
  sort: later((parts) => parts.SortFoot),
}

/** What ends one's part of this step, in the order in which things are done in it. */
export function Feet(props: Omit<FootProps, 'isLead'>) {
  const { phase, lead } = usePhase()
  return phase.does.map(({ use }) => {
    const Foot = FEET[use]
    return Foot && <Foot key={use} {...props} isLead={use === lead} />
  })
}
