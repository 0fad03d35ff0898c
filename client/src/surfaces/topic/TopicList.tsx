import { Breakable } from '../../words/Breakable.tsx'
import { useFitting } from '../parts/useFitting.ts'
import styles from './Topic.module.css'
import { useTopic } from './useTopic.ts'

/** What the group can choose, large; once it chose, how often each was, and which it works on. */
export function TopicList() {
  const topic = useTopic()
  const content = JSON.stringify([topic?.choices, topic?.chosen?.id])
  const { ref, scale } = useFitting(content, 0)
  if (!topic) return null
  const { choices, chosen, isTold } = topic
  const shown = isTold ? choices.toSorted((one, other) => other.count - one.count) : choices
  return (
    <section ref={ref} style={{ '--fit': scale }}>
      <ul className={styles.list}>
        {shown.map(({ id, title, count }) => (
          <li key={id} data-chosen={id === chosen?.id}>
            <span>
              <Breakable text={title} />
            </span>
            {isTold && <b>{count}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}
