import { usedIn } from '@kring/shared/methods/phases'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { ReadyButton } from './ReadyButton.tsx'
import { Writing } from './Writing.tsx'

/** A facilitator's screen is looked at: the own card opens only when asked for. */
export function WriteOwn() {
  const t = useWords()
  const { phase } = usePhase()
  const [open, setOpen] = useState(false)
  const isHidden = usedIn(phase, 'write')?.hidden
  useOutdated(open && !isHidden, () => setOpen(false))
  if (!isHidden) return null
  return (
    <>
      <Button variant="soft" onPress={() => setOpen(true)}>
        {t('steer.myCard')}
      </Button>
      {open && (
        <Dialog title={t('steer.myCard')} isOpen onClose={() => setOpen(false)} actions={<ReadyButton />}>
          <Writing />
        </Dialog>
      )}
    </>
  )
}
