import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'
import { Compared } from '../compare/Compared.tsx'
import { Soft } from '../parts/Lead.tsx'
import { leadOf } from '../parts/lead.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Topic.module.css'
import { useTopic } from './useTopic.ts'

/** On one's own device: what the group works on, once nobody chooses any more. */
export function TopicNow() {
  const text = useText()
  const topic = useTopic()
  const { phase } = usePhase()
  if (!topic || topic.isOpen) return null
  if (!topic.chosen) return <Soft>{text(topic.use.none)}</Soft>
  // The card that is read says so itself.
  return leadOf(phase) === 'read' ? null : (
    <p className={styles.chosen}>
      <span>{text(topic.use.title)}</span>
      <strong>{topic.chosen.title}</strong>
    </p>
  )
}

/** How the group stands in it against the last time, where it looked at the same then. */
export function TopicCompared() {
  const { ratings } = useActivity()
  const { phase } = usePhase()
  const rating = ratings[usedIn(phase, 'rate')?.rating ?? '']
  const isOther = rating !== undefined && rating.id !== usedIn(phase, 'topic')?.of
  return isOther && !rating.open && rating.cast > 0 ? <Compared /> : null
}
