import { useActivity, useClock } from '../../meeting/session.ts'
import { Timer, type TimerProps } from '../../ui/Timer.tsx'
import { adviceEnds } from './timing.ts'
import { useStage } from './useStage.ts'

/** The time that is advised for what the group does now, while it runs. */
export function AdvisedTime({ size = 'normal' }: { size?: TimerProps['size'] }) {
  const activity = useActivity()
  const now = useClock()
  const { phase } = useStage()
  const endsAt = adviceEnds(activity, phase)
  return endsAt === undefined ? null : <Timer endsAt={endsAt} now={now} size={size} />
}
