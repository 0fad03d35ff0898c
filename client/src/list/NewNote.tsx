import { mayWrite } from '@kring/shared/affordances'
import { zonesToWrite } from '@kring/shared/methods/phases'
import { StickyNote } from 'lucide-react'
import { memo, useEffect, useState } from 'react'
import { useMe, useOfActivity, useOfMeeting } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { shortcutOf } from '../ui/shortcut.ts'
import { useWords } from '../words/useWords.ts'
import { NoteDialog } from './NoteDialog.tsx'

/** A new note, by its button or by N, where people write openly. */
export const NewNote = memo(function NewNote() {
  const t = useWords()
  const me = useMe()
  const [writing, setWriting] = useState(false)
  const zone = useOfActivity((activity) => zonesToWrite(activity)[0])
  const may = useOfMeeting((meeting) => zone !== undefined && mayWrite(meeting, zone, me.id) === undefined)
  useEffect(() => {
    if (!may) return
    const pressed = (event: KeyboardEvent) => {
      if (shortcutOf(event) !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
      // While one types, and while a dialog or menu has the keys, N is a letter.
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]')) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
      event.preventDefault()
      setWriting(true)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [may])
  if (!may) return null
  return (
    <>
      <Button variant="soft" icon={<StickyNote />} aria-keyshortcuts="N" onPress={() => setWriting(true)}>
        {t('list.note.add')}
      </Button>
      {writing && <NoteDialog onClose={() => setWriting(false)} />}
    </>
  )
})
