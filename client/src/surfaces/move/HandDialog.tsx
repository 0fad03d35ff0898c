import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'

type Props = { name: string; onYes: () => void; onClose: () => void }

/** Whoever has a device of their own is not acted for by a stray touch: the wall asks once in a turn. */
export function HandDialog({ name, onYes, onClose }: Props) {
  const t = useWords()
  return (
    <Dialog
      title={t('surfaces.turn.handTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size="board" onPress={onClose}>
            {t('surfaces.common.cancel')}
          </Button>
          <Button
            size="board"
            variant="primary"
            onPress={() => {
              onYes()
              onClose()
            }}
          >
            {t('surfaces.turn.handDo', { name })}
          </Button>
        </>
      }
    >
      <p>{t('surfaces.turn.handWhy', { name })}</p>
    </Dialog>
  )
}
