import type { MemberId } from '@kring/shared/meeting'

type Props = { as?: MemberId; onCast?: () => void }

/** One's private pick of the cards that count most. */
export function PickBallot(_props: Props) {
  return null
}
