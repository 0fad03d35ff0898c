import { mayDo } from '@kring/shared/affordances'
import { useMe, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { Lead, Soft } from '../parts/Lead.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { Arrivals } from '../people/Arrivals.tsx'
import { QuestionCard } from './QuestionCard.tsx'

/**
 * While people come in: a welcome, the question where one may word it, and who is there. Where something else is done
 * as well the question stands above it already.
 */
export function QuestionNow() {
  const t = useWords()
  const meeting = useMeeting()
  const me = useMe()
  const { phase, middle } = usePhase()
  if (middle === 'people') return <Lead />
  if (phase.does.length > 1) return null
  return (
    <>
      <Lead>{t('surfaces.gather.welcome', { name: me.name })}</Lead>
      {mayDo(meeting, 'question.set', me.id) === undefined ? (
        <QuestionCard />
      ) : (
        <Soft>{t('surfaces.gather.wait')}</Soft>
      )}
      <Arrivals />
    </>
  )
}
