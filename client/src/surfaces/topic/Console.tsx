import { usedIn } from '@kring/shared/methods/phases'
import { useSay } from '../../meeting/session.ts'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Soft } from '../parts/Lead.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { TopicCompared } from './Now.tsx'
import styles from './Topic.module.css'
import { type Topic, useTopic } from './useTopic.ts'

/** Whoever leads says which one the group came to; later on it can still be another. */
export function TopicConsole() {
  const t = useWords()
  const text = useText()
  const topic = useTopic()
  const { phase } = usePhase()
  if (!topic) return null
  if (topic.isOpen) return <Soft>{t('practice.topicOpen')}</Soft>
  const isChosenHere = usedIn(phase, 'rate')?.rating === topic.use.of
  if (!topic.chosen || isChosenHere)
    return (
      <section className={styles.console}>
        <Choices topic={topic} />
      </section>
    )
  return (
    <section className={styles.console}>
      <details className={styles.other}>
        <summary>{`${text(topic.use.title)}: ${topic.chosen.title}`}</summary>
        <Choices topic={topic} />
      </details>
      <TopicCompared />
    </section>
  )
}

function Choices({ topic: { chosen, choices, isTold } }: { topic: Topic }) {
  const t = useWords()
  const say = useSay()
  return (
    <RadioCards
      label={t('practice.topicSet')}
      labelHidden={chosen !== undefined}
      value={chosen?.id ?? null}
      onChange={(item) => say('topic.set', { item })}
      options={choices.map(({ id, title, count }) => ({
        id,
        title: isTold && count > 0 ? `${title} (${count})` : title,
      }))}
    />
  )
}
