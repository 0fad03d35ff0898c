import { registerHandlers } from '../registry.ts'
import { drawHandlers } from './handlers.ts'

/** How drawing is judged: for who looks at a board, or takes back what was drawn. A phone on which people write does without. */
registerHandlers([drawHandlers])
