import type { ReadCard } from '@kring/shared/capabilities/read/read'
import { Breakable } from '../../words/Breakable.tsx'
import { useFitting } from '../parts/useFitting.ts'
import { useTitle } from '../rate/useTitle.ts'
import styles from './Read.module.css'

type Props = { card: ReadCard; size?: 'normal' | 'wall'; level?: 'h2' | 'h3' }

/** One card, whole; on a wall what is to be read nearby is left out. */
export function CardToRead({ card, size = 'normal', level: Heading = 'h2' }: Props) {
  const title = useTitle()
  const { ref, scale } = useFitting(card.id, 0)
  const parts = card.parts.filter(({ isNear }) => size === 'normal' || !isNear)
  return (
    <article ref={ref} className={styles.card} data-size={size} style={{ '--fit': scale }}>
      <Heading>
        <Breakable text={title(card.title)} />
      </Heading>
      <p className={styles.lead}>
        <Breakable text={title(card.lead)} />
      </p>
      <div className={styles.parts}>
        {parts.map((part) => (
          <section key={title(part.title)} data-said={part.isSaid}>
            <strong>{title(part.title)}</strong>
            <ul>
              {part.lines.map((line) => (
                <li key={title(line)}>
                  <Breakable text={title(line)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  )
}

/** Several cards at hand, each to be opened. */
export function CardsToRead({ cards }: { cards: readonly ReadCard[] }) {
  const title = useTitle()
  return (
    <div className={styles.several}>
      {cards.map((card) => (
        <details key={card.id} className={styles.folded}>
          <summary>{title(card.title)}</summary>
          <CardToRead card={card} level="h3" />
        </details>
      ))}
    </div>
  )
}
