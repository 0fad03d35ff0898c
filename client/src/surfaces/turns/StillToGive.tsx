import { isRoundOver, mayDo } from '@kring/shared/affordances'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from '../parts/Console.module.css'
import { useNameOf } from '../parts/useNameOf.ts'

/** At the end of a round: who was passed over or is away, each with their turn after all. */
export function StillToGive() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const nameOf = useNameOf()
  const { turn } = activity
  const missed = (turn?.skipped ?? []).flatMap((id) => meeting.members[id] ?? [])
  if (!turn || missed.length === 0 || !isRoundOver(activity)) return null
  if (mayDo(meeting, 'turn.give', me.id) !== undefined) return null
  return (
    <fieldset className={styles.turn}>
      <legend>{t('surfaces.turn.stillGive')}</legend>
      {missed.map((member) => (
        <Button
          key={member.id}
          action={turn.number}
          onPress={() =>
            // Whoever is back has the turn that was kept for them.
            member.away
              ? say('member.away', { member: member.id, away: false })
              : say('turn.give', { member: member.id, turn: turn.number })
          }
        >
          {member.away ? t('entry.absent.isBack', { name: nameOf(member) }) : nameOf(member)}
        </Button>
      ))}
    </fieldset>
  )
}
