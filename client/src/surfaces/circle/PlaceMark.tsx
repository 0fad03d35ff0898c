import { Check, CircleDashed, MoonStar, Play, SkipForward, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlaceState } from './useCircle.ts'

const MARKS: Record<PlaceState, ReactNode> = {
  holder: <Play fill="currentColor" />,
  had: <Check />,
  waiting: <CircleDashed />,
  skipped: <SkipForward />,
  away: <MoonStar />,
  none: <UserRound />,
}

/** Where somebody in the circle is, as a mark: the same marks as on the console. */
export function PlaceMark({ state }: { state: PlaceState }) {
  return (
    <span aria-hidden="true" data-mark={state}>
      {MARKS[state]}
    </span>
  )
}
