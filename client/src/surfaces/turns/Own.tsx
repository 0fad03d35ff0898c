import { useActivity, useMe } from '../../meeting/session.ts'
import { AskButton } from './AskButton.tsx'
import { LaterButton } from './LaterButton.tsx'
import { PassButton } from './PassButton.tsx'
import { TurnBanner } from './TurnBanner.tsx'

/** One's own turn, at the device one steers from. */
export function OwnTurn() {
  const { turn } = useActivity()
  const me = useMe()
  return turn?.holder === me.id ? <TurnBanner /> : null
}

/** Passing it on, or asking for it. */
export function OwnPass() {
  return (
    <>
      <PassButton />
      <LaterButton />
      <AskButton />
    </>
  )
}
