import { examplesWanted } from '@kring/shared/capabilities/rate/wanted'
import { useWords } from '../../words/useWords.ts'
import styles from './Answers.module.css'
import type { DraftAnswers } from './useDraftAnswers.ts'

/** So many of several equal scores are named. */
const NAMED = 3

/** Of what somebody scored highest and lowest an example is asked for, before they give their answers (METHODS D18). */
export function WantsExample({ draft }: { draft: DraftAnswers }) {
  const t = useWords()
  const { highest, lowest } = examplesWanted(draft.rating.scale, draft.answers)
  const items = draft.groups.flatMap((group) => group.items)
  const titles = (ids: readonly string[]) =>
    items
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => title)
      .slice(0, NAMED)
      .join(' · ')
  if (highest.length + lowest.length === 0) return null
  return (
    <div className={styles.wanted} role="status">
      {highest.length > 0 && <p>{t('sorting.answers.wantsHighest', { items: titles(highest) })}</p>}
      {lowest.length > 0 && <p>{t('sorting.answers.wantsLowest', { items: titles(lowest) })}</p>}
    </div>
  )
}
