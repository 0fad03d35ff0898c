import { agendaHandlers } from './agenda/handlers.ts'
import { groupsHandlers } from './groups/handlers.ts'
import { registerHandlers, registerMeetingHandlers } from './registry.ts'
import { releaseHandlers } from './release/handlers.ts'
import { stepsHandlers } from './steps/handlers.ts'

/**
 * How the agenda, its steps, groups and the release are judged: for who leads, and where people work in groups or look at
 * what they share. A device that only takes part in what lies on the table says nothing of it, and does without.
 */
registerMeetingHandlers([agendaHandlers, groupsHandlers, releaseHandlers])
registerHandlers([stepsHandlers])
