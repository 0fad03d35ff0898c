import { coreOf, standing } from '@kring/shared/harvest/harvest'
import type { Card } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { ActionWall } from '../followUp/ActionWall.tsx'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { useFitting } from '../parts/useFitting.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { CoreWall } from './CoreWall.tsx'

/** The end: the board as it became, beside it what follows from it; that alone where both do not find room. */
export function HarvestWall() {
  const t = useWords()
  const activity = useActivity()
  const core = coreOf(activity)
  const actions = Object.values(activity.actions)
  const content = [...core.map(({ label }) => label), ...actions.map(({ text, owner }) => text + owner)]
  const { ref, scale } = useFitting(content.join('\n'), 0)
  // One step smaller is still read; smaller than that the outcome takes the place of the board.
  const isMuch = scale < 0.85
  const thanks = (
    <>
      <p className={styles.prompt}>{t('surfaces.harvest.thanks')}</p>
      <p className={styles.soft}>{t('surfaces.harvest.where')}</p>
    </>
  )
  if (isMuch) {
    return (
      <Wall
        panel={
          <>
            <WallTitle />
            {thanks}
          </>
        }
      >
        <div className={styles.follow}>
          {core.length > 0 && (
            <div className={styles.column} data-fits>
              <CoreWall />
            </div>
          )}
          {actions.length > 0 && (
            <div className={styles.column} data-fits>
              <ActionWall isLarge />
            </div>
          )}
        </div>
      </Wall>
    )
  }
  return (
    <Wall
      isBoard
      panel={
        <>
          <section ref={ref} className={styles.parts} style={{ '--fit': scale }}>
            <Entries />
          </section>
          {thanks}
        </>
      }
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}

/** The core with the steps that follow from it; a step may belong to another card too, or to the board as a whole. */
function Entries() {
  const t = useWords()
  const activity = useActivity()
  const coreHeading = useCoreHeading()
  const actions = Object.values(activity.actions).map((action) => ({
    ...action,
    about: standing(activity, action.card),
  }))
  const cards = new Set([...coreOf(activity), ...actions.flatMap(({ about }) => about ?? [])])
  const entries: { key: string; card?: Card; steps: typeof actions }[] = [
    ...[...cards].map((card) => ({
      key: card.id,
      card,
      steps: actions.filter(({ about }) => about === card),
    })),
    ...actions.filter(({ about }) => !about).map((action) => ({ key: action.id, steps: [action] })),
  ]
  if (entries.length === 0) return null
  return (
    <>
      <h2 className={styles.title}>{cards.size > 0 ? coreHeading : t('table.wall.take')}</h2>
      <ul className={styles.core}>
        {entries.map(({ key, card, steps }) => (
          <li key={key} dir="auto">
            <Breakable text={card?.label ?? ''} />
            {steps.map(({ id, text: step, owner }) => (
              <span key={id} dir="auto" data-alone={!card}>
                {[step, owner].filter(Boolean).join(' · ')}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
