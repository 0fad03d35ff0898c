import { mayDo } from '@kring/shared/affordances'
import type { Member } from '@kring/shared/meeting'
import { useMe, useMeeting } from '../../meeting/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Answering } from './Answering.tsx'
import { useProposalWords } from './useProposalWords.ts'
import { useRating } from './useRating.ts'

type Props = { seat: Member; onClose: () => void; onCast?: () => void }

/** A person without a device answers on this one; the answer is gone from view as soon as it is given. */
export function SeatAnswerDialog({ seat, onClose, onCast }: Props) {
  const t = useWords()
  const words = useProposalWords()
  const text = useText()
  const rating = useRating()
  const { phase } = usePhase()
  const me = useMe()
  const meeting = useMeeting()
  useOutdated(!rating?.open || mayDo(meeting, 'rating.answer', me.id, seat.id) !== undefined, onClose)
  const cast = () => {
    onCast?.()
    onClose()
  }
  return (
    <Dialog title={t('surfaces.rating.answerFor', { name: seat.name })} isOpen onClose={onClose}>
      <p>{rating?.isWhole ? words.question : text(phase.words.participant)}</p>
      <Answering as={seat.id} onCast={cast} />
    </Dialog>
  )
}
