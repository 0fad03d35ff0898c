import type { ReactNode } from 'react'
import { useText } from '../../words/useWords.ts'
import styles from './Lead.module.css'
import { usePhase } from './usePhase.ts'

/** What is asked of people in this phase, as the method says it, or in other words. */
export function Lead({ children }: { children?: ReactNode }) {
  const text = useText()
  const { phase } = usePhase()
  return <p className={styles.lead}>{children ?? text(phase.words.participant)}</p>
}

/** What is good to know besides. */
export function Soft({ children }: { children: ReactNode }) {
  return <p className={styles.soft}>{children}</p>
}
