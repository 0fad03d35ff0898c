import type { ReactNode } from 'react'
import { Spotlight } from '../../board/controls/Spotlight.tsx'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { Brought } from './Brought.tsx'
import { CodeCorner } from './CodeCorner.tsx'
import { FitText } from './FitText.tsx'
import styles from './Wall.module.css'

type Props = {
  /** What the wall shows, to the left of the panel. */
  children: ReactNode
  /** What stands under the question. */
  panel: ReactNode
  /** What hands at the wall can do: in the lower third, within everyone's reach. */
  controls?: ReactNode
  /** Whether the question stands large in the middle instead of in the panel. */
  isQuestionShown?: boolean
  /** Whether the way in is not in the corner: it stands large among the controls, or makes room for them. */
  isWayInShown?: boolean
  /** Whether the middle draws the board, which shows the spotlight itself. */
  isBoard?: boolean
  /** Whether room is kept for two rows of buttons: what stands above them does not move when they come and go. */
  keepsRows?: boolean
}

/** The wall: the middle for what the group looks at, a panel for what is going on. */
export function Wall(props: Props) {
  const { children, panel, controls, keepsRows = false } = props
  const { isQuestionShown = false, isWayInShown = false, isBoard = false } = props
  const activity = useActivity()
  const { question } = activity
  return (
    <div className={styles.wall}>
      <main className={isBoard ? styles.board : styles.middle} data-fits={!isBoard || undefined}>
        {children}
        {!isBoard && <Spotlight activity={activity} onClose={undefined} />}
      </main>
      <aside className={styles.panel}>
        <div className={styles.info} data-length={isQuestionShown ? 'none' : lengthOf(question)} data-fits>
          {!isQuestionShown && (
            <FitText as="h1" className={styles.question} content={question} most={5} least={3.5}>
              <Breakable text={question} />
            </FitText>
          )}
          {panel}
          <Brought size="wall" />
        </div>
        <div className={styles.controls} data-keeps-rows={keepsRows}>
          {controls}
          {!isWayInShown && <CodeCorner />}
        </div>
      </aside>
    </div>
  )
}

/** How high the place of a question is: a long one takes more, and leaves less to whose turn it is. */
function lengthOf(question: string): 'short' | 'medium' | 'long' {
  return question.length <= 64 ? 'short' : question.length <= 100 ? 'medium' : 'long'
}
