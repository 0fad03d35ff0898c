import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useActivityWith, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import type { BoardMode } from '../model/boardMode.ts'

/** Takes all ink of the board away, after asking: it cannot be brought back. */
export function ClearInk({ mode }: { mode: BoardMode }) {
  const t = useWords()
  const say = useSay()
  const [isAsking, ask] = useState(false)
  const { marks } = useActivityWith('marks')
  useOutdated(isAsking && !Object.values(marks).some(({ drawing }) => drawing.shape === 'ink'), () =>
    ask(false),
  )
  return (
    <>
      <IconButton
        size={mode === 'screen' ? 'board' : 'normal'}
        label={t('marks.tools.clear')}
        onPress={() => ask(true)}
      >
        <Trash2 />
      </IconButton>
      <Dialog
        title={t('marks.clear.title')}
        isOpen={isAsking}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onPress={() => ask(false)}>{t('marks.clear.not')}</Button>
            <Button
              variant="danger"
              onPress={() => {
                say('marks.clear', {})
                ask(false)
              }}
            >
              {t('marks.clear.do')}
            </Button>
          </>
        }
      >
        <p>{t('marks.clear.text')}</p>
      </Dialog>
    </>
  )
}
