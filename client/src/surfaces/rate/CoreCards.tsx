import type { Card } from '@kring/shared/meeting'
import { CardSaid } from '../../cards/CardSaid.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import styles from './CoreCards.module.css'

/** More cards than this lie closer, so that what can be done with them stays in view. */
const MANY = 4

type Props = {
  cards: Card[]
  size?: 'normal' | 'wall'
  /** Whether what was said of each stands with it. */
  withSaid?: boolean
}

/** The cards of a proposed or chosen core, large enough to read aloud from. */
export function CoreCards({ cards, size = 'normal', withSaid = false }: Props) {
  return (
    <ul className={styles.cards} data-size={size} data-many={cards.length > MANY && !withSaid}>
      {cards.map((card) => (
        <li key={card.id} dir="auto" translate="yes">
          <strong>
            <Breakable text={card.label} />
          </strong>
          {card.text && <span>{card.text}</span>}
          {withSaid && <CardSaid card={card} />}
        </li>
      ))}
    </ul>
  )
}
