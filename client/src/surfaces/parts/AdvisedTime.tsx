import { useActivity, useClock, useMethod } from '../../meeting/session.ts'
import { Timer, type TimerProps } from '../../ui/Timer.tsx'
import { adviceEnds } from './timing.ts'
import { usePhase } from './usePhase.ts'

/** The time that is advised for what the group does now, while it runs. */
export function AdvisedTime({ size = 'normal' }: { size?: TimerProps['size'] }) {
  const activity = useActivity()
  const method = useMethod()
  const now = useClock()
  const { phase } = usePhase()
  const endsAt = adviceEnds(method, activity, phase)
  return endsAt === undefined ? null : <Timer endsAt={endsAt} now={now} size={size} />
}
