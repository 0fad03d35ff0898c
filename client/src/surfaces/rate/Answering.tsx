import type { MemberId } from '@kring/shared/meeting'
import { lazy } from 'react'
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
  const rating = useRating()
  if (!rating?.open) return null
  const key = `${rating.number} ${props.as ?? ''}`
  if (rating.isWhole) return <WholeAnswer key={key} {...props} />
  const ItemAnswers = rating.scale === 'pick' ? PickAnswer : EachAnswer
  return (
    <Coming>
      <ItemAnswers key={key} {...props} />
    </Coming>
  )
}
