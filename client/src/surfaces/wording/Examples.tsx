import { useText, useWords } from '../../words/useWords.ts'
import { useWording } from './useWording.ts'
import styles from './Wording.module.css'

/** The same theme as a task, and as something to learn from: at hand, and not in the way. */
export function Examples() {
  const t = useWords()
  const text = useText()
  const examples = useWording()?.use.examples
  if (!examples) return null
  return (
    <details className={styles.fold}>
      <summary>{t('wording.examples')}</summary>
      <ul>
        {examples.map(({ id, title, task, learning }) => (
          <li key={id}>
            <h4>{text(title)}</h4>
            <dl>
              <div>
                <dt>{t('wording.task')}</dt>
                <dd>{text(task)}</dd>
              </div>
              <div>
                <dt>{t('wording.learning')}</dt>
                <dd>{text(learning)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  )
}
