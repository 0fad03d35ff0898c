import { FACILITATOR } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useDryRun } from '../../meeting/session.ts'
import { Lead } from '../parts/Lead.tsx'
import { together } from '../parts/together.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { ReadyButton } from '../write/ReadyButton.tsx'
import { ComeBack, WordField } from './LazyWordField.tsx'

const HiddenText = together(async () => (await import('./HiddenText.tsx')).HiddenText)

/** Where one asks the coach, and nobody else, to come back to it. */
function Wish() {
  const { stamp } = useActivity().phase
  const refused = useDryRun()('word.show', { text: '.', to: FACILITATOR, stamp })
  return (
    <>
      <Lead />
      {refused === undefined && <ComeBack />}
    </>
  )
}

/** A word that all see while the phase lasts, or when everybody is ready; for who may show one. */
export function SayNow() {
  return usedIn(usePhase().phase, 'say')?.to === 'one' ? <Wish /> : <Words />
}

function Words() {
  const { voices, phase } = useActivity()
  const use = usedIn(usePhase().phase, 'say')
  const refused = useDryRun()('word.show', { text: '', stamp: phase.stamp })
  const isRead = Object.keys(voices).length > 0
  if (refused !== undefined && !isRead) return use?.hidden ? <Lead /> : null
  if (!use?.hidden) return <WordField />
  return (
    <>
      <Lead />
      <HiddenText />
    </>
  )
}

/** The same for a facilitator who takes part, with what ends it. */
export function SayOwn() {
  const use = usedIn(usePhase().phase, 'say')
  // Who leads need not ask themselves to come back to something.
  if (use?.to === 'one') return null
  return use?.hidden ? (
    <>
      <HiddenText />
      <ReadyButton />
    </>
  ) : (
    <WordField />
  )
}
