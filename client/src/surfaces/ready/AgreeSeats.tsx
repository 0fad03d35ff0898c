import { usedIn } from '@kring/shared/methods/phases'
import { useSay } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { SeatsChoose } from '../write/SeatsChoose.tsx'

/** At the wall, people without a device say that they agree to what the group agrees to. */
export function AgreeSeats() {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const agrees = usedIn(usePhase().phase, 'ready')?.agrees
  if (!agrees) return null
  const set = (ready: boolean) => (seat: string) => say('ready.set', { ready }, { as: seat })
  return (
    <SeatsChoose
      label={(name, answered) => t(answered ? 'cast.seatChose' : 'cast.seatAgrees', { name })}
      title={text(agrees)}
      answers={[
        { words: t('cast.agreeHere'), onChoose: set(true) },
        { words: t('cast.notHere'), onChoose: set(false) },
      ]}
    />
  )
}
