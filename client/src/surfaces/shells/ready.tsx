import { usedIn } from '@kring/shared/methods/phases'
import { usePhase } from '../parts/usePhase.ts'
import { ReadyButton } from '../write/ReadyButton.tsx'
import { WriteProgress } from '../write/WriteProgress.tsx'
import { inCircle } from './circle.tsx'

const AgreeConsole = inCircle((parts) => parts.AgreeConsole)
const AgreeFoot = inCircle((parts) => parts.AgreeFoot)
const AgreeNow = inCircle((parts) => parts.AgreeNow)
const AgreePanel = inCircle((parts) => parts.AgreePanel)
const AgreeSeats = inCircle((parts) => parts.AgreeSeats)

/** Whether people agree to something here, rather than say that they are done with writing. */
const useAgrees = () => usedIn(usePhase().phase, 'ready')?.agrees !== undefined

/** How many said so. */
export function ReadyNow() {
  return useAgrees() ? <AgreeNow /> : <WriteProgress />
}

/** Saying so. */
export function ReadyFoot() {
  return useAgrees() ? <AgreeFoot /> : <ReadyButton />
}

/** The same on the wall. */
export function ReadyPanel() {
  return useAgrees() ? <AgreePanel /> : <WriteProgress size="wall" />
}

/** And for hands at the wall; who writes there does so elsewhere. */
export function ReadyControls() {
  return useAgrees() ? <AgreeSeats /> : null
}

/** What a facilitator sees of it; who writes is steered elsewhere. */
export function ReadyConsole() {
  return useAgrees() ? <AgreeConsole /> : null
}

/** Saying so for a facilitator who takes part. */
export function ReadyOwnFoot() {
  return useAgrees() ? <AgreeFoot /> : null
}
