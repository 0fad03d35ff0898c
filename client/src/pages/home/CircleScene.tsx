import { classes } from '../../ui/classes.ts'
import { useWords } from '../../words/useWords.ts'
import css from './CircleScene.module.css'

/** Where the cards of the picture lie, in its own units; the last one is in somebody's hand. */
const CARDS = [
  { id: 'a', x: 222, y: 55 },
  { id: 'b', x: 228, y: 541 },
  { id: 'e', x: 372, y: 537 },
  { id: 'f', x: 284, y: 455 },
  { id: 'c', x: 296, y: 304 },
  { id: 'd', x: 322, y: 152 },
] as const
const HELD = 'd'

/** A circle with cards on it: what a meeting looks like, drawn once, for who has never seen one. */
export function CircleScene() {
  const t = useWords()
  return (
    <div className={css.scene} aria-hidden="true">
      <svg viewBox="0 0 600 600" aria-hidden="true">
        <circle cx="300" cy="300" r="298" fill="var(--ring-1)" />
        <circle cx="300" cy="300" r="201" fill="var(--ring-2)" stroke="var(--ring-line)" strokeWidth="2.5" />
        <circle cx="300" cy="300" r="106" fill="var(--ring-4)" stroke="var(--ring-line)" strokeWidth="2.5" />
      </svg>
      {CARDS.map(({ id, x, y }) => (
        <span
          key={id}
          className={classes(css.card, id === HELD && css.held)}
          style={{ left: `${x / 6}%`, top: `${y / 6}%` }}
        >
          {t(`scene.${id}`)}
        </span>
      ))}
    </div>
  )
}
