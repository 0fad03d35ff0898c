import type { ReactNode } from 'react'
import styles from './FaceDown.module.css'
import { placesFaceDown } from './faceDown.ts'

type Props = {
  /** How many people are ready: all that is known of their cards. */
  count: number
  /** How many people there are. */
  people: number
  /** What stands in the middle. */
  children: ReactNode
}

/** Where cards will lie in rings: face-down ones come to lie in the outer ring as people finish, around the question. */
export function FaceDownRing({ count, people, children }: Props) {
  return (
    <div className={styles.ring} data-many={people > MANY}>
      <div className={styles.middle}>{children}</div>
      <ul className={styles.places} aria-hidden>
        {placesFaceDown(count, people).map(({ x, y }) => (
          <li key={`${x} ${y}`} className={styles.back} style={{ '--across': x, '--down': y }} />
        ))}
      </ul>
    </div>
  )
}

/** With more people cards are smaller. */
const MANY = 14

/** Where they will lie elsewhere: the same cards in a row. */
export function FaceDownRow({ count }: Pick<Props, 'count'>) {
  return (
    <ul className={styles.row} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they stand for a count, not for people
        <li key={index} className={styles.back} />
      ))}
    </ul>
  )
}
