import { mayDo } from '@kring/shared/affordances'
import { standing } from '@kring/shared/harvest'
import type { Action } from '@kring/shared/meeting'
import { CircleHelp, Footprints, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMe, useMeeting } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage, useWords } from '../../words/useWords.ts'
import { readableDate } from '../readableDate.ts'
import styles from './Actions.module.css'
import { LazyActionDialog } from './LazyActionDialog.tsx'

/** What comes of the core: first steps and questions, each with who and when. */
export function Actions() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const [editing, setEditing] = useState<Action | 'new' | null>(null)
  const mayWrite = mayDo(meeting, 'action.set', me.id) === undefined
  const actions = Object.values(activity.actions)
  return (
    <section className={styles.actions}>
      <h2>{t('surfaces.follow.title')}</h2>
      {actions.length === 0 && <p className={styles.soft}>{t('surfaces.follow.none')}</p>}
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <Row action={action} {...(mayWrite && { onEdit: () => setEditing(action) })} />
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button variant={actions.length === 0 ? 'soft' : 'quiet'} onPress={() => setEditing('new')}>
          {t('surfaces.follow.add')}
        </Button>
      )}
      {editing && (
        <LazyActionDialog {...(editing !== 'new' && { action: editing })} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}

function Row({ action, onEdit }: { action: Action; onEdit?: () => void }) {
  const t = useWords()
  const language = useLanguage()
  const activity = useActivity()
  const Icon = action.type === 'action' ? Footprints : CircleHelp
  return (
    <article className={styles.action}>
      <Icon aria-hidden size={22} />
      <div>
        <p className={styles.kind}>
          {action.type === 'action' ? t('surfaces.follow.actionShort') : t('surfaces.follow.questionShort')}
          {' · '}
          <span dir="auto">{standing(activity, action.card)?.label}</span>
        </p>
        <p className={styles.text} dir="auto">
          {action.text}
        </p>
        <p className={styles.soft}>
          <span dir="auto">{action.owner || t('surfaces.follow.noOwner')}</span>
          {action.due && ` · ${t('surfaces.follow.dueOn', { date: readableDate(action.due, language) })}`}
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
