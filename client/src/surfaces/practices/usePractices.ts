import { practicesOf } from '@kring/shared/capabilities/practices/practice'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useTitle } from '../rate/useTitle.ts'

type Practice = {
  id: string
  title: string
  /** How many there are in all. */
  count: number
  /** How many of them were told aloud. */
  told: number
}

/** @returns what practices are told of in this phase, with how many there are */
export function usePractices(): Practice[] {
  const title = useTitle()
  const activity = useActivity()
  const { phase } = usePhase()
  const use = usedIn(phase, 'practices')
  if (!use) return []
  return practicesOf(activity, use).map(({ group, count, told }) => ({
    id: group.id,
    title: title(group.title ?? ''),
    count,
    told,
  }))
}
