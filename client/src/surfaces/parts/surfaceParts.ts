import type { MemberId } from '@kring/shared/meeting'
import type { ReactNode } from 'react'
import type { Hand } from './useHand.ts'
import type { Picked } from './usePicked.ts'

/** What every part is told of the phase it is drawn in. */
type Shared = {
  /** Whether the phase is about this first of all; a part that shares a screen shows its essence. */
  isLead: boolean
  /** The cards picked on this device. */
  picked: Picked
}

/** What one person does, on their own device. */
export type NowProps = Shared & {
  /** Whether the cards stand here as a list; beside a board they need not. */
  withList: boolean
}

/** What ends one's part of a step, within reach of a thumb. */
export type FootProps = Shared & {
  /** The person this device acts for. */
  as?: MemberId | undefined
  /** Whether the board lies beside, so that picked cards are worked on there. */
  isBeside: boolean
}

/** What a facilitator sees and steers. */
export type ConsoleProps = Shared & { hand: Hand }

/** What the wall shows of what a phase is about first of all. */
export type WallProps = {
  /** What else is done in the phase, for the panel under the question. */
  panel: ReactNode
  /** And for hands at the wall: what ends a step lies lowest, where all can reach it. */
  controls: ReactNode
}
