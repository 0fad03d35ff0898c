import { argumentsAbout, SIDES } from '@kring/shared/capabilities/argue/argue'
import type { Card } from '@kring/shared/meeting'
import { CircleHelp, Minus, Plus } from 'lucide-react'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import styles from './Argue.module.css'
import { useArgued } from './useArgued.ts'

/** The options side by side, each with what was said of it. */
export function ArgueWall({ panel, controls }: WallProps) {
  return (
    <Wall
      panel={
        <>
          <WallTask />
          {panel}
        </>
      }
      controls={controls}
    >
      <Options />
    </Wall>
  )
}

/** The same in the middle of the facilitator's surface. */
export function ArgumentsLarge() {
  return <Options />
}

/** In the narrow columns of a wall words of more characters are broken where a dictionary would. */
const NARROW = 10

const SIGNS = { for: Plus, against: Minus, condition: CircleHelp } as const

/** What was said last stands there; how many there are, where they find no room, too. */
function Options() {
  const t = useWords()
  const activity = useActivity()
  const options = useArgued()
  const said = options.map(({ id, label }) => [label, argumentsAbout(activity, id).map(({ text }) => text)])
  const longest = Math.max(0, ...options.map(({ id }) => argumentsAbout(activity, id).length))
  const { ref, scale, away } = useFitting(JSON.stringify(said), longest)
  if (options.length === 0) return <p className={walls.ask}>{t('weighing.noOptions')}</p>
  return (
    <section ref={ref} className={styles.wall} style={{ '--fit': scale }} data-count={options.length}>
      {options.map((card) => (
        <OnWall key={card.id} card={card} room={longest - away} />
      ))}
    </section>
  )
}

function OnWall({ card, room }: { card: Card; room: number }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const all = argumentsAbout(activity, card.id)
  const shown = SIDES.flatMap(({ id }) => all.filter(({ side }) => side === id)).slice(0, Math.max(0, room))
  return (
    <article>
      <h2 dir="auto" translate="yes">
        <Breakable text={card.label} long={NARROW} />
      </h2>
      <ul>
        {shown.map(({ id, side, text: words }) => {
          const Sign = SIGNS[side]
          return (
            <li key={id} data-side={side}>
              <Sign aria-label={text(SIDES.find((one) => one.id === side)?.title ?? { nl: '', en: '' })} />
              <span dir="auto" translate="yes">
                <Breakable text={words} />
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length < all.length && (
        <p className={styles.more}>
          {SIDES.map(({ id }) =>
            t(`weighing.count.${id}`, { count: all.filter(({ side }) => side === id).length }),
          ).join(' · ')}
        </p>
      )}
      {(['for', 'against'] as const).map(
        (side) =>
          !all.some((one) => one.side === side) && (
            <p key={side} className={styles.more}>
              {t(`weighing.lacks.${side}`)}
            </p>
          ),
      )}
    </article>
  )
}
