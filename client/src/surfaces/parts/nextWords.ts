/** What the facilitator's primary button says and does. Without anything else it goes on to the next step. */
export type NextWords = {
  label: string
  /**
   * What is asked about once before going on: a round is under way, cards were not read yet, hardly a card lies open, or cards would be laid open
   * that others still write on.
   */
  asks?: 'stop' | 'unread' | 'few' | 'still'
  /** What is done instead of going on. */
  does?: () => void
  isDisabled?: boolean
}
