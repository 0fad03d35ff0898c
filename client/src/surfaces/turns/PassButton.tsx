import { hasMove, mayDo } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { usedIn, usedNow } from '@kring/shared/methods/phases'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { DoneButtons } from './DoneButtons.tsx'
import { useDeals, useDealt } from './useDealt.ts'

type Props = {
  /** The person this device acts for. */
  as?: MemberId | undefined
  size?: ButtonProps['size']
}

/**
 * Passing the turn on; not there when the group agreed that nobody passes who can move. Where a turn is for speaking it
 * is the one thing to do, and having spoken is the same as passing. After a move there is room for why.
 */
export function PassButton({ as, size = 'normal' }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const mover = as ?? me.id
  const { turn, settings } = activity
  const deals = useDeals()
  const speaks = usedIn(usePhase().phase, 'move') === undefined
  const isOut = useDealt() === undefined && deals
  if (turn?.laid) return <DoneButtons as={as} size={size} />
  if (!turn || isOut || turn.holder !== mover || mayDo(meeting, 'turn.end', me.id, as) !== undefined)
    return null
  // For somebody else the referee has the last word: whose the cards are is not known here.
  if (
    mover === me.id &&
    usedNow(activity, 'turns')?.mayPass?.(settings) === false &&
    hasMove(activity, mover)
  )
    return null
  const name = as === undefined ? '' : (meeting.members[as]?.name ?? '')
  const isAtWall = as !== undefined && size === 'board'
  return (
    <Button
      action={turn.number}
      variant={!speaks ? 'quiet' : as === undefined ? 'primary' : 'soft'}
      size={speaks && as === undefined ? 'large' : size}
      // On a wall the name is the largest word, and stands above.
      {...(isAtWall && {
        'aria-label': t(speaks ? 'surfaces.turn.doneFor' : 'surfaces.turn.passHereFor', { name }),
      })}
      onPress={() => say('turn.end', { turn: turn.number }, { as })}
    >
      {isAtWall
        ? t(speaks ? 'surfaces.turn.ready' : 'surfaces.turn.passHere')
        : as === undefined
          ? t(speaks ? 'surfaces.turn.done' : 'surfaces.turn.pass')
          : t(speaks ? 'surfaces.turn.doneFor' : 'surfaces.turn.passFor', { name })}
    </Button>
  )
}
