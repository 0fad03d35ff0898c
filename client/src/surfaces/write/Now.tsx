import { writesLater } from '@kring/shared/capabilities/ready/ready'
import { looksOn } from '@kring/shared/meeting'
import { usedIn, zonesToWrite } from '@kring/shared/methods/phases'
import { useActivity, useMe, useMeeting, useRejectedCards } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { LazyCards } from '../parts/LazyCards.tsx'
import { Lead, Soft } from '../parts/Lead.tsx'
import { rarely } from '../parts/rarely.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useTypedCards } from './typedCards.ts'
import { Writing } from './Writing.tsx'

const WritesLast = rarely(async () => (await import('./WritesLast.tsx')).WritesLast, 'entry')
const LateCards = rarely(async () => (await import('./LateCards.tsx')).LateCards)

/** Writing for oneself, or where all see it what to write: the cards themselves are written on the board and in the list. */
export function WriteNow({ isLead, withList }: NowProps) {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const { phase } = usePhase()
  const isLater = writesLater(useMeeting(), activity, me.id)
  const [typed] = useTypedCards(me.id)
  const { cards: rejected } = useRejectedCards()
  if (!usedIn(phase, 'write')?.hidden) return isLead && !withList ? <Lead /> : null
  const zones = zonesToWrite(activity)
  const byZone = zones.length > 1
  const hasLate = [...Object.values(typed), ...rejected].some(
    ({ zone }) => zone !== undefined && !zones.includes(zone),
  )
  return (
    <>
      <div>
        <Lead />
        <Soft>{`${t('surfaces.write.hidden')} ${byZone ? t('table.zones.empty') : ''}`}</Soft>
      </div>
      {hasLate && <LateCards />}
      {isLater ? <WritesLast /> : !looksOn(me) && <Writing />}
    </>
  )
}

/** The cards, where they are written openly. */
export function WriteCards({ isLead, withList }: NowProps) {
  const { phase } = usePhase()
  return isLead && withList && !usedIn(phase, 'write')?.hidden ? <LazyCards /> : null
}
