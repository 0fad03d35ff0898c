import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { CodeCorner } from '../parts/CodeCorner.tsx'
import { FirstHint } from '../parts/FirstHint.tsx'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { Why } from '../parts/Why.tsx'
import walls from '../parts/walls.module.css'
import styles from './BoardWall.module.css'

/** The whole wall is the board; what it is about and the way in stay in the corners, for who comes while others work. */
export function BoardWall({ controls }: Pick<WallProps, 'controls'>) {
  const { question, cards, marks } = useActivity()
  const isEmpty = Object.keys(cards).length + Object.keys(marks).length === 0
  return (
    <main className={styles.wall}>
      <LazyBoard mode="screen" />
      <div className={styles.top}>
        <h1 className={styles.question} dir="auto" translate="yes">
          <Breakable text={question} />
        </h1>
        {isEmpty && <Why className={walls.prompt} />}
      </div>
      {isEmpty && (
        <div className={styles.hint}>
          <FirstHint surface="screen" />
        </div>
      )}
      <div className={styles.corner}>
        {controls}
        <CodeCorner />
      </div>
    </main>
  )
}
