import { useMe, useSay } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'

/** Stepping out for a while: nobody waits, nothing is lost. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const me = useMe()
  const say = useSay()
  const leave = () => {
    if (say('member.away', { member: me.id, away: true })) onClose()
  }
  return (
    <Dialog
      title={t('surfaces.participant.leaveTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={leave}>
          {t('surfaces.participant.leave')}
        </Button>
      }
    >
      <p>{t('surfaces.participant.leaveWhy')}</p>
    </Dialog>
  )
}
