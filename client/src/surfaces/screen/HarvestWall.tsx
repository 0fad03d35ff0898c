import { coreOf } from '@kring/shared/harvest'
import { useActivity } from '../../meeting/session.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../LazyBoard.tsx'
import { Wall } from './Wall.tsx'
import styles from './walls.module.css'

/** The end: the circle as it became, and the core beside it. */
export function HarvestWall() {
  const t = useWords()
  const core = coreOf(useActivity())
  return (
    <Wall
      isBoard
      panel={
        <>
          <h2 className={styles.title}>{t('surfaces.screen.coreTitle')}</h2>
          <ul className={styles.core}>
            {core.map((card) => (
              <li key={card.id} dir="auto">
                {card.label}
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
