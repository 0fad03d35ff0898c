import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useDryRun } from '../../meeting/session.ts'
import { Lead } from '../parts/Lead.tsx'
import { together } from '../parts/together.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { ReadyButton } from '../write/ReadyButton.tsx'
import { WordField } from './LazyWordField.tsx'

const HiddenText = together(async () => (await import('./HiddenText.tsx')).HiddenText)

/** A word that all see while the phase lasts, or when everybody is ready; for who may show one. */
export function SayNow() {
  const { voices, said, phase } = useActivity()
  const use = usedIn(usePhase().phase, 'say')
  const refused = useDryRun()('word.show', { text: '', stamp: phase.stamp })
  // Who wrote what lies there now reads it, as all do.
  const isRead = Object.keys(voices).length > 0 || Object.values(said).some(({ isIn }) => isIn)
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
  const hidden = usedIn(usePhase().phase, 'say')?.hidden
  return hidden ? (
    <>
      <HiddenText />
      <ReadyButton />
    </>
  ) : (
    <WordField />
  )
}
