import { decisionsOf } from '@kring/shared/harvest/harvest'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { CoreCards } from './CoreCards.tsx'
import styles from './Decisions.module.css'

/** What the group decided about cards, with what it said of each: why, for which value, in place of what. */
export function Decisions() {
  const t = useWords()
  const text = useText()
  const decisions = decisionsOf(useActivity())
  if (decisions.length === 0) return <p className={styles.none}>{t('surfaces.harvest.undecided')}</p>
  return decisions.map(({ title, cards }) => (
    <section key={title?.nl ?? ''} className={styles.decision}>
      {title && <h4>{text(title)}</h4>}
      <CoreCards cards={cards} withSaid />
    </section>
  ))
}
