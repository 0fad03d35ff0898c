import type { Activity, Time } from '@kring/shared/meeting'
import type { Phase } from '@kring/shared/methods/method'
import { stageOf, takesTurns } from './stage.ts'

const MINUTE = 60_000

/** @returns when the advised time of this phase, or of this turn, is over; undefined while no time runs. */
export function adviceEnds(activity: Activity, phase: Phase): Time | undefined {
  const stage = stageOf(phase)
  // While people come in, at a free board, and when the work is done, nobody is in a hurry.
  if (stage === 'gather' || stage === 'harvest' || stage === 'free') return undefined
  // In a circle only a turn has its time: arriving and landing take what they take.
  if (stage === 'circle' && !takesTurns(phase)) return undefined
  const { since, extra } = activity.phase
  if (typeof phase.minutes === 'number') return since + (phase.minutes + extra) * MINUTE
  const { turn } = activity
  return turn?.holder ? turn.since + (phase.minutes.perPerson + extra) * MINUTE : undefined
}
