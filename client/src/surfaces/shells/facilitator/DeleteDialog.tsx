import { useState } from 'react'
import { sentenceOf } from '../../../meeting/api.ts'
import { deleteMeeting } from '../../../meeting/calls.ts'
import { useAccess } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { notify } from '../../../ui/Notice.tsx'
import { useWords } from '../../../words/useWords.ts'

/** Erasing everything, in two steps: what it means, then whether one is sure. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const access = useAccess()
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const erase = async () => {
    setBusy(true)
    try {
      // The session itself shows that the meeting is gone, on every device.
      await deleteMeeting(access)
    } catch (failure) {
      notify(sentenceOf(failure, t('steer.failed')))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={sure ? t('steer.deleteSure') : t('steer.deleteTitle')}
      isOpen
      insists
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('surfaces.common.cancel')}</Button>
          {sure ? (
            <Button variant="danger" isDisabled={busy} onPress={() => void erase()}>
              {t('steer.deleteDo')}
            </Button>
          ) : (
            <Button onPress={() => setSure(true)}>{t('steer.deleteFirst')}</Button>
          )}
        </>
      }
    >
      <p>{sure ? t('steer.deleteLast') : t('steer.deleteWhy')}</p>
      {!sure && <p>{t('steer.deleteKeepFirst')}</p>}
    </Dialog>
  )
}
