/** What the facilitator's primary button says and does. Without anything else it goes on to the next step. */
export type NextWords = {
  label: string
  /**
   * What is asked about once before going on: what the step is for is not there yet, a round is under way, somebody asked for the turn, cards were not read yet, hardly a card lies open, or
   * what people or pairs still write would be laid open.
   */
  asks?: 'unfinished' | 'stop' | 'asked' | 'unread' | 'few' | 'still' | 'pairs'
  /** What is done instead of going on. */
  does?: () => void
  isDisabled?: boolean
}
