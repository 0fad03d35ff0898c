import { usedIn, zonesToWrite } from '@kring/shared/methods/phases'
import { useActivity, useMe } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { LazyCards } from '../parts/LazyCards.tsx'
import { Lead, Soft } from '../parts/Lead.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { LateCards } from './LateCards.tsx'
import { Writing } from './Writing.tsx'

/** Writing for oneself, or where all see it what to write: the cards themselves are written on the board and in the list. */
export function WriteNow({ isLead, withList }: NowProps) {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const { phase } = usePhase()
  if (!usedIn(phase, 'write')?.hidden) return isLead && !withList ? <Lead /> : null
  const byZone = zonesToWrite(activity).length > 1
  return (
    <>
      <div>
        <Lead />
        <Soft>{`${t('surfaces.write.hidden')} ${byZone ? t('table.zones.empty') : ''}`}</Soft>
      </div>
      <LateCards />
      {me.role !== 'observer' && <Writing />}
    </>
  )
}

/** The cards, where they are written openly. */
export function WriteCards({ isLead, withList }: NowProps) {
  const { phase } = usePhase()
  return isLead && withList && !usedIn(phase, 'write')?.hidden ? <LazyCards /> : null
}
