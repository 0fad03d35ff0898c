import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import type { MemberId } from '@kring/shared/meeting'
import { lazy } from 'react'
import { useActivity } from '../../meeting/session.ts'
import { Coming } from '../../ui/Coming.tsx'
import { useRating } from './useRating.ts'
import { WholeAnswer } from './WholeAnswer.tsx'

const loadEach = () => import('./EachAnswer.tsx')
const loadPick = () => import('./PickAnswer.tsx')
const EachAnswer = lazy(async () => ({ default: (await loadEach()).EachAnswer }))
const PickAnswer = lazy(async () => ({ default: (await loadPick()).PickAnswer }))

/** Fetches the answers about single items ahead of need: while people sort those cards. */
export function fetchItemAnswers(): void {
  Promise.all([loadEach(), loadPick()]).catch(() => undefined)
}

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after an answer, where the answer should not stay in view. */
  onCast?: () => void
}

/** One's private answer to what the group rates now, in the way it is asked. */
export function Answering(props: Props) {
  const activity = useActivity()
  const rating = useRating()
  if (!rating?.open) return null
  const key = `${rating.number} ${props.as ?? ''}`
  // About one thing there is no list to go through.
  const isOne =
    rating.scale === 'consent' && rating.items.length === 1 && rateUseOf(activity, rating.id)?.items
  if (rating.isWhole || isOne) return <WholeAnswer key={key} {...props} />
  const ItemAnswers = rating.scale === 'pick' ? PickAnswer : EachAnswer
  return (
    <Coming>
      <ItemAnswers key={key} {...props} />
    </Coming>
  )
}
