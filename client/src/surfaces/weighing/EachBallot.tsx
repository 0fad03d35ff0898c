import type { MemberId } from '@kring/shared/meeting'

type Props = { as?: MemberId; onCast?: () => void }

/** One's private consent about every card. */
export function EachBallot(_props: Props) {
  return null
}
