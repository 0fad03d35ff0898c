import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './SharedNotes.module.css'

/** What people shared of what they wrote for themselves, without names. */
export function SharedHere() {
  return <SharedNotes size="normal" />
}

/** The same for the room. */
export function SharedPanel() {
  return <SharedNotes size="wall" />
}

function SharedNotes({ size }: { size: 'normal' | 'wall' }) {
  const t = useWords()
  const all = Object.values(useActivity().shared)
  if (all.length === 0) return null
  return (
    <section className={styles.shared} data-size={size}>
      <h2>{t('own.sharedTitle')}</h2>
      <ul>
        {all.map(({ id, text }) => (
          <li key={id} dir="auto" translate="yes">
            <Breakable text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
