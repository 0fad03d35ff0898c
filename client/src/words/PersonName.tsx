import { Breakable } from './Breakable.tsx'
import styles from './PersonName.module.css'

/** Somebody's name where people are listed: never broken between two letters without a hyphen, wherever it stands. */
export function PersonName({ name }: { name: string }) {
  return (
    <span className={styles.name} title={name} dir="auto" translate="yes">
      <Breakable text={name} />
    </span>
  )
}
