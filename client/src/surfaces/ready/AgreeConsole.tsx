import { actingFor } from '@kring/shared/affordances'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import consoles from '../parts/Console.module.css'
import { AgreeNow } from './Agree.tsx'

/** What the group agrees to; for people without a device it is said here. */
export function AgreeConsole() {
  const t = useWords()
  const meeting = useMeeting()
  const { ready } = useActivity()
  const me = useMe()
  const say = useSay()
  const seats = actingFor(meeting, me.id).filter(({ seat }) => seat)
  return (
    <>
      <AgreeNow />
      {seats.length > 0 && (
        <div className={consoles.turn}>
          {seats.map(({ id, name }) => (
            <Button
              key={id}
              onPress={() => say('ready.set', { ready: !ready[id] }, { as: id })}
              action={`${id} ${ready[id]}`}
            >
              {t(ready[id] ? 'cast.unagreeHereFor' : 'cast.agreeHereFor', { name })}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
