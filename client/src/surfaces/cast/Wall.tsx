import { Breakable } from '../../words/Breakable.tsx'
import { useText } from '../../words/useWords.ts'
import styles from './Cast.module.css'
import { useCast } from './useCast.ts'

/** Who plays which part, for the room. */
export function CastPanel() {
  const text = useText()
  const parts = useCast().filter(({ players }) => players.length > 0)
  return parts.map(({ part, players }) => (
    <p key={part.id} className={styles.wall}>
      <span>{text(part.title)}</span>
      <strong dir="auto" translate="yes">
        <Breakable text={players.map(({ member }) => member.name).join(', ')} />
      </strong>
    </p>
  ))
}
