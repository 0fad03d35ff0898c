import { mayDo } from '@kring/shared/affordances'
import type { Member } from '@kring/shared/meeting'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Ballots } from './Ballots.tsx'

type Props = { seat: Member; onClose: () => void; onCast?: () => void }

/** A person without a device answers on this one; the answer is gone from view as soon as it is given. */
export function SeatBallotDialog({ seat, onClose, onCast }: Props) {
  const t = useWords()
  const text = useText()
  const { poll } = useActivity()
  const { phase } = usePhase()
  const me = useMe()
  const meeting = useMeeting()
  useOutdated(!poll?.open || mayDo(meeting, 'ballot.cast', me.id, seat.id) !== undefined, onClose)
  const cast = () => {
    onCast?.()
    onClose()
  }
  return (
    <Dialog title={t('surfaces.weigh.ballotFor', { name: seat.name })} isOpen onClose={onClose}>
      <p>{poll?.kind === 'core' ? t('surfaces.weigh.question') : text(phase.words.participant)}</p>
      <Ballots as={seat.id} onCast={cast} />
    </Dialog>
  )
}
