import { wordsOf } from '@kring/shared/capabilities/wording/wording'
import { Lead } from '../parts/Lead.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { AgreedWording } from './AgreedWording.tsx'
import { Drafts } from './Drafts.tsx'
import { Examples } from './Examples.tsx'
import { Heard } from './Heard.tsx'
import { useWording } from './useWording.ts'
import styles from './Wording.module.css'

/** The questions that lie beside one another, or the one the group agreed on. */
export function WordingNow({ isLead }: NowProps) {
  const wording = useWording()
  if (!wording) return null
  const { use, middle, agreedOn, isAsked } = wording
  // Above one's own answer to whether one can go on with it.
  if (isAsked && middle)
    return (
      <p className={styles.asked} dir="auto" translate="yes">
        {wordsOf(middle)}
      </p>
    )
  if (use.agreedBy !== undefined)
    return (
      <>
        {agreedOn && <AgreedWording />}
        <Heard />
        <Drafts />
      </>
    )
  if (use.words)
    return (
      <>
        {isLead && <Lead />}
        <Drafts />
      </>
    )
  if (use.examples) return <Examples />
  return <AgreedWording />
}
