import { useClock, useMethod, useOfActivity } from '../../meeting/session.ts'
import { Timer, type TimerProps } from '../../ui/Timer.tsx'
import { adviceEnds } from './timing.ts'
import { usePhase } from './usePhase.ts'

/** The time that is advised for what the group does now, while it runs. */
export function AdvisedTime({ size = 'normal' }: { size?: TimerProps['size'] }) {
  const method = useMethod()
  const now = useClock()
  const { phase } = usePhase()
  const endsAt = useOfActivity((activity) => adviceEnds(method, activity, phase))
  return endsAt === undefined ? null : <Timer endsAt={endsAt} now={now} size={size} />
}
