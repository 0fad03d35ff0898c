import { Compared } from '../compare/Compared.tsx'
import type { ConsoleProps } from '../parts/surfaceParts.ts'
import { Actions } from './Actions.tsx'
import { Conclusions } from './Conclusions.tsx'
import { Crossings } from './Crossings.tsx'

/** What follows from the cards. At the harvest it is read out, and stands there. */
export function FollowUpConsole({ isLead }: ConsoleProps) {
  if (!isLead) return null
  return (
    <>
      <Compared />
      <Crossings />
      <Conclusions />
      <Actions />
    </>
  )
}
