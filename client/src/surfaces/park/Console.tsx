import { mayDo } from '@kring/shared/affordances'
import { restOf } from '@kring/shared/harvest/harvest'
import { looseCards } from '@kring/shared/meeting'
import { useCardCommands } from '../../meeting/commands.ts'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from '../parts/Console.module.css'
import { usePhase } from '../parts/usePhase.ts'

/** Where steps are taken, what the group does not go on with is put aside, not thrown away. */
export function ParkConsole() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const { park } = useCardCommands()
  const { lead } = usePhase()
  if (lead !== 'followUp' || mayDo(meeting, 'card.park', me.id) !== undefined) return null
  const rest = restOf(activity)
  const parked = looseCards(activity).filter((card) => card.parked)
  return (
    <section className={styles.park}>
      {rest.length > 0 && (
        <>
          <p className={styles.know}>{t('surfaces.follow.parkRestHint')}</p>
          <Button
            onPress={() =>
              park(
                rest.map((card) => card.id),
                true,
              )
            }
          >
            {t('surfaces.follow.parkRest', { count: rest.length })}
          </Button>
        </>
      )}
      {parked.length > 0 && (
        <p className={styles.know}>
          <span>{t('surfaces.screen.parked', { count: parked.length })}</span>
          <Button
            variant="plain"
            onPress={() =>
              park(
                parked.map((card) => card.id),
                false,
              )
            }
          >
            {t('surfaces.follow.unpark')}
          </Button>
        </p>
      )}
    </section>
  )
}
