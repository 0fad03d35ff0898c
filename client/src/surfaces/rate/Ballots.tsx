import type { MemberId } from '@kring/shared/meeting'
import { lazy, Suspense } from 'react'
import { useActivity } from '../../meeting/session.ts'
import { CoreBallot } from './CoreBallot.tsx'

const loadEach = () => import('./EachBallot.tsx')
const loadPick = () => import('./PickBallot.tsx')
const EachBallot = lazy(async () => ({ default: (await loadEach()).EachBallot }))
const PickBallot = lazy(async () => ({ default: (await loadPick()).PickBallot }))

/** Fetches the ballots about single cards ahead of need: while people sort those cards. */
export function fetchCardBallots(): void {
  Promise.all([loadEach(), loadPick()]).catch(() => undefined)
}

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after an answer, where the answer should not stay in view. */
  onCast?: () => void
}

/** One's private answer to what the group weighs now, in the way it is asked. */
export function Ballots(props: Props) {
  const { poll } = useActivity()
  if (!poll?.open) return null
  const key = `${poll.number} ${props.as ?? ''}`
  if (poll.kind === 'core') return <CoreBallot key={key} {...props} />
  const CardBallot = poll.kind === 'each' ? EachBallot : PickBallot
  return (
    <Suspense>
      <CardBallot key={key} {...props} />
    </Suspense>
  )
}
