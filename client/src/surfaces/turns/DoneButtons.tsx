import { mayDo } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DoneButtons.module.css'
import { useLaid } from './useLaid.ts'

type Props = {
  /** The person this device acts for. */
  as?: MemberId | undefined
  size?: ButtonProps['size']
}

/** After a move: lay the card back where it lay, or end the turn once it is said why. */
export function DoneButtons({ as, size = 'normal' }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const { turn } = useActivity()
  const me = useMe()
  const say = useSay()
  const laid = useLaid()
  if (!turn || !laid || turn.holder !== (as ?? me.id)) return null
  if (mayDo(meeting, 'turn.end', me.id, as) !== undefined) return null
  const action = `${turn.number} ${laid.id}`
  const about = { turn: turn.number }
  return (
    <div className={styles.done}>
      <Button action={action} size={size} onPress={() => say('turn.back', about, { as })}>
        {t('surfaces.turn.back')}
      </Button>
      <Button
        action={action}
        variant={as === undefined || size === 'board' ? 'primary' : 'soft'}
        size={size}
        onPress={() => say('turn.end', about, { as })}
      >
        {as === undefined || size === 'board'
          ? t('surfaces.turn.ready')
          : t('surfaces.turn.doneFor', { name: meeting.members[as]?.name ?? '' })}
      </Button>
    </div>
  )
}
