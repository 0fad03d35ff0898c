/** What the facilitator's primary button says and does. Without anything else it goes on to the next step. */
export type NextWords = {
  label: string
  /** What is asked about once before going on: a round is under way, or hardly a card lies open. */
  asks?: 'stop' | 'few'
  /** What is done instead of going on. */
  does?: () => void
  isDisabled?: boolean
}
