/** What came of trying one fault: a row of the table. */
export type Row = {
  fault: string
  /** How often it was done to the server. */
  times: number
  /** Statements that got a receipt meanwhile. */
  acknowledged: number
  /** Statements with a receipt, or shown on a board, that are not in the ledger where they should be. */
  lost: number
  /** Statements that are in the ledger more than once. */
  doubled: number
  /** Hidden texts found in bytes that others were sent. */
  leaks: number
  /** How much longer honest people waited (p99) than undisturbed in the same run; null where that was not measured. */
  p99Ratio: number | null
}

/** Something that goes wrong, or that somebody does wrong, and what it must not lead to. */
export type Fault = {
  name: string
  /** Does it, as often as it says, on servers of its own on 127.0.0.1, and stops them. @throws Error when it cannot tell */
  run(): Promise<Row>
}
