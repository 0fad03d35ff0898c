import { useActivity, useDryRun } from '../../meeting/session.ts'
import { WordField } from './LazyWordField.tsx'

/** A word that all see while the phase lasts, for who may show one. */
export function SayNow() {
  const { stamp } = useActivity().phase
  const refused = useDryRun()('word.show', { text: '', stamp })
  return refused === undefined ? <WordField /> : null
}
