import { standing } from '@kring/shared/harvest'
import { CircleHelp, Footprints } from 'lucide-react'
import { useActivity } from '../../meeting/session.tsx'
import { useLanguage, useWords } from '../../words/useWords.ts'
import { readableDate } from '../readableDate.ts'
import styles from './walls.module.css'

/** The agreements, at reading size for the last row. */
export function ActionWall() {
  const t = useWords()
  const language = useLanguage()
  const activity = useActivity()
  const actions = Object.values(activity.actions)
  return (
    <section>
      <h2 className={styles.heading}>{t('surfaces.screen.actionsTitle')}</h2>
      {actions.length === 0 && <p className={styles.prompt}>{t('surfaces.screen.noActions')}</p>}
      <ul className={styles.actions} aria-live="polite">
        {actions.map(({ id, type, card, text, owner, due }) => (
          <li key={id}>
            {type === 'action' ? <Footprints aria-hidden /> : <CircleHelp aria-hidden />}
            <div>
              <strong dir="auto">{text}</strong>
              <em dir="auto">{standing(activity, card)?.label}</em>
              <span dir="auto">
                {owner || t('surfaces.follow.noOwner')}
                {due && ` · ${readableDate(due, language)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
