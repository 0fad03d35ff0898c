import { hasMove, mayDo } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.tsx'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'

type Props = {
  /** The person this device acts for. */
  as?: MemberId | undefined
  size?: ButtonProps['size']
}

/** Passing the turn on; not there when the group agreed that nobody passes who can move. */
export function PassButton({ as, size = 'normal' }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const mover = as ?? me.id
  const { turn, settings } = activity
  if (!turn || turn.holder !== mover || mayDo(meeting, 'turn.pass', me.id, as) !== undefined) return null
  if (settings.pass === false && hasMove(activity, mover)) return null
  return (
    <Button size={size} onPress={() => say('turn.pass', { turn: turn.number }, { as })}>
      {as === undefined
        ? t('surfaces.turn.pass')
        : t('surfaces.turn.passFor', { name: meeting.members[as]?.name ?? '' })}
    </Button>
  )
}
