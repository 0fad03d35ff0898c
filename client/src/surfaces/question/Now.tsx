import { mayDo } from '@kring/shared/affordances'
import { useMe, useMeeting } from '../../meeting/session.ts'
import { PrivacyLink } from '../../ui/PrivacyLink.tsx'
import { useWords } from '../../words/useWords.ts'
import { isGathering } from '../parts/isGathering.ts'
import { Lead, Soft } from '../parts/Lead.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { Why } from '../parts/Why.tsx'
import { Arrivals } from '../people/Arrivals.tsx'
import { QuestionCard } from './QuestionCard.tsx'

/**
 * Why the group works this way, and the question where one may word it; while people come in a welcome besides, and who
 * is there. Where something else is done as well the question stands above it already.
 */
export function QuestionNow() {
  const t = useWords()
  const meeting = useMeeting()
  const me = useMe()
  const { phase, middle } = usePhase()
  if (middle === 'people')
    return (
      <>
        <Lead />
        <Why />
      </>
    )
  if (phase.does.length > 1) return null
  const isFirst = isGathering(meeting)
  return (
    <>
      {isFirst ? <Lead>{t('surfaces.gather.welcome', { name: me.name })}</Lead> : <Lead />}
      <Why />
      {mayDo(meeting, 'question.set', me.id) === undefined ? (
        <QuestionCard />
      ) : (
        <Soft>{t('surfaces.gather.wait')}</Soft>
      )}
      {isFirst && <Arrivals />}
      {isFirst && <PrivacyLink />}
    </>
  )
}
