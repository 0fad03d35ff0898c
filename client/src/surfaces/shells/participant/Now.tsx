import { looksOn } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useMe } from '../../../meeting/session.ts'
import { useWords } from '../../../words/useWords.ts'
import { CircleNow, CircleTalk } from '../../circle/LazyCircle.tsx'
import { Lead, Soft } from '../../parts/Lead.tsx'
import { usePhase } from '../../parts/usePhase.ts'
import type { Picked } from '../../parts/usePicked.ts'
import { Why } from '../../parts/Why.tsx'
import { LazyVisitNotes } from '../../visit/LazyVisitNotes.tsx'
import { PARTS } from './parts.tsx'

type Props = {
  picked: Picked
  /** Whether the cards stand here as a list; beside a board they need not. */
  withList: boolean
}

/** The thing to do now, for one person, in whatever the group is doing. */
export function Now({ picked, withList }: Props) {
  const t = useWords()
  const me = useMe()
  const { phase, lead, middle } = usePhase()
  const parts = phase.does.map(({ use }) => ({ use, ...PARTS[use], isLead: use === lead }))
  const isTalk = parts.length === 0
  return (
    <>
      {looksOn(me) && <Soft>{t('surfaces.participant.observer')}</Soft>}
      {looksOn(me) && <LazyVisitNotes />}
      {isTalk && (middle === 'people' ? <CircleTalk /> : <Lead />)}
      {parts.map(
        ({ use, Now: Part, isLead }) => Part && <Part key={use} {...{ isLead, picked, withList }} />,
      )}
      {/* The question brings it along. */}
      {usedIn(phase, 'question') === undefined && <Why />}
      {middle === 'people' && <CircleNow />}
      {parts.map(({ use, Cards, isLead }) => Cards && <Cards key={use} {...{ isLead, picked, withList }} />)}
    </>
  )
}
