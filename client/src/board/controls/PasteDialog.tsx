import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Pasting } from '../actions/useClipboard.ts'

/** Asks before very many notes are laid down at once. */
export function PasteDialog({ asked, yes, no }: Pasting) {
  const t = useWords()
  return (
    <Dialog
      title={t('feel.paste.title')}
      isOpen={asked !== null}
      onClose={no}
      actions={
        <>
          <Button onPress={no}>{t('feel.paste.not')}</Button>
          <Button variant="primary" onPress={yes}>
            {t('feel.paste.do')}
          </Button>
        </>
      }
    >
      <p>{t('feel.paste.ask', { count: asked?.length ?? 0 })}</p>
    </Dialog>
  )
}
