import { type Level, levelsOf, type ScaleId, scaleOf } from '@kring/shared/capabilities/rate/scales'
import { Check, CircleDashed, EyeOff, Minus, Mountain, Sparkles, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** A mark that goes with each answer, so that it never rests on colour. */
const MARKS: Readonly<Record<string, ReactNode>> = {
  yes: <Check aria-hidden />,
  concern: <TriangleAlert aria-hidden />,
  notYet: <Minus aria-hidden />,
  reached: <Check aria-hidden />,
  partly: <CircleDashed aria-hidden />,
  not: <Minus aria-hidden />,
  no: <Minus aria-hidden />,
  unseen: <EyeOff aria-hidden />,
  strength: <Sparkles aria-hidden />,
  challenge: <Mountain aria-hidden />,
}

/** The mark of one answer on a scale: its sign, or on an ordered scale without signs its place. */
export function LevelMark({ scale, level }: { scale: ScaleId; level: string }) {
  const place = levelsOf(scaleOf(scale)).findIndex(({ id }) => id === level) + 1
  return MARKS[level] ?? <b aria-hidden>{place}</b>
}

/** @returns every answer of a scale, in its order */
export function levelsIn(scale: ScaleId): readonly Level[] {
  return levelsOf(scaleOf(scale))
}
