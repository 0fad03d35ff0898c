import { usedIn } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { useOwnNotes } from '../../meeting/ownNotes.ts'
import { useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useText, useWords } from '../../words/useWords.ts'

/** The field in which whoever leads writes for themselves: no phase asks for it. */
export const COACH = 'coach'

/** One's own notes as a text file, made on this device. */
export function SaveNotes() {
  const t = useWords()
  const told = useToldNotes()
  if (told.length === 0) return null
  const text = told.map(({ title, text: written }) => `${title}\n${written}\n`).join('\n')
  return (
    <Button onPress={() => saveFile(`${t('own.file')}.txt`, new Blob([text], { type: 'text/plain' }))}>
      {t('own.save')}
    </Button>
  )
}

/** @returns one's own notes of this meeting, each with what it answers */
export function useToldNotes(): { id: string; title: string; text: string }[] {
  const t = useWords()
  const text = useText()
  const { activities } = useMeeting()
  const [notes] = useOwnNotes()
  return Object.entries(notes).flatMap(([activity, fields]) =>
    Object.entries(fields).flatMap(([field, note]) => {
      if (note.text.trim() === '') return []
      const phases = methodOf(activities[activity]?.method ?? '')?.phases ?? []
      const asked = phases
        .flatMap((phase) => usedIn(phase, 'note')?.fields ?? [])
        .find(({ id }) => id === field)
      return [
        {
          id: `${activity} ${field}`,
          title: asked ? text(asked.title) : field === COACH ? t('own.coach') : field,
          text: note.text,
        },
      ]
    }),
  )
}
