import { useState } from 'react'
import { useAddress, useMeeting } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { JoinSheet } from '../../parts/JoinSheet.tsx'
import { spokenCode } from '../../parts/spokenCode.ts'

/** The code, always at hand; a tap shows how people come in. */
export function CodeChip() {
  const t = useWords()
  const { code } = useAddress()
  const { doorOpen } = useMeeting()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-label={`${t('surfaces.join.title')}: ${spokenCode(code)}`} onPress={() => setOpen(true)}>
        <span translate="no">{doorOpen ? spokenCode(code) : t('surfaces.join.closed')}</span>
      </Button>
      {open && (
        <Dialog title={t('surfaces.join.title')} isOpen onClose={() => setOpen(false)}>
          <JoinSheet />
        </Dialog>
      )}
    </>
  )
}
