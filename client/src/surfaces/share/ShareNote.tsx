import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { newId } from '../../meeting/newId.ts'
import type { OwnNote } from '../../meeting/ownNotes.ts'
import { useActivity, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'

type Props = { field: string; note: OwnNote; onShared: (note: OwnNote) => void }

/** Lays one's own note before the group, without one's name; and takes it back. */
export function ShareNote({ field, note, onShared }: Props) {
  const t = useWords()
  const { shared } = useActivity()
  const say = useSay()
  const now = note.sharedAs === undefined ? undefined : shared[note.sharedAs]
  const text = tidy(note.text)
  const mayShare = fits(text, LIMITS.own) && text !== '' && text !== now?.text
  const share = () => {
    const id = now ? now.id : newId()
    if (say('note.share', { note: id, field, text })) onShared({ ...note, sharedAs: id })
  }
  const withdraw = () => {
    if (now && say('note.withdraw', { note: now.id })) onShared({ text: note.text })
  }
  return (
    <>
      {(!now || mayShare) && (
        <Button variant="soft" isDisabled={!mayShare} onPress={share}>
          {t('own.share')}
        </Button>
      )}
      {now && (
        <Button variant="plain" onPress={withdraw}>
          {t('own.withdraw')}
        </Button>
      )}
    </>
  )
}
