import { activeMembers, type MemberId } from '@kring/shared/meeting'
import { Hand } from 'lucide-react'
import { useActivity, useDryRun, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { useAsking } from './useAsking.ts'

type Props = {
  /** The person this device acts for. */
  as?: MemberId | undefined
  size?: ButtonProps['size']
}

/** Asks for a turn, or lets go of having asked, where turns are asked for. */
export function AskButton({ as, size = 'normal' }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const { turn, phase } = useActivity()
  const me = useMe()
  const say = useSay()
  const dryRun = useDryRun(as)
  const isAsking = useAsking()
  const asks = turn?.waiting.includes(as ?? me.id) !== true
  const said = { asks, stamp: phase.stamp }
  if (!isAsking || dryRun('turn.ask', said) !== undefined) return null
  const words = as === undefined ? (asks ? 'ask' : 'askNot') : asks ? 'askFor' : 'askNotFor'
  return (
    <Button
      action={`${asks}`}
      variant={asks && as === undefined ? 'primary' : 'quiet'}
      size={as === undefined && asks ? 'large' : size}
      icon={asks && <Hand />}
      onPress={() => say('turn.ask', said, { as })}
    >
      {t(`surfaces.turn.${words}`, { name: as === undefined ? '' : (meeting.members[as]?.name ?? '') })}
    </Button>
  )
}

/** The same for everybody without a device, on the devices that act for them. */
export function SeatsAsk({ size }: Pick<Props, 'size'>) {
  const seats = activeMembers(useMeeting()).filter(({ seat }) => seat)
  return seats.map(({ id }) => <AskButton key={id} as={id} size={size} />)
}
