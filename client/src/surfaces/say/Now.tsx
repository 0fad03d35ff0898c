import { useMe } from '../../meeting/session.ts'
import { WordField } from './LazyWordField.tsx'

/** A word that all see while the phase lasts, for who takes part and is here. */
export function SayNow() {
  const me = useMe()
  return me.role !== 'observer' && !me.away ? <WordField /> : null
}
