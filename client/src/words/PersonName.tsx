import { Breakable } from './Breakable.tsx'
import styles from './PersonName.module.css'

type Props = {
  name: string
  /** Whether it stands in a narrow column. */
  isTight?: boolean
}

/** Of more letters, a part of a name may be wider than a narrow column. */
const LONG_IN_COLUMN = 9

/** Somebody's name where people are listed: never broken between two letters without a hyphen, wherever it stands. */
export function PersonName({ name, isTight = false }: Props) {
  return (
    <span className={styles.name} title={name} dir="auto" translate="yes">
      <Breakable text={name} long={isTight ? LONG_IN_COLUMN : undefined} />
    </span>
  )
}
