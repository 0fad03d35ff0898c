import { outOf } from '@kring/shared/capabilities/people/members'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Agree.module.css'

/** What the group agrees to, and how many did; never who. */
export function AgreeNow() {
  return <Agreement size="normal" />
}

/** The same for the room. */
export function AgreePanel() {
  return <Agreement size="wall" />
}

function Agreement({ size }: { size: 'normal' | 'wall' }) {
  const t = useWords()
  const text = useText()
  const all = outOf(useMeeting())
  const { readyCount } = useActivity()
  const agrees = usedIn(usePhase().phase, 'ready')?.agrees
  if (!agrees) return null
  return (
    <section className={styles.agreement} data-size={size}>
      <p>{text(agrees)}</p>
      <p role="status">
        {all === undefined
          ? t('cast.agreedSome', { count: readyCount })
          : t('cast.agreedHere', { count: readyCount, all })}
      </p>
    </section>
  )
}

/** Saying so, and taking it back. */
export function AgreeFoot() {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const said = activity.ready[me.id] === true
  return (
    <Button
      variant={said ? 'quiet' : 'primary'}
      size="large"
      action={`agree ${said}`}
      onPress={() => say('ready.set', { ready: !said })}
    >
      {t(said ? 'cast.unagreeHere' : 'cast.agreeHere')}
    </Button>
  )
}
