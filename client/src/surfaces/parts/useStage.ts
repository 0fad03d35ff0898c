import { phasesOf } from '@kring/shared/affordances'
import type { Phase } from '@kring/shared/methods/method'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { type Stage, stageOf } from './stage.ts'

type Now = {
  phase: Phase
  stage: Stage
  /** Phase name as people read it, with the round where the phase repeats: "Ronde 2 van 3". */
  title: string
  round: number
  /** How often this phase comes in the whole course. */
  rounds: number
}

/** @returns what the group is doing now. */
export function useStage(): Now {
  const activity = useActivity()
  const method = useMethod()
  const t = useWords()
  const text = useText()
  const phase = method.phases.find((each) => each.id === activity.phase.id) ?? method.phases[0]!
  const rounds = phasesOf(activity).filter((step) => step.phase.id === phase.id).length
  const { round } = activity.phase
  const title =
    phase.repeat && round > 0 && rounds > 1
      ? t('surfaces.common.round', { round, rounds })
      : text(phase.title)
  return { phase, stage: stageOf(phase), title, round, rounds }
}
