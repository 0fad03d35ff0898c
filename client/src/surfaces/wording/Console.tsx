import { useWide } from '../parts/useWide.ts'
import { AgreedWording } from './AgreedWording.tsx'
import { Drafts } from './Drafts.tsx'
import { Examples } from './Examples.tsx'
import { Needs } from './Needs.tsx'
import { useWording } from './useWording.ts'

/** What is heard of those who cannot go on yet, before anything else. */
export function WordingSteer() {
  const wording = useWording()
  return wording?.use.agreedBy !== undefined && !wording.isAsked ? <Needs /> : null
}

/** Which question lies in the middle, where it does not lie beside. */
export function WordingConsole() {
  const isWide = useWide()
  const wording = useWording()
  if (!wording) return null
  const { use, agreedOn, isAsked } = wording
  if (!use.words) return use.examples ? <Examples /> : null
  if (isWide) return null
  return (
    <>
      {agreedOn && <AgreedWording />}
      {!isAsked && <Drafts />}
    </>
  )
}
