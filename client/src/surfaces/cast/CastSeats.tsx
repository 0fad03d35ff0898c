import { useActivity, useMeeting, useMethod, useSay } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { SeatsChoose } from '../write/SeatsChoose.tsx'

/** At the wall, people without a device say whether somebody plays the part they offer to play. */
export function CastSeats() {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const { members } = useMeeting()
  const { castProposal } = useActivity()
  const part = useMethod().cast?.find(({ id }) => id === castProposal?.part)
  if (!castProposal || !part) return null
  const { id: proposal, member } = castProposal
  const set = (agrees: boolean) => (seat: string) => say('cast.agree', { proposal, agrees }, { as: seat })
  return (
    <SeatsChoose
      key={proposal}
      label={(name, answered) => t(answered ? 'cast.seatChose' : 'cast.seatAgrees', { name })}
      title={t('cast.offers', { part: text(part.title), name: members[member]?.name ?? '' })}
      answers={[
        { words: t('cast.agree'), onChoose: set(true) },
        { words: t('cast.notHere'), onChoose: set(false) },
      ]}
    />
  )
}
