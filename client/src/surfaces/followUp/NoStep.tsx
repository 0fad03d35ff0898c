import { mayDo } from '@kring/shared/affordances'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Actions.module.css'

/** That nothing follows, as the group says it; as long as there is no step. */
export function NoStep() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const { actions, nothing, phase } = useActivity()
  const isSaid = nothing[phase.id] === true
  if (Object.keys(actions).length > 0) return null
  const maySay = mayDo(meeting, 'action.none', me.id) === undefined
  return (
    <div className={styles.actions}>
      <p className={styles.soft} role="status">
        {isSaid ? t('together.nothingSaid') : ''}
      </p>
      {maySay && (
        <Button variant="plain" onPress={() => say('action.none', { none: !isSaid })}>
          {t(isSaid ? 'together.nothingUndo' : 'together.nothingNext')}
        </Button>
      )}
    </div>
  )
}
