import type { MemberId } from '@kring/shared/meeting'
import { useActivity, useDryRun, useMeeting, useSay } from '../../meeting/session.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'

type Props = {
  /** The person this device acts for. */
  as?: MemberId | undefined
  size?: ButtonProps['size']
}

/** Lets the others go first, where that is possible; on a wall the name stands above. */
export function LaterButton({ as, size = 'normal' }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const { turn } = useActivity()
  const say = useSay()
  const dryRun = useDryRun(as)
  const about = { turn: turn?.number ?? 0 }
  if (!turn?.holder || dryRun('turn.later', about) !== undefined) return null
  const forSomebody = t('surfaces.turn.laterFor', { name: as ? (meeting.members[as]?.name ?? '') : '' })
  const isAtWall = as !== undefined && size === 'board'
  return (
    <Button
      action={turn.number}
      variant="quiet"
      size={size}
      {...(isAtWall && { 'aria-label': forSomebody })}
      onPress={() => say('turn.later', about, { as })}
    >
      {as === undefined || isAtWall ? t('surfaces.turn.later') : forSomebody}
    </Button>
  )
}
