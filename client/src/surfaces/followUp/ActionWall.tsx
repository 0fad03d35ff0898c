import { standing } from '@kring/shared/capabilities/cards/standing'
import { agreedBefore } from '@kring/shared/capabilities/followUp/agreed-before'
import type { Action } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { CircleHelp, Footprints, Lightbulb, Megaphone, NotebookPen, Telescope } from 'lucide-react'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { readableDate } from '../../words/readableDate.ts'
import { useLanguage, useWords } from '../../words/useWords.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePartOfTable } from '../parts/usePartOfTable.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from '../parts/walls.module.css'
import { valuesOf } from './about.ts'
import { lasting } from './lasting.ts'

const ICONS: Record<Action['type'], typeof Footprints> = {
  action: Footprints,
  question: CircleHelp,
  conclusion: Lightbulb,
  assignment: NotebookPen,
  proposal: Megaphone,
  change: Telescope,
}

const TITLES = {
  crossing: 'sorting.cross.list',
  question: 'sorting.cross.list',
  conclusion: 'sorting.conclude.title',
  change: 'surfaces.follow.changesTitle',
  action: 'surfaces.screen.actionsTitle',
} as const

const ASKS = {
  crossing: 'sorting.cross.none',
  question: 'sorting.pairs.nothing',
  conclusion: 'sorting.conclude.none',
  change: 'surfaces.follow.changesNone',
  action: 'surfaces.screen.noActions',
} as const

type Part = keyof typeof TITLES

function partOf({ across, type }: Action, asked: Part): Part {
  if (asked === 'question' && type === 'question') return 'question'
  if (type === 'change') return 'change'
  return across !== '' ? 'crossing' : type === 'conclusion' ? 'conclusion' : 'action'
}

type Props = {
  /** Beside a board, where room is short. */
  brief?: boolean
  /** At the end, where it is all there is to see. */
  isLarge?: boolean
}

/**
 * What comes of it, at reading size for the last row: questions from crossing, conclusions, agreements. The newest
 * are what the group talks about: older ones make room for them, and conclusions stay as long as anything does.
 */
export function ActionWall({ brief = false, isLarge = false }: Props) {
  const t = useWords()
  const activity = useActivity()
  const { phase } = usePhase()
  const meeting = useMeeting()
  // Where a meeting ends, what it agreed before stands beside what is added.
  const before = usedIn(phase, 'followUp')?.mayBeNone ? agreedBefore(meeting, activity.id) : []
  const actions = [...before, ...Object.values(activity.actions)]
  const content = actions.map(({ text, owner, due }) => text + owner + due).join('\n')
  const { ref, scale, away, words } = useFitting(content, Math.max(0, actions.length - 1), isLarge)
  const shown = lasting(actions, Math.max(1, actions.length - away))
  const asked: Part = usedIn(phase, 'followUp')?.takes?.[0] ?? 'action'
  const parts = (['crossing', 'question', 'conclusion', 'change', 'action'] as const).filter(
    (part) =>
      shown.some((action) => partOf(action, asked) === part) ||
      (actions.length === 0 && !brief && part === asked),
  )
  return (
    <section
      ref={ref}
      className={styles.parts}
      style={{ '--fit': scale }}
      data-words={words}
      aria-live="polite"
    >
      {parts.map((part) => (
        <section key={part}>
          {!brief && <h2 className={styles.heading}>{t(TITLES[part])}</h2>}
          {actions.length === 0 && <p className={styles.prompt}>{t(ASKS[part])}</p>}
          <ul className={styles.actions} data-brief={brief}>
            {shown
              .filter((action) => partOf(action, asked) === part)
              .map((action) => (
                <Row key={action.id} action={action} />
              ))}
          </ul>
        </section>
      ))}
      {actions.length > shown.length && (
        <p className={styles.soft}>{t('sorting.wall.more', { count: actions.length - shown.length })}</p>
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
  const partOfTable = usePartOfTable()
  // A question that names both its cards needs them said only once; where they come from is said of each.
  const about = [card, across].flatMap((id) => {
    const found = standing(activity, id)
    const label = found && !text.includes(found.label) ? found.label : ''
    const said = [found ? partOfTable(found) : '', label].filter(Boolean).join(': ')
    return said === '' ? [] : [said]
  })
  const who = type === 'action' ? owner || t('surfaces.follow.noOwner') : owner
  const values = valuesOf(activity, action, language)
  const when = [who, due && readableDate(due, language)].filter(Boolean)
  return (
    <li>
      <Icon aria-hidden />
      <div>
        <strong dir="auto" translate="yes">
          <Breakable text={text} />
        </strong>
        {about.length > 0 && (
          <em dir="auto" translate="yes">
            <Breakable text={about.join(' × ')} />
          </em>
        )}
        {values && (
          <span dir="auto" translate="yes">
            <Breakable text={values} />
          </span>
        )}
        {when.length > 0 && (
          <span dir="auto" translate="yes">
            {when.join(' · ')}
          </span>
        )}
      </div>
    </li>
  )
}
