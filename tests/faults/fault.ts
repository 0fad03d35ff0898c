import type { Wait } from '../attacks/ten.ts'

/** How long honest people waited for their answers before, during and after an attack, on the same server. */
export type Waits = { before: Wait[]; during: Wait[]; after: Wait[] }

/** What a server keeps its meetings in. */
export type StoreName = 'LevelDB' | 'PostgreSQL'

/** What came of trying one fault: a row of the table. */
export type Row = {
  fault: string
  store: StoreName
  /** How often it was done to the server. */
  times: number
  /** Statements that got a receipt meanwhile. */
  acknowledged: number
  /** Statements with a receipt, or shown on a board, that are not in the ledger where they should be. */
  lost: number
  /** Which those are, a line each, where that can be told. */
  losses?: readonly string[]
  /** Statements that are in the ledger more than once. */
  doubled: number
  /** Hidden texts found in bytes that others were sent. */
  leaks: number
  /** How long honest people waited; null where that was not measured. */
  waits: Waits | null
}

/** Something that goes wrong, or that somebody does wrong, and what it must not lead to. */
export type Fault = {
  name: string
  store: StoreName
  /** Does it, as often as it says, on servers of its own on 127.0.0.1, and stops them. @throws Error when it cannot tell */
  run(): Promise<Row>
}
