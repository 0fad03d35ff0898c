import { coreOf, standing } from '@kring/shared/harvest'
import type { Card } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../LazyBoard.tsx'
import { useCoreHeading } from '../useCoreHeading.ts'
import { Wall } from './Wall.tsx'
import styles from './walls.module.css'

/** As many entries as the panel carries at reading size. */
const MOST = 3

/** The end: the board as it became, and beside it the core with the steps that follow from it. */
export function HarvestWall() {
  const t = useWords()
  const activity = useActivity()
  const coreHeading = useCoreHeading()
  const actions = Object.values(activity.actions).map((action) => ({
    ...action,
    about: standing(activity, action.card),
  }))
  // The core first; a step may belong to another card too, or to the board as a whole.
  const cards = new Set([...coreOf(activity), ...actions.flatMap(({ about }) => about ?? [])])
  const entries: { key: string; card?: Card; steps: typeof actions }[] = [
    ...[...cards].map((card) => ({
      key: card.id,
      card,
      steps: actions.filter(({ about }) => about === card),
    })),
    ...actions.filter(({ about }) => !about).map((action) => ({ key: action.id, steps: [action] })),
  ]
  const left = entries.length - MOST
  return (
    <Wall
      isBoard
      panel={
        <>
          {entries.length > 0 && (
            <h2 className={styles.title}>{cards.size > 0 ? coreHeading : t('table.wall.take')}</h2>
          )}
          <ul className={styles.core}>
            {entries.slice(0, MOST).map(({ key, card, steps }) => (
              <li key={key} dir="auto">
                {card?.label}
                {steps.map(({ id, text: step, owner }) => (
                  <span key={id} dir="auto" data-alone={!card}>
                    {[step, owner].filter(Boolean).join(' · ')}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {left > 0 && <p className={styles.soft}>{t('table.wall.more', { count: left })}</p>}
          <p className={styles.prompt}>{t('surfaces.harvest.thanks')}</p>
          <p className={styles.soft}>{t('surfaces.harvest.where')}</p>
        </>
      }
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}
