import type { Language } from '@kring/shared/basis/words'
import type { HeldSnapshot, Open, TrajectoryId } from '@kring/shared/trajectory/trajectory'
import { drop, keep, kept } from '../storage/kept.ts'
import { storageKeys } from './storageKeys.ts'

/** What the next meeting of a trajectory is planned from, on its way to where it is planned; of one tab. */
export type Beginning = {
  trajectory: TrajectoryId
  name: string
  language: Language
  open: Open
  /** The learning question to go on with; may be empty. */
  question: string
  /** The way the group went, one line a meeting. */
  way: readonly string[]
  /** Whether it looks back on that way. */
  looksBack?: true
  /** What the group looks at again; absent where it does something else. */
  snapshot?: HeldSnapshot
}

const KEY = 'kring.plan.beginning'
/** Where a tab keeps the whole meeting it plans. */
export const WHOLE_PLAN = storageKeys.plan('whole')

function isBeginning(value: unknown): value is Beginning {
  return typeof value === 'object' && value !== null && 'open' in value && 'way' in value
}

/** A meeting begins anew: another plan this tab was busy with does not stand in its place. */
export function keepBeginning(beginning: Beginning): void {
  drop(WHOLE_PLAN, 'sessionStorage')
  keep(KEY, beginning, 'sessionStorage')
}

export function keptBeginning(): Beginning | undefined {
  return kept(KEY, isBeginning, 'sessionStorage')
}

/** The meeting has begun, or is planned from nothing after all. */
export function dropBeginning(): void {
  drop(KEY, 'sessionStorage')
}
