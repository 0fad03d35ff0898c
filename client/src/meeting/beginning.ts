import type { Language } from '@kring/shared/basis/words'
import type { HeldSnapshot, Open, TrajectoryId } from '@kring/shared/trajectory/trajectory'
import { drop, keep, kept } from '../storage/kept.ts'

/** What the next meeting of a trajectory is planned from, on its way to where it is planned; of one tab. */
export type Beginning = {
  trajectory: TrajectoryId
  name: string
  language: Language
  open: Open
  /** The learning question to go on with; may be empty. */
  question: string
  /** What the group looks at again; absent where it does something else. */
  snapshot?: HeldSnapshot
}

const KEY = 'kring.plan.beginning'

function isBeginning(value: unknown): value is Beginning {
  return typeof value === 'object' && value !== null && 'trajectory' in value && 'open' in value
}

export function keepBeginning(beginning: Beginning): void {
  keep(KEY, beginning, 'sessionStorage')
}

export function keptBeginning(): Beginning | undefined {
  return kept(KEY, isBeginning, 'sessionStorage')
}

/** The meeting has begun, or is planned from nothing after all. */
export function dropBeginning(): void {
  drop(KEY, 'sessionStorage')
}
