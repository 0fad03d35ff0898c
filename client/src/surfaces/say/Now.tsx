import { FACILITATOR } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useDryRun } from '../../meeting/session.ts'
import { Lead } from '../parts/Lead.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { ComeBack, WordField } from './LazyWordField.tsx'

/** The word of a facilitator who takes part; to ask themselves to come back to something there is no need. */
export function OwnWord() {
  return usedIn(usePhase().phase, 'say')?.to === 'one' ? null : <WordField />
}

/** What one types while the phase lasts, for all to see or for the coach alone, for who may. */
export function SayNow() {
  const { stamp } = useActivity().phase
  const dryRun = useDryRun()
  const { phase } = usePhase()
  if (usedIn(phase, 'say')?.to === 'one') {
    const refused = dryRun('word.show', { text: '.', to: FACILITATOR, stamp })
    return (
      <>
        <Lead />
        {refused === undefined && <ComeBack />}
      </>
    )
  }
  return dryRun('word.show', { text: '', stamp }) === undefined ? <WordField /> : null
}
