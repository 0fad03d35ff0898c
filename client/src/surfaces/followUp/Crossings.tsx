import { mayDo } from '@kring/shared/affordances'
import type { Action } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { PencilLine } from 'lucide-react'
import { lazy, useState } from 'react'
import { useActivity, useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { Coming } from '../../ui/Coming.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Actions.module.css'
import { aboutOf } from './about.ts'
import { LazyActionDialog } from './LazyActionDialog.tsx'

const CrossingMaker = lazy(async () => ({ default: (await import('./CrossingMaker.tsx')).CrossingMaker }))

/** Two cards crossed into a question, where the method asks for it; and the questions there are, also of pairs. */
export function Crossings() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const { crossing } = tableOf(useMethod())
  const me = useMe()
  const { phase } = usePhase()
  const [editing, setEditing] = useState<Action | null>(null)
  const takes = usedIn(phase, 'followUp')?.takes ?? []
  const isRead = takes.includes('question')
  const crosses = takes.includes('crossing') ? crossing : undefined
  if (!isRead && !crosses) return null
  const mayWrite = mayDo(meeting, 'action.set', me.id) === undefined
  const crossed = Object.values(activity.actions).filter(({ across, type }) =>
    isRead ? type === 'question' : across !== '',
  )
  return (
    <section className={styles.actions}>
      <h2>{t(isRead ? 'sorting.cross.list' : 'sorting.cross.title')}</h2>
      {isRead && crossed.length === 0 && <p className={styles.soft}>{t('sorting.pairs.nothing')}</p>}
      {mayWrite && crosses && (
        <Coming>
          <CrossingMaker crossing={crosses} />
        </Coming>
      )}
      {crossed.length > 0 && (
        <ul aria-label={t('sorting.cross.list')}>
          {crossed.map((action) => (
            <li key={action.id}>
              <article className={styles.action}>
                <div className={styles.wideRow}>
                  <p className={styles.text} dir="auto" translate="yes">
                    {action.text}
                  </p>
                  <p className={styles.soft} dir="auto" translate="yes">
                    {aboutOf(activity, action).join(' × ')}
                  </p>
                </div>
                {mayWrite && (
                  <IconButton label={t('sorting.cross.edit')} onPress={() => setEditing(action)}>
                    <PencilLine aria-hidden />
                  </IconButton>
                )}
              </article>
            </li>
          ))}
        </ul>
      )}
      {editing && <LazyActionDialog action={editing} onClose={() => setEditing(null)} />}
    </section>
  )
}
