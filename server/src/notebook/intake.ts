import type { Json } from '@kring/shared/basis/json'
import type { Receipt } from '@kring/shared/protocol/api'

/** What became of a statement; `later` when it could not be kept and is to be heard again. */
export type Outcome = Receipt | 'later'

/**
 * Takes a statement as it stands in an outbox; answers once, at once or when it is durable. `wasHeard`: its device holds a
 * receipt that it was accepted, and is nowhere but in memory.
 */
export type Intake = (
  id: string,
  statement: Json,
  answer: (outcome: Outcome) => void,
  wasHeard: boolean,
) => void
