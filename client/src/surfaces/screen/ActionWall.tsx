import { standing } from '@kring/shared/harvest'
import type { Action } from '@kring/shared/meeting'
import { CircleHelp, Footprints, Lightbulb } from 'lucide-react'
import { useActivity } from '../../meeting/session.tsx'
import { useLanguage, useWords } from '../../words/useWords.ts'
import { readableDate } from '../readableDate.ts'
import styles from './walls.module.css'

/** As many as stand beside the board at reading size; the newest are what the group talks about. */
const MOST_BRIEF = 3
const MOST = 5

const ICONS: Record<Action['type'], typeof Footprints> = {
  action: Footprints,
  question: CircleHelp,
  conclusion: Lightbulb,
}

/** What comes of it, at reading size for the last row: agreements, questions, conclusions. */
export function ActionWall({
  brief = false,
}: {
  /** Beside a board, where room is short. */ brief?: boolean
}) {
  const t = useWords()
  const activity = useActivity()
  const actions = Object.values(activity.actions)
  const most = brief ? MOST_BRIEF : MOST
  const shown = actions.slice(-most)
  return (
    <section>
      {!brief && <h2 className={styles.heading}>{t('surfaces.screen.actionsTitle')}</h2>}
      {actions.length === 0 && !brief && <p className={styles.prompt}>{t('surfaces.screen.noActions')}</p>}
      <ul className={styles.actions} data-brief={brief} aria-live="polite">
        {shown.map((action) => (
          <Row key={action.id} action={action} />
        ))}
      </ul>
      {actions.length > shown.length && (
        <p className={styles.soft}>{t('table.wall.more', { count: actions.length - shown.length })}</p>
      )}
    </section>
  )
}

function Row({ action }: { action: Action }) {
  const t = useWords()
  const language = useLanguage()
  const activity = useActivity()
  const { type, card, across, text, owner, due } = action
  const Icon = ICONS[type]
  const about = [card, across].flatMap((id) => standing(activity, id)?.label ?? [])
  const who = type === 'action' ? owner || t('surfaces.follow.noOwner') : owner
  const when = [who, due && readableDate(due, language)].filter(Boolean)
  return (
    <li>
      <Icon aria-hidden />
      <div>
        <strong dir="auto">{text}</strong>
        {about.length > 0 && <em dir="auto">{about.join(' × ')}</em>}
        {when.length > 0 && <span dir="auto">{when.join(' · ')}</span>}
      </div>
    </li>
  )
}
