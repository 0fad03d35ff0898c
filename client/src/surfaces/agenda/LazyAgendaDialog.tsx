import { loadWords } from '../../words/language.ts'
import { rarely } from '../parts/rarely.tsx'

const load = async () => (await import('./AgendaDialog.tsx')).AgendaDialog

/** The agenda; to plan with any of them it brings every method along, which the meeting itself does not need. */
export const LazyAgendaDialog = rarely(load, 'create')

/** Fetches the agenda ahead of need. */
export function fetchAgenda(): void {
  Promise.all([load(), loadWords('create')]).catch(() => undefined)
}
