import { coreOf, standing } from '@kring/shared/harvest'
import { useActivity } from '../../meeting/session.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../LazyBoard.tsx'
import { Wall } from './Wall.tsx'
import styles from './walls.module.css'

/** The end: the circle as it became, and beside it the core with the steps that follow from it. */
export function HarvestWall() {
  const t = useWords()
  const activity = useActivity()
  const actions = Object.values(activity.actions).map((action) => ({
    ...action,
    about: standing(activity, action.card),
  }))
  // The core first; a step may belong to another card too.
  const cards = new Set([...coreOf(activity), ...actions.flatMap(({ about }) => about ?? [])])
  return (
    <Wall
      isBoard
      panel={
        <>
          <h2 className={styles.title}>{t('surfaces.screen.coreTitle')}</h2>
          <ul className={styles.core}>
            {[...cards].map((card) => (
              <li key={card.id} dir="auto">
                {card.label}
                {actions
                  .filter(({ about }) => about === card)
                  .map(({ id, text, owner }) => (
                    <span key={id} dir="auto">
                      {[text, owner].filter(Boolean).join(' · ')}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
          <p className={styles.prompt}>{t('surfaces.harvest.thanks')}</p>
          <p className={styles.soft}>{t('surfaces.harvest.where')}</p>
        </>
      }
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}
