import type { Onlooker } from '@kring/shared/capabilities/onlooker/onlooker'
import { useActivity, useMeeting, useSay } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { SeatsChoose } from '../write/SeatsChoose.tsx'

/** At the wall, people without a device say whether somebody may look on. */
export function SeatsLook() {
  const { onlooker } = useActivity()
  return onlooker && !onlooker.declined ? <Asked key={onlooker.id} {...onlooker} /> : null
}

function Asked({ id: ask, member, goal }: Onlooker) {
  const t = useWords()
  const say = useSay()
  const name = useMeeting().members[member]?.name ?? ''
  const answer = (agrees: boolean) => (seat: string) => say('onlooker.answer', { ask, agrees }, { as: seat })
  return (
    <SeatsChoose
      label={(seat, answered) => t(answered ? 'voice.look.seatChose' : 'voice.look.seat', { name: seat })}
      title={t('voice.look.title', { name })}
      answers={[
        { words: t('voice.look.yes'), onChoose: answer(true) },
        { words: t('voice.look.no'), onChoose: answer(false) },
      ]}
    >
      {goal !== undefined && (
        <p dir="auto" translate="yes">
          {t('voice.look.goal', { goal })}
        </p>
      )}
      <p>{t('voice.look.why')}</p>
    </SeatsChoose>
  )
}
