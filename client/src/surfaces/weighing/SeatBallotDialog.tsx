import type { Member } from '@kring/shared/meeting'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { Ballots } from './Ballots.tsx'

type Props = { seat: Member; onClose: () => void; onCast?: () => void }

/** A person without a device answers on this one; the answer is gone from view as soon as it is given. */
export function SeatBallotDialog({ seat, onClose, onCast }: Props) {
  const t = useWords()
  const cast = () => {
    onCast?.()
    onClose()
  }
  return (
    <Dialog title={t('surfaces.weigh.ballotFor', { name: seat.name })} isOpen onClose={onClose}>
      <p>{t('surfaces.weigh.question')}</p>
      <Ballots as={seat.id} onCast={cast} />
    </Dialog>
  )
}
