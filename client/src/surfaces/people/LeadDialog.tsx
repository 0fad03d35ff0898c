import type { Member } from '@kring/shared/meeting'
import { useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'

/** Asks once before somebody may do all that the facilitator may. */
export function LeadDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const { id, name } = member
  const now = useMeeting().members[id]
  useOutdated(now?.gone !== false || now.role === 'facilitator', onClose)
  const appoint = () => {
    if (say('member.role', { member: id, role: 'facilitator' })) onClose()
  }
  return (
    <Dialog
      title={t('entry.lead.title', { name })}
      isOpen
      insists
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('surfaces.common.cancel')}</Button>
          <Button variant="primary" onPress={appoint}>
            {t('entry.lead.do', { name })}
          </Button>
        </>
      }
    >
      <p>{t('entry.lead.why', { name })}</p>
    </Dialog>
  )
}
