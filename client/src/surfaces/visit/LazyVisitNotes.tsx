import { visitOf } from '@kring/shared/capabilities/visit/visit'
import { useMe, useWhole } from '../../meeting/session.ts'
import { rarely } from '../parts/rarely.tsx'

const Notes = rarely(
  async () => (await import('./VisitNotes.tsx')).VisitNotes,
  'practice',
  'together',
  'circle',
)

/** The notes of whoever looks on with a goal the group agreed to; nobody else fetches them. */
export function LazyVisitNotes() {
  const me = useMe()
  return visitOf(useWhole(), me.id) ? <Notes /> : null
}
