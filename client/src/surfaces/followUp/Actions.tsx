import { mayDo } from '@kring/shared/affordances'
import { agreedBefore } from '@kring/shared/capabilities/followUp/agreed-before'
import { coreOf } from '@kring/shared/harvest/harvest'
import type { Action } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import {
  CircleHelp,
  Footprints,
  Lightbulb,
  Megaphone,
  NotebookPen,
  PencilLine,
  Telescope,
} from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { readableDate } from '../../words/readableDate.ts'
import { useLanguage, useWords } from '../../words/useWords.ts'
import { together } from '../parts/together.tsx'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Actions.module.css'
import { aboutOf, valuesOf } from './about.ts'
import { LazyActionDialog } from './LazyActionDialog.tsx'

const NoStep = together(async () => (await import('./NoStep.tsx')).NoStep)
const AgreedBefore = together(async () => (await import('./AgreedBefore.tsx')).AgreedBefore)

/** What comes of the core: first steps and questions, each with who and when. */
export function Actions() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const [editing, setEditing] = useState<Action | 'new' | null>(null)
  const mayWrite = mayDo(meeting, 'action.set', me.id) === undefined
  const { phase } = usePhase()
  const use = usedIn(phase, 'followUp')
  const { takes, mayBeNone } = use ?? {}
  const apart = takes ?? []
  const actions = Object.values(activity.actions).filter((action) => !isShownApart(action, apart))
  const before = agreedBefore(meeting, activity.id)
  const changes = apart.includes('change')
  const asks = takes === undefined || apart.includes('action') || changes
  if (!asks && actions.length === 0) return null
  return (
    <section className={styles.actions}>
      <h2>{t(changes ? 'surfaces.follow.changesTitle' : headingOf(actions))}</h2>
      {before.length > 0 && <AgreedBefore asksMore={mayWrite} />}
      {actions.length === 0 && before.length === 0 && (
        <p className={styles.soft}>
          {changes
            ? t('surfaces.follow.changesNone')
            : coreOf(activity).length > 0
              ? t('surfaces.follow.none')
              : t('sorting.conclude.noSteps')}
        </p>
      )}
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <Row action={action} {...(mayWrite && { onEdit: () => setEditing(action) })} />
          </li>
        ))}
      </ul>
      {mayWrite && asks && (
        <Button variant={actions.length === 0 ? 'soft' : 'quiet'} onPress={() => setEditing('new')}>
          {t(changes ? 'surfaces.follow.changesAdd' : 'surfaces.follow.add')}
        </Button>
      )}
      {mayBeNone && <NoStep />}
      {editing && (
        <LazyActionDialog {...(editing !== 'new' && { action: editing })} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}

/** @returns what stands above these: only questions from crossing, or only conclusions, are nothing to do yet. */
function headingOf(actions: readonly Action[]) {
  if (actions.length > 0 && actions.every(({ across }) => across !== '')) return 'sorting.cross.list'
  if (actions.length > 0 && actions.every(({ type }) => type === 'conclusion'))
    return 'sorting.conclude.title'
  return actions.some(({ type }) => type === 'conclusion') ? 'sorting.wall.take' : 'surfaces.follow.title'
}

/** Crossings and conclusions stand by themselves where a step asks for them. */
function isShownApart({ across, type }: Action, takes: readonly string[]): boolean {
  const isQuestion = type === 'question' && takes.includes('question')
  const isCrossing = across !== '' && takes.includes('crossing')
  return isQuestion || isCrossing || (type === 'conclusion' && takes.includes('conclusion'))
}

const KINDS = {
  action: { Icon: Footprints, word: 'surfaces.follow.actionShort' },
  question: { Icon: CircleHelp, word: 'surfaces.follow.questionShort' },
  conclusion: { Icon: Lightbulb, word: 'sorting.conclude.short' },
  assignment: { Icon: NotebookPen, word: 'surfaces.follow.assignmentShort' },
  proposal: { Icon: Megaphone, word: 'surfaces.follow.proposalShort' },
  change: { Icon: Telescope, word: 'surfaces.follow.changeShort' },
} as const

function Row({ action, onEdit }: { action: Action; onEdit?: () => void }) {
  const t = useWords()
  const language = useLanguage()
  const activity = useActivity()
  const { Icon, word } = KINDS[action.type]
  const about = aboutOf(activity, action)
  const values = valuesOf(activity, action, language)
  const who = action.owner || (action.type === 'action' ? t('surfaces.follow.noOwner') : '')
  return (
    <article className={styles.action}>
      <Icon aria-hidden size={22} />
      <div>
        <p className={styles.kind}>
          <span>{about.length > 0 ? `${t(word)} · ` : t(word)}</span>
          {about.length > 0 && (
            <span dir="auto" translate="yes">
              {about.join(' × ')}
            </span>
          )}
        </p>
        <p className={styles.text} dir="auto" translate="yes">
          {action.text}
        </p>
        {values && (
          <p className={styles.soft} dir="auto" translate="yes">
            {values}
          </p>
        )}
        <p className={styles.soft}>
          <span dir="auto" translate="yes">
            {who}
          </span>
          {action.due && (
            <span>{`${who ? ' · ' : ''}${t('surfaces.follow.dueOn', { date: readableDate(action.due, language) })}`}</span>
          )}
        </p>
      </div>
      {onEdit && (
        <IconButton label={t('surfaces.follow.edit')} onPress={onEdit}>
          <PencilLine aria-hidden />
        </IconButton>
      )}
    </article>
  )
}
