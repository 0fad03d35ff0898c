import { castIn } from '@kring/shared/capabilities/cast/cast'
import type { NoteField } from '@kring/shared/capabilities/note/note'
import { phaseNamed, usedIn } from '@kring/shared/methods/phases'
import { Smartphone } from 'lucide-react'
import { useOwnNotes } from '../../meeting/ownNotes.ts'
import { useActivity, useMe, useMethod } from '../../meeting/session.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { ShareNote } from '../share/ShareNote.tsx'
import { useHeard } from './heard.ts'
import styles from './Note.module.css'
import { MOST } from './noteLimits.ts'
import { SaveNotes } from './SaveNotes.tsx'
import { TakeAlong } from './TakeAlong.tsx'

/** What one writes down for oneself, on this device; and of what others showed, what one takes along. */
export function NoteNow() {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const { phase } = usePhase()
  const use = usedIn(phase, 'note')
  // Whoever looks on has their notes at hand whatever lies on the table (VisitNotes).
  if (!use || !me.takesPart || use.looksOn) return null
  if (use.only !== undefined && !castIn(activity, use.only).includes(me.id)) return null
  return (
    <section className={styles.own}>
      <p className={styles.place}>
        <Smartphone aria-hidden />
        <span>{t('own.place')}</span>
      </p>
      {use.only !== undefined && <HeardHere />}
      {use.fields.map((field) => (
        <Field key={field.id} field={field} />
      ))}
      <SaveNotes />
    </section>
  )
}

function Field({ field }: { field: NoteField }) {
  const text = useText()
  const { id } = useActivity()
  const { phase } = usePhase()
  const shares = usedIn(phase, 'share') !== undefined
  const [notes, setNote] = useOwnNotes()
  const note = notes[id]?.[field.id] ?? { text: '' }
  return (
    <div className={styles.field}>
      <TextField
        label={text(field.title)}
        value={note.text}
        onChange={(typed) => setNote(id, field.id, { ...note, text: typed })}
        lines={2}
        most={shares ? MOST.shared : MOST.own}
        {...(field.hint && { help: text(field.hint) })}
      />
      {shares && <ShareNote field={field.id} note={note} onShared={(next) => setNote(id, field.id, next)} />}
    </div>
  )
}

/** What others showed in the phases before, to choose from. */
function HeardHere() {
  const t = useWords()
  const text = useText()
  const method = useMethod()
  const heard = useHeard()
  if (heard.length === 0) return null
  const phases = [...new Set(heard.map(({ phase }) => phase))]
  return (
    <section className={styles.heard}>
      <h2>{t('own.heard')}</h2>
      {phases.map((id) => (
        <section key={id}>
          <h3>{text(phaseNamed(method, id)?.title ?? { nl: '', en: '' })}</h3>
          <ul>
            {heard
              .filter(({ phase }) => phase === id)
              .map((one) => (
                <li key={one.id}>
                  <span dir="auto" translate="yes">
                    {one.text}
                  </span>
                  <TakeAlong text={one.text} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
