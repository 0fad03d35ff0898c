import type { MemberId } from '@kring/shared/meeting'
import type { ReactNode } from 'react'
import { useActivity } from '../../meeting/session.tsx'
import { CoreBallot } from './CoreBallot.tsx'
import { EachBallot } from './EachBallot.tsx'
import { PickBallot } from './PickBallot.tsx'

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after an answer, where the answer should not stay in view. */
  onCast?: () => void
}

/** One's private answer to what the group weighs now, in the way it is asked. */
export function Ballots(props: Props): ReactNode {
  const { poll } = useActivity()
  if (!poll?.open) return null
  const key = `${poll.number} ${props.as ?? ''}`
  switch (poll.kind) {
    case 'core':
      return <CoreBallot key={key} {...props} />
    case 'each':
      return <EachBallot key={key} {...props} />
    case 'pick':
      return <PickBallot key={key} {...props} />
  }
}
