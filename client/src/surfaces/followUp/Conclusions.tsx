import { mayDo } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { type Action, LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { Lightbulb, PencilLine } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMe, useMeeting, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Actions.module.css'
import { LazyActionDialog } from './LazyActionDialog.tsx'

/** What stands out on the whole board, in sentences of the group, where the method asks for it. */
export function Conclusions() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const { phase } = usePhase()
  const [editing, setEditing] = useState<Action | null>(null)
  if (!usedIn(phase, 'followUp')?.takes?.includes('conclusion')) return null
  const mayWrite = mayDo(meeting, 'action.set', me.id) === undefined
  const conclusions = Object.values(activity.actions).filter(({ type }) => type === 'conclusion')
  return (
    <section className={styles.actions}>
      <h2>{t('sorting.conclude.title')}</h2>
      {conclusions.length === 0 && <p className={styles.soft}>{t('sorting.conclude.none')}</p>}
      <ul>
        {conclusions.map((action) => (
          <li key={action.id}>
            <article className={styles.action}>
              <Lightbulb aria-hidden size={22} />
              <p className={styles.text} dir="auto" translate="yes">
                {action.text}
              </p>
              {mayWrite && (
                <IconButton label={t('sorting.conclude.edit')} onPress={() => setEditing(action)}>
                  <PencilLine aria-hidden />
                </IconButton>
              )}
            </article>
          </li>
        ))}
      </ul>
      {mayWrite && <NewConclusion />}
      {editing && <LazyActionDialog action={editing} onClose={() => setEditing(null)} />}
    </section>
  )
}

function NewConclusion() {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const [typed, setTyped] = useTyped(`conclusion.${activity.id}`)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const conclusion = { action: newId(), card: '', type: 'conclusion', owner: '', due: '' } as const
    if (say('action.set', { ...conclusion, text: tidy(typed) })) setTyped('')
  }
  return (
    <form className={styles.line} onSubmit={add}>
      <TextField
        label={t('sorting.conclude.label')}
        value={typed}
        onChange={setTyped}
        most={LIMITS.text}
        enterKeyHint="done"
      />
      <Button type="submit" variant="soft" isDisabled={tidy(typed) === '' || !fits(typed, LIMITS.text)}>
        {t('sorting.conclude.add')}
      </Button>
    </form>
  )
}
