import { useActivity, useMe } from '../../meeting/session.ts'
import { LazyCards } from '../parts/LazyCards.tsx'
import type { FootProps, NowProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { LateCards } from '../write/LateCards.tsx'
import { AskButton } from './AskButton.tsx'
import { DealtCard } from './DealtCard.tsx'
import { LaterButton } from './LaterButton.tsx'
import { PassButton } from './PassButton.tsx'
import { TurnBanner } from './TurnBanner.tsx'

/** Whose turn it is, and the card it is about where the holder does not choose one. */
export function TurnsNow() {
  const { turn } = useActivity()
  const me = useMe()
  return (
    <>
      <TurnBanner />
      <DealtCard isMine={turn?.holder === me.id} />
    </>
  )
}

/** The cards, to look at while others have their turn. */
export function TurnsCards({ isLead, withList }: NowProps) {
  const { middle } = usePhase()
  if (!isLead || middle !== 'board') return null
  return (
    <>
      <LateCards />
      {withList && <LazyCards />}
    </>
  )
}

/** Passing the turn on, for whoever has it at this device; where turns are asked for, asking for one. */
export function TurnsFoot({ as }: FootProps) {
  return (
    <>
      <PassButton as={as} />
      <LaterButton as={as} />
      <AskButton as={as} />
    </>
  )
}
