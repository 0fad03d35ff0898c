import { isAtDoor, type Member } from '@kring/shared/meeting'
import { useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'

/** Asks once before somebody is taken out of the group, or away from its door. */
export function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const { id, name } = member
  const waits = isAtDoor(member)
  useOutdated(useMeeting().members[id]?.gone !== false, onClose)
  const remove = () => {
    if (say('member.remove', { member: id })) onClose()
  }
  return (
    <Dialog
      title={t(waits ? 'steer.sendAwayTitle' : 'steer.removeTitle', { name })}
      isOpen
      insists
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('surfaces.common.cancel')}</Button>
          <Button variant="danger" onPress={remove}>
            {t(waits ? 'steer.sendAwayDo' : 'steer.removeDo', { name })}
          </Button>
        </>
      }
    >
      <p>{t(waits ? 'steer.sendAwayWhy' : 'steer.removeWhy', { name })}</p>
    </Dialog>
  )
}
