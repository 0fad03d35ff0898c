import type { Card } from '@kring/shared/meeting'
import { Breakable } from '../../words/Breakable.tsx'
import styles from './CoreCards.module.css'

/** More cards than this lie closer, so that what can be done with them stays in view. */
const MANY = 4

/** The cards of a proposed or chosen core, large enough to read aloud from. */
export function CoreCards({ cards, size = 'normal' }: { cards: Card[]; size?: 'normal' | 'wall' }) {
  return (
    <ul className={styles.cards} data-size={size} data-many={cards.length > MANY}>
      {cards.map((card) => (
        <li key={card.id} dir="auto">
          <strong>
            <Breakable text={card.label} />
          </strong>
          {card.text && <span>{card.text}</span>}
        </li>
      ))}
    </ul>
  )
}
