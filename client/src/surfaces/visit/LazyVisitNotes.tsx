import { visitOf } from '@kring/shared/capabilities/visit/visit'
import { useMe, useWhole } from '../../meeting/session.ts'
import { loadWords } from '../../words/language.ts'
import { rarely } from '../parts/rarely.tsx'

const Notes = rarely(async () => {
  const [{ VisitNotes }] = await Promise.all([
    import('./VisitNotes.tsx'),
    loadWords('together'),
    loadWords('circle'),
  ])
  return VisitNotes
}, 'practice')

/** The notes of whoever looks on with a goal the group agreed to; nobody else fetches them. */
export function LazyVisitNotes() {
  const me = useMe()
  return visitOf(useWhole(), me.id) ? <Notes /> : null
}
