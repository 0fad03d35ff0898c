import { useOwnNotes } from '../../meeting/ownNotes.ts'
import { useActivity } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { useTaking } from './heard.ts'

/** Puts what somebody showed among one's own notes, on this device; for whoever takes along. */
export function TakeAlong({ text }: { text: string }) {
  const t = useWords()
  const { id } = useActivity()
  const [notes, setNote] = useOwnNotes()
  const field = useTaking()?.fields[0]?.id
  if (field === undefined) return null
  const before = notes[id]?.[field] ?? { text: '' }
  const isTaken = before.text.split('\n').includes(text)
  const take = () => {
    const lines = before.text.split('\n').filter((line) => line !== '' && line !== text)
    setNote(id, field, { ...before, text: (isTaken ? lines : [...lines, text]).join('\n') })
  }
  return (
    <Button
      variant={isTaken ? 'quiet' : 'soft'}
      aria-pressed={isTaken}
      aria-label={`${t(isTaken ? 'own.taken' : 'own.take')}: ${text}`}
      onPress={take}
    >
      {t(isTaken ? 'own.taken' : 'own.take')}
    </Button>
  )
}
