import { usedIn } from '@kring/shared/methods/phases'
import { Telescope } from 'lucide-react'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { readableDate } from '../../words/readableDate.ts'
import { useLanguage, useText, useWords } from '../../words/useWords.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './AgreedWording.module.css'

/** What the group agreed on, large and first; what is still open; and what will be different by when. */
export function AgreedWording({ size = 'normal' }: { size?: 'normal' | 'large' | 'wall' }) {
  const t = useWords()
  const text = useText()
  const language = useLanguage()
  const { agreedOn, actions } = useActivity()
  const use = usedIn(usePhase().phase, 'wording')
  // Beside it, a hand’s breadth away, changes stand as what they are made with.
  const changes = size !== 'normal' ? Object.values(actions).filter(({ type }) => type === 'change') : []
  const content = [agreedOn?.text, agreedOn?.note, ...changes.map(({ text: change, due }) => change + due)]
  const { ref, scale } = useFitting(content.join('\n'), 0, size === 'wall')
  if (!use) return null
  return (
    <section
      ref={ref}
      className={styles.agreed}
      data-size={size}
      style={{ '--fit': scale }}
      aria-live="polite"
    >
      <h2>{text(use.title)}</h2>
      {agreedOn ? (
        <p className={styles.text} dir="auto" translate="yes">
          <Breakable text={agreedOn.text} />
        </p>
      ) : (
        <p className={styles.soft}>{text(use.none)}</p>
      )}
      {agreedOn?.note && (
        <p className={styles.soft} dir="auto" translate="yes">
          <Breakable text={t('wording.open', { note: agreedOn.note })} />
        </p>
      )}
      {changes.length > 0 && (
        <>
          <h3>{t('wording.changes')}</h3>
          <ul>
            {changes.map(({ id, text: change, due }) => (
              <li key={id}>
                <Telescope aria-hidden />
                <span>
                  <strong dir="auto" translate="yes">
                    <Breakable text={change} />
                  </strong>
                  {due && <span>{t('wording.by', { date: readableDate(due, language) })}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
